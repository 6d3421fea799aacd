import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCatalog } from '../../catalog/read.ts';
import { describe, idsOf } from '../../rules/rules.ts';
import { findingsOf } from '../../rules/testing.ts';
import { catalogIndexData, readCatalogIndex } from './catalog-index.ts';
import { runTask } from './tasks.ts';
import { check, token } from './testing.ts';

const { catalog } = await readCatalog(
  join(import.meta.dirname, '../../../tests/fixtures/findings/catalog'),
);
const catalogIndex = readCatalogIndex(catalogIndexData(catalog));

const url = 'https://mcp.acme.example.com/mcp';
const acme = `"acme": { "type": "http", "url": "${url}" }`;
const local = '"local": { "command": "node", "args": ["-e", "0"] }';
const wrapped = (servers: string) => `{\n  "mcpServers": {\n    ${servers}\n  }\n}\n`;
const under = (key: string, servers = acme) => `{\n  "${key}": { ${servers} }\n}\n`;
const named = (name: string, entry: string) => wrapped(`${acme},\n    "${name}": ${entry}`);
const entry = (value: string) => named('x', value);
const remote = (more: string) =>
  entry(`{ "type": "http", "url": "https://x.example.org", ${more} }`);

const texts: Readonly<Record<string, string>> = {
  mcp_servers: under('mcp_servers'),
  mcpservers: under('mcpservers'),
  mcpServer: under('mcpServer'),
  'mcp-servers': under('mcp-servers'),
  MCPServers: under('MCPServers'),
  'servers of VS Code': under('servers'),
  'servers with inputs': `{ "inputs": [],\n "servers": { ${acme} } }`,
  server: under('server'),
  'any other key': under('tools'),
  'mcp, in common words': under('mcp'),
  'mcp of opencode': under('mcp', `"acme": { "type": "remote", "url": "${url}" }`),
  'mcp of opencode, local': under('mcp', '"a": { "type": "local", "command": ["node"] }'),
  'mcp.mcpServers': `{ "mcp": { "mcpServers": { ${acme} } } }`,
  context_servers: under('context_servers', `"acme": { "url": "${url}" }`),
  'amp.mcpServers': under('amp.mcpServers', `"acme": { "url": "${url}" }`),
  'extensions of Goose': under('extensions', `"a": { "type": "streamable_http", "uri": "${url}" }`),
  'a deeper key': `{ "profile": { "mcpServers": { ${acme} } } }`,
  'mcpServers twice inside': wrapped(`"mcpServers": { ${acme} }`),
  'a configuration in an entry': wrapped(`"a": { "mcpServers": { ${acme} } }`),
  'the group of VS Code': `{ "mcp": { "servers": { ${acme} } } }`,
  'no servers': '{ "mcpServers": {} }',
  'an empty object': '{}',
  'no servers, others elsewhere': `{ "mcpServers": {},\n "servers": { ${local} } }`,
  'one beside': `{ "mcpServers": { ${acme} },\n ${local} }`,
  'one beside none': `{ "mcpServers": {},\n ${local} }`,
  'two keys': `{ "mcpServers": { ${acme} }, "servers": { ${local} } }`,
  'other keys': `{ "mcpServers": { ${acme} }, "inputs": [], "$schema": "https://x.example.org" }`,
  'a manifest': `{ "name": "sales", "version": "1.0.0", "mcpServers": { ${acme} } }`,
  'a text for the servers': '{ "mcpServers": "./servers.json" }',
  'null for the servers': '{ "mcpServers": null }',
  'a number for the servers': '{\n "mcpServers": 3 }',
  'a list under another key': `{ "servers": [{ "name": "acme", "url": "${url}" }] }`,
  'one server without a name': `{ "type": "http", "url": "${url}" }`,
  'one program without a name': '{ "command": "acme", "args": [] }',
  'env beside a program': wrapped(`${local},\n "env": { "API_KEY": "x" }`),
  'env beside two': wrapped(`${local}, ${acme}, "env": { "API_KEY": "x", "PORT": "3" }`),
  'env outside the servers': `{ "mcpServers": { ${local} },\n "env": { "API_KEY": "x" } }`,
  'environment beside none': wrapped(`${acme}, "environment": { "A": "b" }`),
  'an empty name': named('', '{ "command": "node" }'),
  'a name of spaces': named('  ', '{ "command": "node" }'),
  'a name with a space': named('my server', '{ "command": "node" }'),
  'a name with dots': named('a.b/c', '{ "command": "node" }'),
  'a name of letters afar': named('é', '{ "command": "node" }'),
  'the name __proto__': named('__proto__', '{ "command": "node" }'),
  'an address beside a command': entry(`{ "command": "node", "url": "${url}?a" }`),
  'a type, an address, a command': entry(
    `{ "type": "http", "command": "node", "url": "${url}?a" }`,
  ),
  'stdio with an address': entry(`{ "type": "stdio", "command": "node", "url": "${url}?a" }`),
  'an address as command': entry(`{ "command": "${url}?a" }`),
  'no type': entry(`{ "url": "${url}?a" }`),
  'type HTTP': entry(`{ "type": "HTTP", "url": "${url}?a" }`),
  'type streamableHttp': entry(`{ "type": "streamableHttp", "url": "${url}?a" }`),
  'type remote': entry(`{ "type": "remote", "url": "${url}?a" }`),
  'type local': entry('{ "type": "local", "command": ["node", "s.js"] }'),
  transport: entry(`{ "transport": "http", "url": "${url}?a" }`),
  'a transport inside': entry(`{ "transport": { "type": "http", "url": "${url}?a" } }`),
  serverUrl: entry(`{ "serverUrl": "${url}?a" }`),
  httpUrl: entry(`{ "httpUrl": "${url}?a" }`),
  'an empty entry': entry('{}'),
  'only an empty entry': wrapped('"x": {}'),
  'a list as entry': entry('[]'),
  'an address as entry': entry(`"${url}?a"`),
  'only an address as entry': wrapped(`"x": "${url}"`),
  'null as entry': entry('null'),
  'only an environment': entry('{ "env": { "A": "b" } }'),
  'a number in env': entry('{ "command": "node", "env": { "PORT": 3 } }'),
  'a list as env': entry('{ "command": "node", "env": ["A=b"] }'),
  'a text as headers': remote('"headers": "Authorization: Bearer ${X}"'),
  'a text as args': entry('{ "command": "node", "args": "--version" }'),
  'a command line': entry('{ "command": "npx -y @x/y" }'),
  'an empty command': entry('{ "command": "" }'),
  'an empty address': entry('{ "type": "http", "url": "" }'),
  'prose as address': entry('{ "type": "http", "url": "to be added" }'),
  'http://': entry('{ "type": "http", "url": "http://x.example.org/mcp" }'),
  'a space behind a key': entry(`{ "type": "http", "url ": "${url}?a" }`),
  'a space before an address': entry(`{ "type": "http", "url": " ${url}?a" }`),
  '${env:X}': remote('"headers": { "Authorization": "Bearer ${env:X}" }'),
  '${input:x}': entry('{ "command": "node", "env": { "K": "${input:key}" } }'),
  'a secret': entry(`{ "command": "node", "env": { "GITHUB_TOKEN": "${token}" } }`),
  'docker -it': entry('{ "command": "docker", "args": ["run", "-it", "x/y"] }'),
  'mcp-remote': entry(`{ "command": "npx", "args": ["-y", "mcp-remote", "${url}"] }`),
  'a place to fill in': entry('{ "command": "node", "env": { "API_KEY": "YOUR_API_KEY" } }'),
  disabled: entry('{ "command": "node", "disabled": true }'),
  'an unknown key': entry('{ "command": "node", "odd": 1 }'),
  'the servers twice': `{ "mcpServers": { ${acme} },\n "mcpServers": { ${local} } }`,
  'a server twice': wrapped(`${acme},\n ${acme}`),
  'a key twice': entry('{ "command": "node", "command": "deno" }'),
  'a comma too many': `{ "mcpServers": { ${acme}, } }`,
  'a comment': `{ // ours\n "mcpServers": { ${acme} } }`,
  'bare keys': `{ mcpServers: { ${acme} } }`,
  'single quotes': `{ 'mcpServers': { ${acme} } }`,
  'curly quotes': `{ “mcpServers”: { ${acme} } }`,
  'a brace too few': `{ "mcpServers": { ${acme} }`,
  'a comma too few': `{ "mcpServers": { ${acme} ${local} } }`,
  'two files': `{ "mcpServers": { ${acme} } }\n{ "mcpServers": { ${local} } }`,
  TOML: `[mcp_servers.acme]\nurl = "${url}"\n`,
  'YAML of Goose': `extensions:\n  acme:\n    type: streamable_http\n    uri: ${url}\n`,
  'a piece without its braces': `"mcpServers": { ${acme} },`,
  'a flat piece': `${acme},\n${local}`,
  'a piece of one server': `"type": "http", "url": "${url}"`,
  'no brace at its start': `"mcpServers": { ${acme} } }`,
  'one server without a name or a type': `{ "url": "${url}" }`,
  'servers under a second spelling': `{ "mcpServers": { ${acme} }, "mcp_servers": { ${local} } }`,
  'words behind it': `{ "mcpServers": { ${acme} } } hello`,
};

/** A plugin's file may be so, or is said to be worse in a project: same words, another severity. */
const gentler: Readonly<Record<string, string>> = {
  'a flat file': `{\n ${acme} }`,
  'a flat file of two': `{ ${acme}, ${local} }`,
  'flat with a text': `{ "$schema": "https://x.example.org",\n ${acme} }`,
  'flat with an object': `{ "meta": { "a": 1 }, ${acme} }`,
  'flat with an empty entry': `{ "x": {}, ${acme} }`,
  'flat with env': `{ ${local}, "env": { "API_KEY": "x" } }`,
  'a list of servers': `{ "mcpServers": [{ "name": "acme", "type": "http", "url": "${url}" }] }`,
  'an empty list': '{ "mcpServers": [] }',
  'a list for the file': `[{ "name": "acme", "type": "http", "url": "${url}" }]`,
};

/** Reserved names have the plugin's name before them there, and its reader refuses the mark that others take. */
const ofPlugins: Readonly<Record<string, string>> = {
  workspace: named('workspace', '{ "command": "node" }'),
  'Claude Preview': named('Claude Preview', '{ "command": "node" }'),
  'a byte order mark': `\uFEFF{ "mcpServers": { ${acme} } }`,
};

/** What can be pasted is read, where a file is broken for the client; a place is named where there are files. */
const ofPastes: Readonly<Record<string, string>> = {
  'an empty file': '',
  null: 'null',
  prose: 'see the README',
  YAML: `mcpServers:\n  acme:\n    type: http\n    url: ${url}\n`,
  'a fenced block': `\`\`\`json\n{ "mcpServers": { ${acme} } }\n\`\`\`\n`,
  'the file of a home folder': `{ "projects": { "/work": { "mcpServers": { ${acme} } } } }`,
  'one address twice': named('x', `{ "type": "http", "url": "${url}" }`),
};

for (const [what, text] of Object.entries(texts)) {
  test(`check and repair say one thing of ${what}`, async () => {
    const repaired = await saidByRepair(text);
    assert.deepEqual(await saidByCheck('.mcp.json', text), repaired);
    assert.deepEqual(await saidByCheck('sales/.mcp.json', text), repaired);
  });
}

for (const [what, text] of Object.entries(gentler)) {
  test(`check says of ${what} in a plugin what repair says, as less`, async () => {
    const repaired = await saidByRepair(text);
    const checked = await saidByCheck('.mcp.json', text);
    assert.notDeepEqual(checked, repaired);
    assert.deepEqual(checked.map(withoutWeight).toSorted(), repaired.map(withoutWeight).toSorted());
    assert.deepEqual(await saidByCheck('sales/.mcp.json', text), repaired);
  });
}

for (const [what, text] of Object.entries(ofPlugins)) {
  test(`check says of ${what} in a project what repair says`, async () => {
    const repaired = await saidByRepair(text);
    assert.notDeepEqual(await saidByCheck('.mcp.json', text), repaired);
    assert.deepEqual(await saidByCheck('sales/.mcp.json', text), repaired);
  });
}

for (const [what, text] of Object.entries(ofPastes)) {
  test(`check takes ${what} as a file, repair for what it can be`, async () => {
    assert.notDeepEqual(await saidByCheck('sales/.mcp.json', text), await saidByRepair(text));
  });
}

// What a plugin is asked for beside its servers, and what depends on its other files.
const elsewhere = new Set<string>([
  ...idsOf('directory'),
  'connectors-file-missing',
  'server-unknown',
  'server-command-outside-root',
  'server-variable-unset',
]);

async function saidByCheck(file: string, text: string): Promise<string[]> {
  const findings = await findingsOf({ [file]: text });
  return findings
    .filter((each) => each.file === file && !elsewhere.has(each.rule))
    .map((each) => `${each.severity} ${each.line} ${each.rule}: ${describe(each)}`)
    .toSorted();
}

async function saidByRepair(text: string): Promise<string[]> {
  const task = { text, client: 'claude-code', path: '.mcp.json', kind: 'check' } as const;
  const { repair } = await runTask(task, catalogIndex);
  if ('problem' in repair) return [repair.problem];
  return repair.problems
    .filter(({ rule }) => !elsewhere.has(rule))
    .map(({ severity, line, rule, message }) => `${severity} ${line} ${rule}: ${message}`)
    .toSorted();
}

/** What is said without how much it weighs: that Claude Code reads a flat file in a plugin is in its words. */
function withoutWeight(said: string): string {
  return said.replace(/^\w+ /, '').replace(/ mcp-flat: .*/, ' mcp-flat');
}

test('a sentence about a client that is not known yet begins with a capital letter', async () => {
  const entries = [
    { command: 'npx', args: ['-y', 'a'], transportt: 'stdio' },
    { url: 'https://mcp.linear.app/mcp', colour: 'red' },
    { type: 'htpp', url: 'https://mcp.linear.app/mcp' },
    { command: 'a', env: { A: '${input:a}', B: '{env:B}', C: '${C:-d}' } },
    { command: 'a', args: 'b', env: ['c'] },
    { url: 'https://mcp.linear.app/mcp', requestInit: { headers: { A: 'b' } } },
  ];
  const said: string[] = [];
  for (const each of entries) {
    const { candidates, problems } = await check(JSON.stringify({ mcpServers: { 'a b': each } }));
    assert.ok(candidates.length > 1);
    said.push(...problems.map(({ message }) => message));
  }
  assert.ok(
    said.some((message) => message.startsWith('The client ')),
    said.join('\n'),
  );
  assert.deepEqual(
    said.filter((message) => /(?:^|[.!?] )[a-z]/.test(message)),
    [],
  );
});
