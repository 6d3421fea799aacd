import assert from 'node:assert/strict';
import test from 'node:test';
import { hostileWords, runInBash } from '../shell/testing.ts';
import { describeUnsupported } from './client.ts';
import { loadClients } from './clients.ts';
import type { Server } from '../protocol/server.ts';

const every = await loadClients();
const all = every.filter(({ command }) => command !== undefined);
const programs = ['amp', 'claude', 'cline', 'code', 'codex', 'copilot', 'gemini', 'opencode'];
const ours =
  /^--(?:transport|scope|header|env|url|yes|bearer-token-env-var|client-id|callback-port|add-mcp|)$/;

/** Servers with a hostile word in each place that a command is made of. */
function serversOf(word: string): Server[] {
  const remote = { name: 'plain', type: 'http', url: 'https://example.com/mcp' } as const;
  const local = { name: 'plain', type: 'stdio', command: 'npx' } as const;
  return [
    { ...remote, name: word },
    { ...remote, url: word },
    { ...remote, url: `https://example.com/${word}` },
    { ...remote, headers: { 'X-Key': word } },
    { ...remote, headers: { [word]: 'value' } },
    { ...remote, type: 'sse', headers: { Authorization: `Bearer ${word}` } },
    { ...remote, oauth: { clientId: word, scopes: word, owner: 'claude-code' } },
    { ...remote, oauth: { clientId: word, owner: 'vs-code' } },
    { ...local, command: word },
    { ...local, args: ['-y', word, '--', word] },
    { ...local, env: { KEY: word } },
    { ...local, env: { [word]: 'value' } },
  ];
}

for (const client of all) {
  test(`${client.id}: real bash runs the command of a hostile server as it was meant`, () => {
    const given = hostileWords.flatMap((word) =>
      serversOf(word).flatMap((server) => {
        const command = client.command?.(server);
        return command === undefined || 'reason' in command ? [] : [{ server, ...command }];
      }),
    );
    assert.ok(given.length > 100, `only ${given.length} commands`);
    const run = runInBash(given.map(({ text }) => text).join('\n'), programs);
    assert.deepEqual({ ...run, calls: [] }, { calls: [], created: [], complaint: '' });
    assert.equal(run.calls.length, given.length);
    given.forEach(({ server, text }, index) => {
      const argv = run.calls[index] ?? [];
      assert.ok(programs.includes(argv[0] ?? ''), text);
      const json = argv.find((word) => word.startsWith('{"'));
      const end = argv.indexOf('--');
      const options = argv
        .slice(1, end === -1 ? undefined : end)
        .filter((word) => word.startsWith('-'));
      for (const option of options) assert.match(option, ours, text);
      assert.match(nameIn(argv, json), /^[\w-]+$/, text);
      // A client writes variables in its own way, which its other tests compare.
      if (JSON.stringify(server).includes('${')) return;
      const entry = json === undefined ? undefined : (JSON.parse(json) as Record<string, unknown>);
      if (server.type !== 'stdio') {
        if (entry === undefined) assert.ok(argv.includes(server.url), text);
        else assert.equal(entry['url'], server.url, text);
        for (const [key, value] of Object.entries(server.headers ?? {})) {
          const headers = entry?.['headers'] as Record<string, string> | undefined;
          const spelled = [`${key}: ${value}`, `${key}=${value}`];
          assert.ok(headers?.[key] === value || spelled.some((each) => argv.includes(each)), text);
        }
        return;
      }
      const { command, args = [], env = {} } = server;
      if (entry !== undefined) {
        assert.deepEqual([entry['command'], entry['args'] ?? []], [command, args], text);
        assert.deepEqual(entry['env'] ?? {}, env, text);
        return;
      }
      for (const [key, value] of Object.entries(env)) assert.ok(argv.includes(`${key}=${value}`));
      // Gemini has the program before the end of the options.
      const tail = argv.slice(end + 1);
      if (end === -1) assert.ok(argv.includes(command) && args.length === 0, text);
      else assert.deepEqual(tail, client.id === 'gemini-cli' ? args : [command, ...args], text);
    });
  });
}

test('the program that can stand between is called as it was meant', () => {
  const kiro = every.find(({ id }) => id === 'kiro');
  const remote = { name: 'plain', type: 'sse', url: 'https://example.com/sse' } as const;
  const said = hostileWords.flatMap((word) =>
    [
      { ...remote, url: word },
      { ...remote, url: `https://example.com/${word}` },
    ].map((server) => ({
      url: server.url,
      text: kiro?.configuration([server]).unsupported.map(describeUnsupported).join('') ?? '',
    })),
  );
  const lines = said.flatMap(({ url, text }) => {
    const line = /(npx mcp-remote .*) can stand between\.$/s.exec(text)?.[1];
    return line === undefined ? [] : [{ url, line }];
  });
  assert.ok(lines.length > 60, `only ${lines.length}`);
  assert.deepEqual(runInBash(lines.map(({ line }) => line).join('\n'), ['npx']), {
    calls: lines.map(({ url }) => ['npx', 'mcp-remote', url]),
    created: [],
    complaint: '',
  });
});

/** The name of the server: in the JSON of VS Code, else the first word after the subcommand that is one. */
function nameIn(argv: readonly string[], json: string | undefined): string {
  if (argv[1] === '--add-mcp') return String((JSON.parse(json ?? '{}') as { name: string }).name);
  const words = argv.slice(3);
  return words.find((word, at) => !word.startsWith('--') && !takesValue(words[at - 1])) ?? '';
}

function takesValue(word: string | undefined): boolean {
  return word !== undefined && word.startsWith('--') && word !== '--yes';
}
