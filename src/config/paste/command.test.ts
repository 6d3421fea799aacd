import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseConfiguration } from '../parse.ts';
import { readCommandLines } from './command.ts';
import { readPaste, type Paste } from './paste.ts';

const url = 'https://mcp.acme.example/mcp';
const http = { type: 'http', url };
const files = { command: 'npx', args: ['-y', '@acme/files'] };

async function read(text: string): Promise<{ paste: Paste | undefined; entries: unknown }> {
  const paste = await readPaste(text);
  const parsed = await parseConfiguration(paste?.text ?? '');
  if (!('data' in parsed)) return { paste, entries: undefined };
  const { mcpServers, servers, mcp_servers: codex } = parsed.data;
  return {
    paste,
    entries: JSON.parse(JSON.stringify(mcpServers ?? servers ?? codex ?? parsed.data)),
  };
}

// Each line was given to the client itself (claude 2.1.332, codex 0.171.0, gemini 0.61.0, copilot 1.0.102).
test('a line is read as its client reads it', async () => {
  const cases: [line: string, entries: unknown][] = [
    [
      `claude mcp add -s local -t http -H "A: b" -- acme ${url}`,
      { acme: { ...http, headers: { A: 'b' } } },
    ],
    ['claude mcp add -e K=v -- files npx -y @acme/files', { files: { ...files, env: { K: 'v' } } }],
    [`claude mcp add -tsse -suser acme ${url}`, { acme: { type: 'sse', url } }],
    ['claude mcp add -eK=v files -- npx -y @acme/files', { files: { ...files, env: { K: 'v' } } }],
    [
      'claude mcp add files -- npx -y @acme/files -e K=v -H "a: b"',
      { files: { command: 'npx', args: [...files.args, '-e', 'K=v', '-H', 'a: b'] } },
    ],
    ['claude mcp add files -- npx -y @acme/files # local', { files }],
    ['codex -c model="o3" mcp add files -- npx -y @acme/files', { files }],
    ['codex mcp add --enable web files -- npx -y @acme/files', { files }],
    [
      `codex mcp add acme --url ${url} --oauth-client-id abc`,
      { acme: { url, oauth: { client_id: 'abc' } } },
    ],
    [
      'gemini mcp add --timeout 5000 files npx -y @acme/files',
      { files: { ...files, timeout: 5000 } },
    ],
    [
      'copilot mcp add --tools a,b --timeout=5000 files -- npx -y @acme/files',
      { files: { type: 'local', ...files, tools: ['a', 'b'], timeout: 5000 } },
    ],
    [
      `cline mcp install acme ${url} --transport sse --yes`,
      { acme: { type: 'sse', url, disabled: false } },
    ],
    [`npx -y @anthropic-ai/claude-code mcp add -t http acme ${url}`, { acme: http }],
    [`cursor --add-mcp '{"name":"acme","url":"${url}"}'`, { acme: { url } }],
    [`qwen mcp add --transport http acme ${url}`, { acme: http }],
    ['q mcp add --name files --command npx --args "-y,@acme/files"', { files }],
    ['npx add-mcp "npx -y @acme/files"', { files }],
    [`claude mcp add --transport http acme\n${url}`, { acme: http }],
    ['npx @modelcontextprotocol/inspector npx -y @acme/files', { files }],
    [
      `npx -y mcp-remote ${url} --header "A: b"`,
      { acme: { command: 'npx', args: ['-y', 'mcp-remote', url, '--header', 'A: b'] } },
    ],
    [
      `Checking MCP server health...\n\nacme: ${url} (HTTP) - ✓ Connected\nfiles: npx -y @acme/files - ✗ Failed to connect`,
      { acme: http, files },
    ],
  ];
  for (const [line, entries] of cases) assert.deepEqual((await read(line)).entries, entries, line);
});

test('lines of other programs, and what programs take for one session, are read', async () => {
  const json = JSON.stringify({ mcpServers: { acme: http } });
  const headers = { A: 'b' };
  const run = { command: 'uv', args: ['run', '--with', 'mcp[cli]', 'mcp', 'run', 'notes.py'] };
  const cases: [line: string, entries: unknown][] = [
    [`droid mcp add acme ${url} --type http --header "A: b"`, { acme: { ...http, headers } }],
    [
      'droid mcp add files "npx -y @acme/files" --env K=v',
      { files: { ...files, env: { K: 'v' } } },
    ],
    ['auggie mcp add files --command npx --args "-y @acme/files"', { files }],
    [`kimi mcp add --transport http acme ${url} --header "A: b"`, { acme: { ...http, headers } }],
    [`openhands mcp add acme --transport http ${url}`, { acme: http }],
    [`claude --mcp-config '${json}' -p "hi"`, { acme: http }],
    [`copilot --additional-mcp-config '${json}'`, { acme: http }],
    [`amp --mcp-config '{"acme":{"url":"${url}"}}' -x hi`, { 'amp.mcpServers': { acme: { url } } }],
    ['claude --mcp-config servers.json', undefined],
    [
      `codex -c 'mcp_servers.files.command="npx"' -c 'mcp_servers.files.args=["-y","@acme/files"]'`,
      { files },
    ],
    [
      'npx @modelcontextprotocol/inspector -e K=v -- npx -y @acme/files',
      { files: { ...files, env: { K: 'v' } } },
    ],
    ['mcpo --port 8000 -- npx -y @acme/files', { files }],
    ['npx -y supergateway --stdio "npx -y @acme/files" --port 8000', { files }],
    ['uv run mcp install notes.py -v K=v', { notes: { ...run, env: { K: 'v' } } }],
    [`npx -y mcp-add --type http --url "${url}" --scope user`, { acme: http }],
    [
      'npx -y @smithery/cli@latest run @acme/files',
      { files: { command: 'npx', args: ['-y', '@smithery/cli@latest', 'run', '@acme/files'] } },
    ],
  ];
  for (const [line, entries] of cases) assert.deepEqual((await read(line)).entries, entries, line);
});

test('a line that its client takes otherwise is read as it is meant, and that is said', async () => {
  const cases: [line: string, note: RegExp][] = [
    [`claude mcp add acme ${url}`, /address by itself for a program: add --transport http/],
    [`codex mcp add acme ${url}`, /write --url before it/],
    [`gemini mcp add acme ${url}`, /add --transport http/],
    ['claude mcp add files npx -y @acme/files', /write -- before npx/],
    ['opencode mcp add files npx @acme/files', /write -- before npx/],
    ['gemini mcp add files -- npx -y @acme/files', /leave it out/],
    ['gemini mcp add files docker run -i -e K acme/files', /takes -e for an option of its own/],
    [
      'gemini mcp add --include-tools=a files npx @acme/files',
      /takes "files" for a value of --include-tools/,
    ],
    ['claude mcp add -e K=v files -- npx -y @acme/files', /takes "files" for a value of -e/],
    ['claude mcp add a.b -- npx -y @acme/files', /does not take the name "a.b"/],
    ['claude mcp add files -e K -- npx -y @acme/files', /does not take "K" as a variable/],
    [`amp mcp add acme --header "A: b" ${url}`, /write Name=value/],
    [`cline mcp add acme ${url} --transport http --header A=b`, /write Name: value/],
    [`codex mcp add acme --url ${url} --env K=v`, /no environment/],
    ['gemini mcp add --trust files npx @acme/files', /What else its options say/],
    ['claude mcp add files -e K=$TOKEN -- npx -y @acme/files', /value of TOKEN/],
  ];
  for (const [line, note] of cases) {
    const { paste, entries } = await read(line);
    assert.match(paste?.notes.join('\n') ?? '', note, line);
    assert.equal(Object.keys(entries as object).length, 1, line);
  }
});

// The lines on the right were given to the programs too: Copilot CLI 1.0.102, opencode 1.18.33, Cline 3.0.65, Amp.
test('a line that a program refuses or takes otherwise is told with the line that it takes', async () => {
  const cases: [line: string, meant: string | undefined][] = [
    [`claude mcp add acme ${url}`, `claude mcp add --transport http acme ${url}`],
    [
      `claude mcp add -s user acme ${url} --header "A: b"`,
      `claude mcp add --transport http -s user acme ${url} --header "A: b"`,
    ],
    [`claude mcp add acme -- ${url}`, `claude mcp add --transport http acme ${url}`],
    ['claude mcp add files npx -y @acme/files', 'claude mcp add files -- npx -y @acme/files'],
    [
      'claude mcp add -e K=v files -- npx -y @acme/files',
      'claude mcp add files -e K=v -- npx -y @acme/files',
    ],
    [
      'claude mcp add "my files" npx -y @acme/files',
      'claude mcp add my-files -- npx -y @acme/files',
    ],
    [`codex mcp add acme ${url}`, `codex mcp add acme --url ${url}`],
    [`gemini mcp add acme ${url}`, `gemini mcp add --transport http acme ${url}`],
    ['gemini mcp add files -- npx @acme/files', 'gemini mcp add files npx @acme/files'],
    ['copilot mcp add files npx -y @acme/files', 'copilot mcp add files -- npx -y @acme/files'],
    ['opencode mcp add files npx @acme/files', 'opencode mcp add files -- npx @acme/files'],
    ['opencode mcp add files npx -y @acme/files', 'opencode mcp add files -- npx -y @acme/files'],
    [`opencode mcp add acme ${url}`, `opencode mcp add acme --url ${url}`],
    ['cline mcp install --yes files npx -y a', 'cline mcp install --yes files -- npx -y a'],
    ['amp mcp add files npx -y @acme/files', 'amp mcp add files -- npx -y @acme/files'],
    ['claude mcp add files -e K -- npx -y @acme/files', undefined],
  ];
  for (const [line, meant] of cases) {
    const { paste } = await read(line);
    assert.equal(paste?.isWrong, true, line);
    const told = paste.notes.find((note) => note.startsWith('Write '));
    assert.equal(told, meant && `Write ${meant}`, line);
    if (meant !== undefined) assert.equal((await read(meant)).paste?.isWrong, undefined, meant);
  }
  for (const line of [`codex mcp add acme --url ${url} --env K=v`, 'gemini mcp add a npx -y b']) {
    assert.equal((await read(line)).paste?.isWrong, undefined, line);
  }
});

test('the quotes, variables and prompts of every shell are read', async () => {
  const json = JSON.stringify(http);
  const keyed = { files: { ...files, env: { K: 'v' } } };
  const cases: [text: string, entries: unknown][] = [
    [`claude mcp add-json acme '${json.replaceAll('"', String.raw`\"`)}'`, { acme: http }],
    [`claude mcp add-json acme "${json.replaceAll('"', '`"')}"`, { acme: http }],
    [`claude mcp add-json acme "${json.replaceAll('"', '""')}"`, { acme: http }],
    ['$env:K = "v"\nclaude mcp add files -e K=$env:K -- npx -y @acme/files', keyed],
    ['set KEY=v\nclaude mcp add files -e K=%KEY% -- npx -y @acme/files', keyed],
    ['export K=v; claude mcp add files -e "K=${K}" -- npx -y @acme/files', keyed],
    [
      `claude mcp add -t http acme ${url} -H "A: \${T}" -H 'B: \${T}'`,
      { acme: { ...http, headers: { A: '${T}', B: '${T}' } } },
    ],
    [
      `claude mcp add -t http acme ${url} -H "A: \${T}: x"`,
      { acme: { ...http, headers: { A: '${T}: x' } } },
    ],
    [
      `claude mcp add -t http acme ${url}?q=%C3%A9%AB%20`,
      { acme: { ...http, url: `${url}?q=%C3%A9%AB%20` } },
    ],
    [`[root@box ~]# claude mcp add -t http acme ${url}`, { acme: http }],
    [`➜  ~ claude mcp add -t http acme ${url}`, { acme: http }],
    [String.raw`C:\Users\me\My Docs>claude mcp add -t http acme ${url}`, { acme: http }],
    [`Run \`claude mcp add -t http acme ${url}\` and restart.`, { acme: http }],
    [`To install, run: claude mcp add -t http acme ${url}`, { acme: http }],
    [`claude mcp add \u2014transport http acme ${url}`, { acme: http }],
    ['claude mcp add files \u2013- npx -y @acme/files', { files }],
    [`<pre><code>claude mcp add -t http acme ${url}</code></pre>`, { acme: http }],
    [`cat >> config.toml <<EOF\n[mcp_servers.acme]\nurl = "${url}"\nEOF`, { acme: { url } }],
  ];
  for (const [text, entries] of cases) assert.deepEqual((await read(text)).entries, entries, text);
});

test('blocks are read out of differences, frames, pages and texts of programs', async () => {
  const mcpServers = { acme: http };
  const json = JSON.stringify({ mcpServers }, null, 2);
  const lines = json.split('\n');
  const cases = [
    `@@ -1,3 +1,7 @@\n-{ "mcpServers": {} }\n${lines.map((line) => `+${line}`).join('\n')}`,
    `--- a\n+++ b\n@@ -0,0 +1 @@\n${lines.map((line, at) => `${at === 2 ? '+' : ' '}${line}`).join('\n')}`,
    lines.map((line, at) => `${at + 1}${line}`).join('\n'),
    lines.map((line, at) => `${at + 1}\n${line}`).join('\n'),
    `╭${'─'.repeat(62)}╮\n${lines.map((line) => `│ ${line.padEnd(60)} │`).join('\n')}\n╰${'─'.repeat(62)}╯`,
    json.replaceAll('"', '&quot;'),
    JSON.stringify(json),
    json.replaceAll('"', String.raw`\"`),
  ];
  for (const text of cases) assert.deepEqual((await read(text)).entries, mcpServers, text);
  const both = await read(`${json}\n\n[mcp_servers.files]\ncommand = "npx"\n`);
  assert.deepEqual(Object.keys(both.entries as object), ['acme', 'files']);
});

test('what a shell fills in stands as a variable, and what it leaves in quotes as text', () => {
  const cases: [line: string, args: string[]][] = [
    ['claude mcp add a -- node "$(pwd)/index.js"', ['${PWD}/index.js']],
    ['claude mcp add a -- node ~/index.js --db=~/x', ['${HOME}/index.js', '--db=~/x']],
    ["claude mcp add a -- node '$(pwd)/index.js'", ['$(pwd)/index.js']],
    ['claude mcp add a -- node "$(gh auth token)"', ['${GH_AUTH_TOKEN}']],
    ['claude mcp add a -- node "$(grep MY_PAT .env | cut -f2)"', ['${MY_PAT}']],
    ['claude mcp add a -- node $(which acme)', ['acme']],
  ];
  for (const [line, args] of cases) {
    const [one] = readCommandLines(line);
    assert.deepEqual(one?.entries[0]?.entry['args'], args, line);
  }
});
