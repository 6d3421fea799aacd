import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadClients } from '../../clients/clients.ts';
import { github, linear, local } from '../../clients/testing.ts';
import { convertTo } from './convert.ts';
import { example } from '../../components/repair/example.ts';
import { applyFix, repairText } from './repair.ts';
import { check, catalogIndex, fixText, rulesOf, server, token } from './testing.ts';

const oldAddress = 'https://mcp.atlassian.com/v1/sse';
const newAddress = 'https://mcp.atlassian.com/v2/mcp';

/** Fixes the first problem of a rule, safe or not. */
async function fixRule(text: string, rule: string): Promise<string | undefined> {
  const { client } = await check(text);
  const { problems } = await check(text, client.id);
  const fix = problems.find((problem) => problem.rule === rule)?.fix;
  return fix && (await applyFix(text, fix))?.text;
}

test('each problem of one server has the rule of the command line and a way to fix it', async () => {
  const cases: [rule: string, wrong: string, right: string][] = [
    [
      'server-type-missing',
      server('{ "url": "https://mcp.linear.app/mcp" }'),
      server('{ "type": "http", "url": "https://mcp.linear.app/mcp" }'),
    ],
    [
      'server-type-unknown',
      server('{ "type": "htpp", "url": "https://mcp.linear.app/mcp" }'),
      server('{ "type": "http", "url": "https://mcp.linear.app/mcp" }'),
    ],
    [
      'server-type-mismatch',
      server('{ "type": "http", "url": "wss://example.com/mcp" }', 'own'),
      server('{ "type": "ws", "url": "wss://example.com/mcp" }', 'own'),
    ],
    [
      'server-endpoint-retired',
      server(`{ "type": "sse", "url": "${oldAddress}" }`, 'atlassian'),
      server(`{ "type": "http", "url": "${newAddress}" }`, 'atlassian'),
    ],
    [
      'server-name-spaces',
      server('{ "command": "x" }', 'my files'),
      server('{ "command": "x" }', 'my-files'),
    ],
    [
      'server-name-reserved',
      server('{ "command": "x" }', 'workspace'),
      server('{ "command": "x" }', 'workspace-server'),
    ],
    [
      'server-whitespace',
      server('{ "command": "x ", "args": [" a"] }'),
      server('{ "command": "x", "args": [" a"] }'),
    ],
    [
      'server-whitespace',
      server('{ "type": "http", "url ": "https://mcp.linear.app/mcp" }'),
      server('{ "type": "http", "url": "https://mcp.linear.app/mcp" }'),
    ],
    [
      'server-secret-literal',
      server(`{ "command": "x", "env": { "API_KEY": "${token}" } }`),
      server('{ "command": "x", "env": { "API_KEY": "${API_KEY}" } }'),
    ],
    [
      'server-secret-literal',
      server(`{ "command": "x", "args": ["--token=${token}"] }`),
      server('{ "command": "x", "args": ["--token=${LINEAR_TOKEN}"] }'),
    ],
    [
      'server-url-insecure',
      server('{ "type": "http", "url": "http://example.com/mcp" }', 'own'),
      server('{ "type": "http", "url": "https://example.com/mcp" }', 'own'),
    ],
    [
      'server-url-invalid',
      server('{ "type": "http", "url": "example.com/mcp" }', 'own'),
      server('{ "type": "http", "url": "https://example.com/mcp" }', 'own'),
    ],
    [
      'server-url-empty',
      server('{ "type": "http", "url": "" }'),
      server('{ "type": "http", "url": "https://mcp.linear.app/mcp" }'),
    ],
    [
      'server-auth-missing',
      server('{ "type": "http", "url": "https://api.githubcopilot.com/mcp/" }', 'github'),
      server(
        '{ "type": "http", "url": "https://api.githubcopilot.com/mcp/", "headers": {"Authorization":"Bearer ${GITHUB_PERSONAL_ACCESS_TOKEN}"} }',
        'github',
      ),
    ],
    [
      'mcp-flat',
      '{ "a": { "command": "x" } }',
      '{\n  "mcpServers": { "a": { "command": "x" } }\n}',
    ],
    ['json-invalid', server('{ "command": "x", }'), server('{ "command": "x" }')],
    [
      'json-invalid',
      `// mine\n${server('{ "command": "x" }')}`,
      `\n${server('{ "command": "x" }')}`,
    ],
  ];
  for (const [rule, wrong, right] of cases) assert.equal(await fixRule(wrong, rule), right, wrong);
});

test('servers at the top of a file are told of the client that it is for', async () => {
  const flat = '{ "a": { "command": "x" } }';
  for (const client of await loadClients()) {
    if (client.root?.[0].join() !== 'mcpServers') continue;
    const { problems } = await check(flat, client.id);
    const problem = problems.find(({ rule }) => rule === 'mcp-flat');
    const named = new RegExp(`where ${client.name} does not look for them`);
    assert.match(problem?.message ?? '', named);
    assert.equal(/plugin/.test(problem?.message ?? ''), client.id === 'claude-code', client.id);
    const fixed = await applyFix(flat, problem?.fix ?? { edits: [] });
    assert.equal(fixed?.text, '{\n  "mcpServers": { "a": { "command": "x" } }\n}', client.id);
  }
});

test('what only a person can know is offered, not done with the others', async () => {
  for (const text of [
    server('{ "type": "http", "url": "http://example.com/mcp" }', 'own'),
    server('{ "type": "http", "url": "https://example.com/sse" }', 'own'),
    `/* mine */ ${server('{ "command": "x" }')}`,
  ]) {
    assert.equal(await fixText(text), text);
    assert.ok(
      (await check(text, 'claude-code')).problems.some(({ fix }) => fix?.isSafe === false),
      text,
    );
  }
});

test('two names of one address are found; only what is the same is offered for removal', async () => {
  const entry = '"type": "http", "url": "https://mcp.linear.app/mcp';
  const text = `{ "mcpServers": { "a": { ${entry}" }, "b": { ${entry}/" } } }`;
  assert.equal(
    await fixRule(text, 'server-name-conflict'),
    `{ "mcpServers": { "a": { ${entry}" } } }`,
  );
  const other = `{ "mcpServers": { "a": { ${entry}" }, "b": { ${entry}", "headers": { "X-Team": "2" } } } }`;
  const { problems } = await check(other);
  assert.equal(problems.find(({ rule }) => rule === 'server-name-conflict')?.fix, undefined);
});

test('the layout and comments of all that is not fixed stay', async () => {
  const text = `{
    // issues
    "servers": {
        "jira": { // the old one
            "type": "sse",
            "url": "${oldAddress}", /* v1 */
        },
        "mine":   { "command": "x" , "dev": {"watch": true} },
    },
}`;
  assert.equal(
    await fixText(text),
    text.replace('"sse"', '"http"').replace(oldAddress, newAddress),
  );
});

test('several problems of one value are fixed one after the other', async () => {
  assert.equal(
    await fixText('{ "servers": { "workspace": { "url ": " https://mcp.linear.app/mcp" } } }'),
    '{ "servers": { "workspace": { "url": "https://mcp.linear.app/mcp" } } }',
  );
  assert.equal(
    await fixText('{ "my jira": { "type": "sse", "url": "' + oldAddress + ' " } }'),
    `{\n  "mcpServers": { "my jira": { "type": "http", "url": "${newAddress}" } }\n}`,
  );
});

test('TOML and YAML are fixed in place', async () => {
  const toml = `# mine\nmodel = "x"\n[mcp_servers."my jira"] # old\nurl = "${oldAddress}"\ntool_timeout_sec = 5\n[mcp_servers."my jira".http_headers]\nX-Team = "2"`;
  assert.equal(
    await fixText(toml),
    toml.replaceAll('"my jira"', 'my-jira').replace(oldAddress, newAddress),
  );
  const yaml = `# mine\nextensions:\n  files:\n    name: files\n    description: ''\n    enabled: true\n    type: stdio\n    cmd: "npx "\n    args: [-y, files] # two\n  developer:\n    type: builtin\n`;
  const fixed = await fixText(yaml);
  assert.equal(fixed, yaml.replace('"npx "', '"npx"'));
  assert.deepEqual(await rulesOf(fixed), ['server-unknown']);
});

test('what a client does not ask for is no problem of its configuration', async () => {
  assert.deepEqual(await rulesOf(server('{ "url": "https://mcp.linear.app/mcp" }'), 'cursor'), []);
  assert.deepEqual(
    await rulesOf('extensions:\n  developer:\n    type: builtin\n    enabled: true\n'),
    [],
  );
});

test('a folder that editors fill in is theirs, whoever else reads the file', async () => {
  const { candidates } = await check(
    server('{ "command": "x", "args": ["${workspaceFolder}"] }', 'a'),
  );
  assert.deepEqual(
    candidates.map(({ id }) => id),
    ['cursor'],
  );
});

test('a program whose parts stand too deep is told once', async () => {
  const text = '{ "context_servers": { "a": { "command": { "path": "npx", "args": [] } } } }';
  assert.deepEqual(await rulesOf(text, 'zed'), ['server-nested', 'server-unknown']);
});

test('YAML keeps its layout where something is added', async () => {
  const text = [
    'extensions:',
    '  a:',
    '    name: a',
    '    type: stdio',
    '    cmd: "npx" # runs it',
    '    args:',
    "    - '-y'",
    '    envs: {A: b}',
    '    available_tools: [x, y]',
    '',
  ].join('\n');
  for (const each of [
    text,
    text.replace('[x, y]', '[ x, y ]').replace('{A: b}', "{ A: '${B}' }"),
  ]) {
    assert.equal(await fixText(each, 'goose'), `${each}    description: ""\n`);
  }
});

test('what is not understood is kept and said', async () => {
  const text = `{ "mcpServers": { "linear": { "type": "http", "url": "https://mcp.linear.app/mcp", "timeout": 5, "alwaysLoad": true, "folder": 1 }, "odd": 7 }, "theme": "x" }`;
  const { kept, problems } = await check(text);
  assert.deepEqual(
    kept.map(({ path }) => path),
    ['theme', 'mcpServers.linear.alwaysLoad', 'mcpServers.odd'],
  );
  assert.deepEqual(
    problems.map(({ rule }) => rule),
    ['server-not-object', 'server-key-unknown'],
  );
  const converted = await convertTo('codex', await check(text), catalogIndex);
  assert.ok(converted?.notes.some((note) => note.startsWith('theme is ')));
});

test('what a client cannot reach by itself is converted with mcp-remote as well', async () => {
  const text = `{ "mcpServers": { "a": { "command": "x" }, "b": { "type": "http", "url": "https://x.example/mcp" } } }`;
  const converted = await convertTo(
    'claude-desktop',
    await check(text, 'claude-code'),
    catalogIndex,
  );
  assert.deepEqual(Object.keys(JSON.parse(converted?.text ?? '').mcpServers), ['a']);
  assert.deepEqual(JSON.parse(converted?.bridged ?? '').mcpServers.b, {
    command: 'npx',
    args: ['-y', 'mcp-remote', 'https://x.example/mcp'],
  });
  assert.match(converted?.notes[0] ?? '', /^b: .*custom connector/);
});

const bridgedOf = async (url: string) => {
  const text = server(JSON.stringify({ type: 'http', url }), 'a');
  const repair = await check(text, 'claude-code');
  return (await convertTo('claude-desktop', repair, catalogIndex))?.bridged;
};

const settingsRules = async (data: object, path?: string) => {
  const repair = await repairText(JSON.stringify(data), { client: undefined, path }, catalogIndex);
  assert.ok('problems' in repair);
  return repair.problems.map(({ rule }) => rule).filter((rule) => rule === 'servers-in-settings');
};

test('no program in between is offered for an address that would not let it in', async () => {
  assert.equal(await bridgedOf('https://mcp.slack.com/mcp'), '');
  assert.match((await bridgedOf('https://mcp.linear.app/mcp')) ?? '', /mcp-remote/);
});

test('servers in the settings of Claude Code are read by nobody, told by path or by what else is there', async () => {
  const servers = { mcpServers: { linear: { type: 'http', url: 'https://mcp.linear.app/mcp' } } };
  assert.equal((await settingsRules({ permissions: { allow: ['Bash'] }, ...servers })).length, 1);
  assert.equal((await settingsRules({ enabledPlugins: {}, ...servers })).length, 1);
  assert.equal((await settingsRules(servers, '/work/.claude/settings.local.json')).length, 1);
  assert.equal((await settingsRules(servers, 'C:\\work\\.claude\\settings.json')).length, 1);
  assert.deepEqual(await settingsRules(servers), []);
  assert.deepEqual(await settingsRules({ theme: 'Dark', ...servers }), []);
  assert.deepEqual(await settingsRules(servers, '/work/.gemini/settings.json'), []);
});

test('the client can be given; another shape is said and fixed where that is possible', async () => {
  const text = '{ "servers": { "a": { "command": "x" } } }';
  assert.deepEqual(await rulesOf(text, 'claude-code'), ['mcp-servers-key']);
  assert.equal(await fixText(text, 'claude-code'), text.replace('servers', 'mcpServers'));
  const { problems } = await check(text, 'codex');
  assert.match(problems[0]?.message ?? '', /written for VS Code, not for Codex/);
});

test('a piece of a file and one server alone are fixed and put where the client looks', async () => {
  assert.equal(
    await fixText('"linear": { "url": "https://mcp.linear.app/mcp", "type": "htpp" }'),
    '{\n  "mcpServers": {"linear": { "url": "https://mcp.linear.app/mcp", "type": "http" }\n  }\n}',
  );
  assert.equal(
    await fixText('{ "url": "https://mcp.linear.app/mcp" }'),
    '{\n  "mcpServers": {\n    "linear": { "type": "http", "url": "https://mcp.linear.app/mcp" }\n  }\n}',
  );
});

test('a piece of a file is broken where it is a file, and told as a piece where it is pasted', async () => {
  const text = '"mcpServers": { "acme": { "command": "acme" } }';
  const pasted = await check(text, 'claude-code');
  assert.ok(pasted.notes.some((note) => note.startsWith('It is a piece of a file')));
  assert.ok(pasted.problems.every(({ severity }) => severity !== 'error'));
  const client = 'claude-code';
  const file = await repairText(text, { client, path: '/home/me/.mcp.json' }, catalogIndex);
  assert.ok('problems' in file && file.problems.some(({ rule }) => rule === 'json-invalid'));
});

test('what any client writes has nothing to fix and turns into what any other can load', async () => {
  for (const client of await loadClients()) {
    if (client.read === undefined) continue;
    const { text } = client.configuration([linear, github, local]);
    const repair = await check(text, client.id);
    assert.equal(await fixText(text, client.id), text, client.id);
    assert.deepEqual(repair.kept, [], client.id);
    for (const target of await loadClients()) {
      const converted = await convertTo(target.id, repair, catalogIndex);
      assert.equal(converted?.text, target.configuration(repair.servers).text);
    }
  }
});

test('the endpoints that the builder has are named', async () => {
  const { offered } = await check(
    server('{ "type": "http", "url": "https://mcp.linear.app/mcp" }'),
  );
  assert.deepEqual(offered, [{ id: 'linear', values: {} }]);
});

test('lines are those of the text', async () => {
  const text = '{\n "mcpServers": {\n  "linear": {\n   "url": "" } } }';
  const { problems } = await check(text, 'claude-code');
  assert.deepEqual(
    problems.map(({ rule, line }) => [rule, line]),
    [
      ['server-type-missing', 3],
      ['server-url-empty', 4],
    ],
  );
});

test('the example has something to fix and nothing after it', async () => {
  assert.ok((await check(example)).problems.length >= 4);
  assert.deepEqual(await rulesOf(await fixText(example)), []);
});

test('what is too long, empty or no configuration is refused with a reason', async () => {
  for (const text of ['', ' ', '{', 'hello', '[]', 'x'.repeat(1_000_001)]) {
    const repair = await repairText(text, {}, catalogIndex);
    assert.ok('problem' in repair && repair.problem.length > 10, text.slice(0, 20));
  }
  const many = Array.from({ length: 1001 }, (_, index) => `"a${index}":{"command":"x"}`);
  const repair = await repairText(`{"mcpServers":{${many}}}`, {}, catalogIndex);
  assert.match('problem' in repair ? repair.problem : '', /1001 servers; at most 1000/);
});

test('a local program in the words of its client is no problem', async () => {
  for (const client of ['opencode', 'copilot-cli', 'vs-code', 'goose', 'cline']) {
    const { text } = (await loadClients()).find(({ id }) => id === client)!.configuration([local]);
    assert.deepEqual(await rulesOf(text, client), ['server-unknown'], client);
  }
});

test('a new address leaves all else of an entry as it is, also where the client cannot write the old one', async () => {
  const text = `extensions:\n  linear:\n    enabled: false\n    type: sse\n    name: My Linear\n    description: mine\n    uri: https://mcp.linear.app/sse\n    timeout: 600\n`;
  assert.equal(
    await fixText(text),
    text.replace('type: sse', 'type: streamable_http').replace('app/sse', 'app/mcp'),
  );
});

test('of a vendor with an address for each part of the world, message and fix name the one that is near', async () => {
  const text = server('{ "type": "http", "url": "https://open.feishu.cn/mcp" }', 'lark');
  const { problems } = await check(text, 'claude-code');
  const found = problems.find(({ rule }) => rule === 'server-url-differs');
  assert.match(found?.message ?? '', /knows https:\/\/mcp\.feishu\.cn\/mcp for/);
  assert.equal(found?.fix?.label, 'Write https://mcp.feishu.cn/mcp');
});
