// Servers and sources of marketplaces nobody here had written: one finding for one matter, the one that helps.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe } from './rules.ts';
import { crm, mcp, skill, table } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { allFindingsOf } from './testing.ts';

type Files = Record<string, string>;

/** What is said of servers and sources, as `rule: words`. */
async function said(files: Files): Promise<string[]> {
  const findings = await allFindingsOf(files);
  return findings
    .filter(({ rule }) => /^(?:server|source|included)-/.test(rule))
    .map((each) => `${each.rule}: ${describe(each)}`);
}

const sourced = (source: string) => ({
  '.claude-plugin/marketplace.json': `{ "name": "team", "owner": { "name": "x" }, "plugins": [{ "name": "sales", "source": "${source}" }] }`,
  'plugins/sales/skills/prep/SKILL.md': skill('prep', 'Ask.'),
});

/** How often a server, as it is written, is told as unknown. */
async function countUnknown(server: string): Promise<number> {
  const found = await said({ '.mcp.json': mcp(`"own": ${server}`) });
  return found.filter((each) => each.startsWith('server-unknown')).length;
}

/** What one rule says of files. */
async function toldBy(files: Files, rule: string): Promise<string[]> {
  const found = await allFindingsOf(files);
  return found.filter((each) => each.rule === rule).map(describe);
}

const bridgeOf = (args: string, env: string) => ({
  '.mcp.json': mcp(
    `"own": { "command": "npx", "args": ["mcp-remote", "https://mcp.example.com/own", "--header", "${args}"], "env": { ${env} } }`,
  ),
});

const gateOf = (names: readonly string[]) => ({
  '.mcp.json': mcp(
    names
      .map((name) => `"${name}": { "type": "http", "url": "https://gate.someco.dev/${name}" }`)
      .join(',\n'),
  ),
});

/** How often white space and a variable are told. */
const spaceAndVariable = async (files: Files) => [
  (await toldBy(files, 'server-whitespace')).length,
  (await toldBy(files, 'server-variable-unset')).length,
];

/** A plugin that asks for one option, with a server that uses another. */
const askedOf = (option: string) => ({
  '.claude-plugin/plugin.json':
    '{ "name": "sales", "userConfig": { "api_key": { "type": "string", "title": "Key", "description": "Yours." } } }',
  '.mcp.json': remote('own', `https://\${user_config.${option}}.example.com/own`),
});

const entryOf = (name: string, source: string, more = '') =>
  `{ "name": "${name}", "source": "${source}", "strict": false${more} }`;

const twoPlugins = (second: string) => ({
  'sales/.claude-plugin/plugin.json': '{ "name": "acme-sales" }',
  'legal/.claude-plugin/plugin.json': `{ "name": "${second}" }`,
});

const nestedIn = (folder: string) => ({
  'skills/make/SKILL.md': skill('make', 'Write.'),
  [`skills/make/${folder}/code/SKILL.md`]: skill('code', 'Write.'),
});

const pluginCalled = (name: string, folder = 'My_Tools') => ({
  [`${folder}/.claude-plugin/plugin.json`]: `{ "name": "${name}" }`,
});

const atExampleHost = (name: string) => ({
  '.mcp.json': remote(name, 'https://x.example.org/mcp'),
});

const startedWith = (...more: string[]) => ({
  '.mcp.json': mcp(
    `"our-own": ${JSON.stringify({ command: 'npx', args: ['-y', '@acme/mcp', ...more] })}`,
  ),
});

const including = (cell: string) => ({
  '.mcp.json': remote('acme-crm', ''),
  'CONNECTORS.md': table(`| CRM | \`~~CRM\` | ${cell} | Other |`),
});

test('a known name at a host for examples is a place to fill in, another one needs no entry', async () => {
  const [first = '', ...rest] = await said(atExampleHost('acme-crm'));
  assert.match(first, /^server-placeholder-left: "url" of .* still holds "x\.example\.org"/);
  assert.deepEqual(rest, []);
  assert.deepEqual(await said(atExampleHost('our-own')), []);
});

test('a text in place of an address is told once', async () => {
  const found = await said({ '.mcp.json': remote('our-own', 'CONFIGURE_YOUR_ENDPOINT_HERE') });
  assert.deepEqual(
    found.map((each) => each.split(':')[0]),
    ['server-url-invalid'],
  );
});

test('a server whose host is a variable is looked for by its name', async () => {
  for (const [url, by] of [
    ['${OUR_OWN_URL}', 'name'],
    ['https://${TENANT}.our-own.dev/mcp', 'address'],
  ] as const) {
    const found = await said({ '.mcp.json': remote('our-own', url) });
    const words = found.find((each) => each.startsWith('server-unknown')) ?? '';
    assert.equal(/ by its (\w+),/.exec(words)?.[1], by);
  }
});

test('a script is looked for in the plugin before its path is', async () => {
  const files = {
    '.claude-plugin/marketplace.json':
      '{ "name": "team", "owner": { "name": "x" }, "plugins": [{ "name": "sales", "source": "./sales" }] }',
    'sales/.mcp.json': mcp('"own": {\n  "command": "node",\n  "args": ["lib/own.js"]\n}'),
  };
  const told = async (script: string) =>
    (await said({ ...files, [script]: '// the server\n' }))
      .filter((each) => each.startsWith('server-command-outside-root'))
      .join();
  assert.match(await told('sales/lib/own.js'), /Write \$\{CLAUDE_PLUGIN_ROOT\}\/lib\/own\.js\.$/);
  assert.match(await told('lib/own.js'), /The plugin has no such file: put it into the plugin/);
  const outside = '"${CLAUDE_PLUGIN_ROOT}/../lib/own.js"';
  const above = { 'sales/.mcp.json': mcp(`"own": { "command": "node", "args": [${outside}] }`) };
  assert.match(
    (await said({ ...files, ...above })).join(),
    /own\.js", which is outside the plugin and is not installed with it\./,
  );
});

test('of a script that an interpreter runs no catalog tells what it is', async () => {
  assert.equal(await countUnknown('{ "command": "python", "args": ["${root}/server.py"] }'), 0);
  assert.equal(await countUnknown('{ "command": "node", "args": ["lib/own.js"] }'), 0);
  const bun = '"-y", "bun", "run", "${CLAUDE_PLUGIN_ROOT}/own.ts"';
  assert.equal(await countUnknown(`{ "command": "npx", "args": [${bun}] }`), 0);
  assert.equal(await countUnknown('{ "command": "npx", "args": ["-y", "our-own"] }'), 1);
  const line = '"-lc", "[ -n \\"$X\\" ] && uvx our-own"';
  const [shell] = await said({
    '.mcp.json': mcp(`"own": { "command": "/bin/bash", "args": [${line}] }`),
  });
  assert.doesNotMatch(shell ?? '', /bash\)/);
});

test('a source that leads out of the marketplace is told once, with where it may be', async () => {
  assert.deepEqual(await said(sourced('../plugins/sales')), [
    'source-invalid: The source "../plugins/sales" leads out of the marketplace. Paths start at the folder above .claude-plugin: write "./plugins/sales", without "..".',
  ]);
  assert.match((await said(sourced('../..')))[0] ?? '', /write "\.\/plugins\/name"/);
  assert.deepEqual(
    (await said(sourced('./plugins/sale'))).map((each) => each.split(':')[0]),
    ['source-missing'],
  );
});

test('a mark before brackets is the footnote of a name', async () => {
  for (const [cell, wanted] of [
    ['Acme CRM (external)', 1],
    ['Acme CRM\\* (external)', 0],
    ['Acme CRM† (外部)', 0],
  ] as const) {
    const found = await said(including(cell));
    assert.equal(found.filter((each) => each.startsWith('included-')).length, wanted, cell);
  }
});

test('a folder of templates beside the plugins of a marketplace is none', async () => {
  const findings = await allFindingsOf({
    '.claude-plugin/marketplace.json':
      '{ "name": "team", "owner": { "name": "x" }, "plugins": [{ "name": "sales", "source": "./plugins/sales" }] }',
    'plugins/sales/.mcp.json': mcp(crm),
    'plugins/_template/.claude-plugin/plugin.json': '{ "name": "PLUGIN_NAME" }',
    'plugins/PLUGIN_TEMPLATE/.claude-plugin/plugin.json': '{ "name": "other-name" }',
    '__tests__/a/.claude-plugin/plugin.json': '{ "name": "tried-with" }',
    '_archived/old/.claude-plugin/plugin.json': '{ "name": "old-one" }',
  });
  assert.deepEqual(
    findings.filter(({ file }) => /template/i.test(file)),
    [],
  );
});

test('what is only shown or written otherwise is no slip: samples in a skill, names in capitals', async () => {
  for (const folder of ['templates', 'examples/full-plugin/skills', 'reference', 'skill-template'])
    assert.deepEqual(await toldBy(nestedIn(folder), 'skill-nested'), [], folder);
  assert.equal((await toldBy(nestedIn('ios'), 'skill-nested')).length, 1);

  for (const [name, folder] of [
    ['my-tools', 'My_Tools'],
    ['document-skills-pdf', 'document-skills/pdf'],
    ['connect-apps', 'connect-apps-plugin'],
    ['acme-for-claude', 'acme-plugin-for-claude'],
  ] as const) {
    assert.deepEqual(await toldBy(pluginCalled(name, folder), 'folder-name-mismatch'), [], name);
  }
  assert.equal((await toldBy(pluginCalled('other'), 'folder-name-mismatch')).length, 1);
  // It does not load, stands for any name, or shares its folder.
  for (const name of ['Our Tools', 'plugin-name', 'YOUR_PLUGIN'])
    assert.deepEqual(await toldBy(pluginCalled(name), 'folder-name-mismatch'), [], name);
  const shared = (second: string) => ({
    '.claude-plugin/marketplace.json': `{ "name": "team", "owner": { "name": "x" }, "plugins": [${entryOf('code', './skills', ', "skills": ["./a"]')}, ${second}] }`,
    'skills/a/SKILL.md': skill('a', 'Ask.'),
    'skills/b/SKILL.md': skill('b', 'Ask.'),
    'law/SKILL.md': skill('law', 'Ask.'),
  });
  assert.deepEqual(await toldBy(shared(entryOf('b', './skills/b')), 'folder-name-mismatch'), []);
  assert.equal((await toldBy(shared(entryOf('law', './law')), 'folder-name-mismatch')).length, 1);

  // What a team writes before or behind every one of its folders is its way to name plugins.
  assert.deepEqual(await toldBy(twoPlugins('acme-legal'), 'folder-name-mismatch'), []);
  assert.equal((await toldBy(twoPlugins('legal-acme'), 'folder-name-mismatch')).length, 2);

  const root = {
    '.claude-plugin/plugin.json': '{ "name": "prep", "skills": "./SKILL.md" }',
    'SKILL.md': skill('prep', 'Ask.'),
  };
  assert.match((await toldBy(root, 'skills-name-file'))[0] ?? '', /Name the folder: "\.\/"\.$/);
});

test('an own gateway for several products has none of their addresses', async () => {
  assert.equal((await toldBy(gateOf(['acme-crm', 'acme-chat']), 'server-url-differs')).length, 2);
  assert.equal(
    (await toldBy(gateOf(['acme-crm', 'acme-chat', 'acme-code']), 'server-url-differs')).length,
    0,
  );
});

test('a word before a token, and what mcp-remote puts in itself, are right as they are', async () => {
  const joined = 'Authorization:${BEARER}${TOKEN}';
  assert.deepEqual(await spaceAndVariable(bridgeOf(joined, '"BEARER": "Bearer "')), [0, 1]);
  assert.deepEqual(
    await spaceAndVariable(bridgeOf(joined, '"BEARER": "Bearer ", "TOKEN": "${TOKEN}"')),
    [0, 1],
  );
  assert.deepEqual(await spaceAndVariable(bridgeOf('Authorization:x', '"TOKEN": "abc "')), [1, 0]);
});

test('a file that is one server without a name is told as that, once', async () => {
  const found = await said({
    '.mcp.json': '{ "type": "http", "url": "https://mcp.example.com/own", "headers": {} }',
    'skills/a/SKILL.md': skill('a', 'Ask.'),
  });
  assert.deepEqual(found, []);
  const words = await toldBy(
    {
      '.mcp.json': '{ "command": "node", "env": { "A": "b" } }',
      'skills/a/SKILL.md': skill('a', 'Ask.'),
    },
    'mcp-not-object',
  );
  assert.equal(words.length, 1);
  assert.match(words[0] ?? '', /^This is one server without a name/);
});

test('an option that is spelt otherwise than the manifest asks for is told with the nearest', async () => {
  const [meant] = await toldBy(askedOf('apiKey'), 'user-config-undeclared');
  assert.match(String(meant), /Write \$\{user_config\.api_key\}/);
  const [other] = await toldBy(askedOf('region'), 'user-config-undeclared');
  assert.match(String(other), /Add "region" to "userConfig".*or correct the name\.$/);
});

test('an argument that is words in brackets, or holds them behind its sign, is a place to fill in', async () => {
  for (const each of ['<personal-access-token>', '--project-ref=<project-ref>']) {
    const found = await said(startedWith(each));
    assert.ok(
      found.some((words) => words.startsWith('server-placeholder-left:')),
      each,
    );
  }
  const found = await said(startedWith('--template=<b>x</b>', '<', 'a<b'));
  assert.ok(!found.some((words) => words.startsWith('server-placeholder-left:')), found.join('\n'));
});
