// Advice that led on to another finding, or to nothing that works: each by its smallest case.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe, type RuleId } from './rules.ts';
import { chat, crm, mcp, skill, table } from './shared/examples.ts';
import { wordsOfReplacement } from './shared/endpoint.ts';
import { local, remote } from './shared/server-examples.ts';
import { allFindingsOf } from './testing.ts';

/** What a rule says of files. */
async function said(files: Record<string, string>, ...rules: RuleId[]): Promise<string[]> {
  const findings = await allFindingsOf(files);
  return findings.filter((each) => rules.includes(each.rule as RuleId)).map(describe);
}

const listing = (...names: string[]) => ({
  '.claude-plugin/marketplace.json': JSON.stringify({
    name: 'team',
    owner: { name: 'x' },
    plugins: names.map((name) => ({ name, source: `./${name}` })),
  }),
  'README.md': '# Team\n\n```\n/plugin install gone@team\n```\n',
  ...Object.fromEntries(
    names.map((name) => [`${name}/.claude-plugin/plugin.json`, `{ "name": "${name}" }`]),
  ),
});

const manifest = (keys: object) => ({
  '.claude-plugin/plugin.json': JSON.stringify({ name: 'sales', ...keys }),
  'looks/a.json': '{}',
});

test('of words in the place of an address it is told what the catalog has, never to leave it empty', async () => {
  for (const [name, advice] of [
    ['acme-crm', /Write https:\/\/mcp\.\S+, which the catalog has for Acme CRM\./],
    ['our-own', /Write one that starts with https:\/\/, or remove the server\./],
  ] as const) {
    const files = { '.mcp.json': remote(name, 'CONFIGURE_YOUR_ENDPOINT_HERE') };
    const [words = ''] = await said(files, 'server-url-invalid');
    assert.match(words, advice);
    assert.doesNotMatch(words, /empty/);
  }
});

test('an option that is included goes to the included servers of its row, or away', async () => {
  const [other, same] = await said(
    {
      '.mcp.json': mcp(crm),
      'CONNECTORS.md': table(
        '| CRM | `~~CRM` | Acme CRM | Acme CRM |',
        '| Chat | `~~chat` | — | Acme CRM |',
      ),
    },
    'option-also-included',
  ).then((all) => all.toReversed());
  assert.match(other ?? '', /Move it to the included servers of this row/);
  assert.match(same ?? '', /Remove it from the other options/);
});

test('an option that its row has as included goes away; one without a server is not said to be there', async () => {
  const rows = [
    '| CRM | `~~CRM` | Acme CRM | — |',
    '| Chat | `~~chat` | Acme Chat, Acme CRM | Acme CRM |',
  ];
  const files = (...names: string[]) => ({
    '.mcp.json': mcp(...names),
    'CONNECTORS.md': table(...rows),
  });
  const [words = '', ...others] = await said(files(crm, chat), 'option-also-included');
  assert.match(words, /as included in the same row\. Remove it from the other options\.$/);
  assert.deepEqual(others, []);
  rows[1] = '| Chat | `~~chat` | Acme Chat | Acme CRM |';
  assert.equal((await said(files(crm, chat), 'option-also-included')).length, 1);
  const [unwired = ''] = await said(files(chat), 'option-also-included');
  assert.match(
    unwired,
    /but no server of the plugin is it\. Remove it from the included servers of line \d+; or add /,
  );
  assert.equal((await said(files(chat), 'included-without-server')).length, 1);
});

test('an install command for a plugin that is not listed is told the only one, or those there are', async () => {
  const [only = ''] = await said(listing('sales'), 'readme-install-command');
  assert.match(
    only,
    /Write `claude plugin install sales@team`\. The README adds the marketplace nowhere: /,
  );
  const [several = ''] = await said(listing('sales', 'support'), 'readme-install-command');
  assert.match(several, /install PLUGIN@team`, with "sales" or "support"\. /);
  const added = { ...listing('sales') };
  added['README.md'] += '\n`/plugin marketplace add acme/team`\n';
  const [alone = ''] = await said(added, 'readme-install-command');
  assert.match(alone, /Write `claude plugin install sales@team`\.$/);
});

test('a path of one person is found inside a command line for a shell, and behind an option', async () => {
  for (const [args, path] of [
    ['"-l", "-c", "source ~/.zshrc && node /Users/ada/acme/index.js"', '/Users/ada/acme/index.js'],
    ['"--config=/home/ada/acme.json"', '/home/ada/acme.json'],
    ['"-c", "cd \'/Users/ada/my\' && ./run"', '/Users/ada/my'],
    ['"--url=https://example.com/home/ada/"', undefined],
    ['"-c", "ls /Users/Shared/acme"', undefined],
  ] as const) {
    const [words] = await said({ '.mcp.json': local(args) }, 'server-command-home');
    assert.equal(/starts from "([^"]+)"/.exec(words ?? '')?.[1], path, args);
  }
});

const startOf = (command: string) => ({
  '.mcp.json': `{ "mcpServers": { "a": { "command": "${command}" } } }`,
});

test('a type that is not that of the new address is told with it, whatever leads there', () => {
  const url = 'https://mcp.acme.example.com/crm';
  const told = { server: 'crm', url: `${url}/sse`, connector: 'Acme CRM', source: undefined };
  for (const next of [
    { kind: 'replaced', url },
    { kind: 'known', name: 'Acme CRM', url },
  ] as const) {
    assert.match(wordsOfReplacement({ ...told, next, type: 'http' }), / with "type": "http"\.$/);
    assert.doesNotMatch(wordsOfReplacement({ ...told, next }), /"type"/);
  }
});

test('a program where one system installs programs is not said to be of one person', async () => {
  const [found, ...others] = (
    await allFindingsOf(startOf('/Applications/Acme.app/Contents/MacOS/mcp'))
  ).filter(({ rule }) => rule === 'server-command-home');
  assert.equal(found?.severity, 'info');
  assert.match(
    found === undefined ? '' : describe(found),
    / which is only on a Mac where that program is installed/,
  );
  assert.deepEqual(others, []);
  assert.deepEqual(await said(startOf('/usr/local/bin/acme'), 'server-command-home'), []);
});

const scout = (body: string) => `---\nname: scout\ndescription: Looks.\n---\n\n${body}\n`;

test('one name for two agents, or a command and a skill, is told where something is lost', async () => {
  for (const [other, count] of [
    ['Look.', 0],
    ['Wait.', 1],
  ] as const) {
    const files = {
      '.claude-plugin/plugin.json': '{ "name": "sales" }',
      'agents/scout.md': scout('Look.'),
      'agents/scout.agent.md': scout(other),
      'agents/deep/scout.md': scout('Dig.'),
      'commands/a.md': `---\ndescription: x\n---\n\n${other}\n`,
      'commands/more/b.md': 'Plan the day.\n',
      'skills/a/SKILL.md': skill('a', 'Look.'),
      'skills/b/SKILL.md': skill('b', 'Ask.'),
    };
    assert.equal((await said(files, 'agent-name-repeated')).length, count);
    assert.equal((await said(files, 'skill-hidden')).length, count);
  }
});

test('a plugin with code, or that leads to others, is not called empty', async () => {
  for (const [files, count] of [
    [{ ...manifest({ version: '1.0.0' }), 'looks/a.json': '' }, 0],
    [{ '.claude-plugin/plugin.json': '{ "name": "sales" }', 'README.md': '# Soon\n' }, 1],
    [{ '.claude-plugin/plugin.json': '{ "name": "sales", "dependencies": ["support"] }' }, 0],
  ] as const)
    assert.equal((await said(files, 'plugin-empty')).length, count);
});

test('an agent without frontmatter is told as a skill is, a command and a README are not', async () => {
  const files = {
    '.claude-plugin/plugin.json': '{ "name": "sales" }',
    'agents/scout.md': '# Scout\n\nYou look ahead.\n',
    'agents/README.md': '# Agents\n',
    'commands/plan.md': 'Plan the day.\n',
    'skills/a/SKILL.md': skill('a', 'Ask.'),
  };
  assert.deepEqual(
    (await said(files, 'frontmatter-missing')).map((words) => words.slice(0, 28)),
    ['The agent has no frontmatter'],
  );
});

test('what Claude Code wants inside "experimental" is told to be moved there', async () => {
  const [words = ''] = await said(manifest({ themes: './looks' }), 'manifest-key-unknown');
  assert.match(words, /reads "themes" here for now.* Move it into "experimental"/);
  const inside = manifest({ experimental: { themes: './looks' } });
  assert.deepEqual(await said(inside, 'manifest-key-unknown'), []);
});

test('a command for a plugin of another marketplace is put right for that one', async () => {
  for (const [name, expected] of [
    ['notes@claude-plugins-official', 'notes@claude-plugins-official'],
    ['sales@other', 'sales@team'],
    ['notes@team', 'sales@team'],
    ['plugin-name@marketplace-name', 'sales@team'],
  ] as const) {
    const [words = ''] = await said(
      {
        '.claude-plugin/marketplace.json':
          '{ "name": "team", "owner": { "name": "x" }, "plugins": [{ "name": "sales", "source": "./sales" }] }',
        'sales/.claude-plugin/plugin.json': '{ "name": "sales" }',
        'README.md': `# Team\n\n\`\`\`\n/install ${name}\n\`\`\`\n`,
      },
      'readme-install-command',
    );
    assert.ok(words.includes(`Write \`claude plugin install ${expected}\`.`), words);
  }
});

test('a value that goes on in lines that are not indented is a block, which quotes do not help', async () => {
  const agent =
    '---\nname: setup\ndescription: Use it for "set up", or: more.\n\n<example>\nuser: "Set it up"\n</example>\n---\n\nGo.\n';
  const [words = ''] = await said(
    { ...manifest({}), 'agents/setup.md': agent },
    'frontmatter-not-yaml',
  );
  assert.match(words, /Write ">" behind its key/);
});

test('the name of a variable is no spelling of a product', async () => {
  const files = manifest({
    description: 'Sends mail with ACME_CRM_API_KEY and ACMECRM_KEY of Acme CRM.',
  });
  assert.deepEqual(await said(files, 'connector-spelling-differs'), []);
});

test('hooks that cannot be read beside a manifest that is refused leave nothing that works', async () => {
  for (const [path, expected] of [
    ['hooks/hooks.json', false],
    ['./hooks/hooks.json', true],
  ] as const) {
    const files = {
      '.claude-plugin/plugin.json': JSON.stringify({ name: 'sales', hooks: path }),
      'hooks/hooks.json': '{ "Stop": [] }\n',
    };
    const words = (await said(files, 'hooks-invalid')).join();
    assert.equal(words.includes('though its skills and servers work'), expected, words);
  }
});

test('a script of a project of uv is started in its folder', async () => {
  const files = {
    '.mcp.json': mcp('"own": { "command": "uv", "args": ["run", "python", "server.py"] }'),
    'server.py': '#\n',
  };
  const words = async (more: Record<string, string>) =>
    (await said({ ...files, ...more }, 'server-command-outside-root')).join();
  assert.match(await words({}), /Write \$\{CLAUDE_PLUGIN_ROOT\}\/server\.py\.$/);
  assert.match(await words({ 'pyproject.toml': '[project]\n' }), /"--directory", .* behind "run"/);
});

test('what a variable with "~" means is known to the program alone', async () => {
  const files = {
    '.mcp.json': mcp('"own": { "command": "acme", "args": ["~/a"], "env": { "DIR": "~/b" } }'),
  };
  const [argument = '', variable = ''] = await said(files, 'server-home-path');
  assert.match(argument, /is looked for\. Write/);
  assert.match(variable, /is looked for, unless the program reads the sign itself\. Write/);
});

test('a skill that the manifest names is none inside another, and a folder without a name is not told', async () => {
  const files = {
    'SKILL.md': skill('sales', 'Ask.'),
    'skills/prep/SKILL.md': skill('prep', 'Ask.'),
  };
  const both = manifest({ skills: ['./', './skills/prep'] });
  assert.deepEqual(await said({ ...files, ...both }, 'skill-nested'), []);
  const [words = ''] = await said({ ...files, ...manifest({ skills: ['./'] }) }, 'skill-nested');
  assert.match(words, /inside the skill "sales", and/);
});

test('a skill that lies too deep where there is no manifest is to be moved', async () => {
  const deep = { 'sales/skills/calls/prep/SKILL.md': skill('prep', 'Ask.') };
  const listed = { 'sales/.claude-plugin/plugin.json': '{ "name": "sales" }' };
  assert.match((await said(deep, 'skill-too-deep')).join(), /skills\/calls\/\. Move it right/);
  assert.match(
    (await said({ ...deep, ...listed }, 'skill-too-deep')).join(),
    /into the manifest, or move it right/,
  );
});

test('an address that has been replaced is that one with a switch behind it too', async () => {
  const files = { '.mcp.json': remote('acme-crm', 'https://mcp.acme.example.com/crm/sse?all=1') };
  assert.equal((await said(files, 'server-endpoint-legacy')).length, 1);
  assert.deepEqual(await said(files, 'server-url-differs', 'server-unknown'), []);
});

test('a name is told with letters that every client takes, and none is made up', async () => {
  for (const [name, advice] of [
    ['Yargı MCP', /Write "Yargi-MCP"\./],
    ['Łódź Größe', /Write "Lodz-Grosse"\./],
    ['法律 db', /Write a name of the letters a to z, digits, "-" and "_"\./],
  ] as const) {
    const [words = ''] = await said(
      { '.mcp.json': remote(name, 'https://mcp.example.com/own') },
      'server-name-spaces',
    );
    assert.match(words, advice);
  }
});

test('a key that leads to what is read without it is only too much', async () => {
  const server = remote('own', 'https://mcp.own.dev/mcp');
  for (const [mcpKey, words] of [
    [['./.mcp.json'], /loses nothing by it: .* Remove the key\./],
    [['./more.json'], /is missing from the plugin\. Call it "mcpServers"\./],
  ] as const) {
    const files = { ...manifest({ mcp: mcpKey }), '.mcp.json': server, 'more.json': server };
    assert.match((await said(files, 'manifest-key-unknown'))[0] ?? '', words);
  }
});

test('of a plugin without a manifest it is told what loads: its one skill, or the default folders', async () => {
  for (const [file, words] of [
    ['SKILL.md', /so only the SKILL\.md at the root loads, and what the entry names/],
    ['skills/prep/SKILL.md', /so only the default folders load, and what the entry names/],
  ] as const) {
    const files = {
      '.claude-plugin/marketplace.json':
        '{ "name": "team", "owner": { "name": "x" }, "plugins": [{ "name": "prep", "source": "./prep" }] }',
      [`prep/${file}`]: skill('prep', 'Ask.'),
    };
    assert.match((await said(files, 'manifest-missing'))[0] ?? '', words);
  }
});

test('a plugin that is named by an option is installed after its repository is added', async () => {
  const files = {
    ...listing('sales'),
    'README.md': '# Team\n\n`claude plugin add https://github.com/acme/team.git --plugin sales`\n',
  };
  const [words = ''] = await said(files, 'readme-install-command');
  assert.match(words, /"claude plugin add https:\/\/github\.com\/acme\/team\.git --plugin sales"/);
  assert.match(
    words,
    /Write `claude plugin marketplace add https:\/\/github\.com\/acme\/team\.git`, then `claude plugin install sales@team`\./,
  );
});

test('a fork that keeps a name of Anthropic installs from the name that it gets', async () => {
  const files = {
    '.claude-plugin/marketplace.json': JSON.stringify({
      name: 'knowledge-work-plugins',
      owner: { name: 'x' },
      metadata: { repository: 'https://github.com/ada/plugins' },
      plugins: [{ name: 'sales', source: './sales' }],
    }),
    'sales/skills/prep/SKILL.md': skill('prep', 'Ask.'),
    'README.md': '# Team\n\n`claude plugins add knowledge-work-plugins/sales`\n',
  };
  const [words = ''] = await said(files, 'readme-install-command');
  assert.match(
    words,
    /install sales@NEW-NAME`\. For NEW-NAME write the name that this marketplace gets/,
  );
});

test('of a host for examples it is told where the server is that is meant', async () => {
  for (const [name, advice] of [
    [
      'acme-crm',
      /where no server ever is\. Write https:\/\/mcp\.\S+, which the catalog has for Acme CRM\./,
    ],
    ['our-own', /^$/],
  ] as const) {
    const files = { '.mcp.json': remote(name, `https://${name}.example.org/mcp`) };
    const [words = ''] = await said(files, 'server-placeholder-left');
    assert.match(words, advice);
  }
});

test('a default that is another one for everybody is left out', async () => {
  for (const [value, advice] of [
    ['${VAULT:-$HOME/Notes}', /leave the default out, and say in the README what to set/],
    ['${VAULT:-$NOTES}', /write the value itself\./],
  ] as const) {
    const server = JSON.stringify({ command: 'acme-notes', env: { VAULT: value } });
    const [words = ''] = await said(
      { '.mcp.json': mcp(`"own": ${server}`) },
      'server-variable-syntax',
    );
    assert.match(words, advice);
  }
});

test('a plugin that lies here and is not listed is to be listed first, be it the README of all that names it', async () => {
  const files = {
    ...listing('sales'),
    'support/.claude-plugin/plugin.json': '{ "name": "support" }',
    'README.md': '# Team\n\n`/plugin install support@team`\n',
  };
  const [words = ''] = await said(files, 'readme-install-command');
  assert.match(words, /The marketplace does not list "support"; add an entry for it first\./);
});

test('a README that only adds the marketplace is told how to install from it', async () => {
  const files = { ...listing('sales', 'support'), 'README.md': '`claude plugin add acme/team`\n' };
  const [words = ''] = await said(files, 'readme-install-command');
  assert.match(
    words,
    /Write `claude plugin marketplace add acme\/team`, then `claude plugin install PLUGIN@team`, with "sales" or "support"\./,
  );
  const more = {
    ...files,
    'README.md': '`claude plugin add acme/team`\n\n`/plugin install sales@team`\n',
  };
  const [alone = ''] = await said(more, 'readme-install-command');
  assert.match(alone, /Write `claude plugin marketplace add acme\/team`\./);
});

test('no marketplace is called like an address', async () => {
  const files = { ...listing('sales'), 'README.md': '`/plugin install sales@github:acme/team`\n' };
  assert.match(
    (await said(files, 'readme-install-command'))[0] ?? '',
    /is not called "github:acme\/team"/,
  );
});
