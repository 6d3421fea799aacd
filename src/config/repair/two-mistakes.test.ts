import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringify as writeToml } from 'smol-toml';
import { stringify as writeYaml } from 'yaml';
import { loadClients } from '../../clients/clients.ts';
import type { Client } from '../../clients/client.ts';
import type { Server } from '../../protocol/server.ts';
import { parseConfiguration } from '../parse.ts';
import { runTask } from './tasks.ts';
import { catalogIndex } from './testing.ts';

const url = 'https://mcp.example.com/mcp';
const servers: readonly Server[] = [
  { name: 'own', type: 'http', url },
  { name: 'files', type: 'stdio', command: 'uvx', args: ['own-files', '/data'] },
];

/** What people get wrong in the form: it can be read, and the client does not take it. */
const forms: Readonly<Record<string, (map: Data) => unknown>> = {
  right: (map) => map,
  list: (map) => Object.entries(map).map(([name, entry]) => ({ name, ...entry })),
  transport: (map) => ({ ...map, own: { transport: { type: 'http', url } } }),
  commandObject: (map) => ({
    ...map,
    files: { command: { path: 'uvx', args: ['own-files', '/data'] } },
  }),
  commandLine: (map) => ({ ...map, files: { command: 'uvx own-files /data' } }),
  argsText: (map) => ({ ...map, files: { command: 'uvx', args: 'own-files /data' } }),
  numberInEnv: (map) => ({
    ...map,
    files: { command: 'uvx', args: ['own-files'], env: { PORT: 5 } },
  }),
  sharedWords: () => ({ own: { type: 'http', url }, files: { command: 'uvx', args: ['x'] } }),
};

/** The keys under which the servers stand; undefined for the client's own. */
const keys: readonly (string | undefined)[] = [undefined, 'mcpservers', 'MCPServers', 'servers'];

/** What people get wrong in the syntax, by the formats in which one can. */
const damages: Readonly<Record<string, Damage>> = {
  'curly quotes': { damage: (text) => text.replace(/"([^"\n]*)"/g, '\u201C$1\u201D') },
  'single quotes': { damage: (text) => text.replaceAll('"', "'"), in: ['json'] },
  tabs: { damage: (text) => text.replace(/^(?: {2})+/gm, (m) => '\t'.repeat(m.length / 2)) },
  'missing comma': { damage: (text) => text.replace(/,(?=\n)/, ''), in: ['json'] },
  'missing comma between': { damage: (text) => text.replace(/\},(?=\n)/, '}'), in: ['json'] },
  'trailing comma': { damage: (text) => text.replace(/(?<=["\]}])(?=\n\s*\})/, ',') },
  hash: { damage: (text) => `# mine\n${text}` },
  'missing brace': { damage: (text) => text.replace(/\s*\}\s*$/, '\n'), in: ['json'] },
  'extra brace': { damage: (text) => `${text.trimEnd()}\n}\n`, in: ['json'] },
  piece: { damage: (text) => text.trim().replace(/^\{\n?|\n?\}$/g, ''), in: ['json'] },
  fence: { damage: (text) => `\`\`\`\n${text}\n\`\`\`\n` },
  prose: { damage: (text) => `Put this into your settings:\n\n${text}\n\nThen restart it.\n` },
  mark: { damage: (text) => `\uFEFF${text}` },
  'line ends': { damage: (text) => text.replaceAll('\n', '\r\n') },
  'wide space': { damage: (text) => text.replace('": ', '":\u00A0'), in: ['json'] },
  'bare keys': { damage: (text) => text.replace(/"(\w+)":/g, '$1:'), in: ['json'] },
  'line numbers': {
    damage: (text) =>
      text
        .split('\n')
        .map((line, at) => `${at + 1}  ${line}`)
        .join('\n'),
  },
  backslashes: { damage: (text) => text.replace('/data', String.raw`C:\Users\me`) },
};

// Claude Desktop reads no remote server from its file.
const clients = (await loadClients()).filter(
  ({ id, format, root }) => format !== 'none' && root !== undefined && id !== 'claude-desktop',
);

let turn = 0;
for (const [form, change] of Object.entries(forms)) {
  for (const key of form === 'right' || form === 'list' ? keys : keys.slice(0, 1)) {
    test(`${form} under ${key ?? 'its key'}, and a mistake in the syntax: --fix leaves what that alone would, and no more to do`, async () => {
      for (const [name, damage] of Object.entries(damages)) {
        // Each pair with two of the clients, so that each client comes to each mistake.
        for (const client of [
          clients[turn % clients.length]!,
          clients[(turn + 5) % clients.length]!,
        ]) {
          await tryPair({ client, change, key, name, damage });
        }
        turn += 1;
      }
    });
  }
}

async function tryPair({ client, change, key, name, damage }: Pair): Promise<void> {
  // A key inside another is another mistake.
  if (key !== undefined && client.root![0].length > 1) return;
  const text = await fileOf(client, change, key);
  const damaged = damage.damage(text);
  if (damaged === text || damage.in?.includes(client.format) === false) return;
  const alone = await leftAfterFix(text, client.id);
  assert.deepEqual([alone.servers, alone.isDone], [2, true], client.id);
  const left = await leftAfterFix(damaged, client.id);
  // Comments are somebody's words: only where asked.
  if (name === 'hash') left.rules = left.rules.filter((rule) => rule !== 'json-invalid');
  assert.deepEqual(left, alone, `${name} for ${client.id}:\n${damaged}`);
}

/** A file of a client with a mistake in its form, as its format is written. */
async function fileOf(
  { configuration, root, format }: Client,
  change: (map: Data) => unknown,
  key: string | undefined,
): Promise<string> {
  const parsed = await parseConfiguration(configuration(servers).text);
  assert.ok('data' in parsed);
  const [path] = root!;
  const outer = path.slice(0, -1).reduce<any>((level, each) => level[each], parsed.data);
  const own = path.at(-1)!;
  const map = outer[own];
  delete outer[own];
  outer[key ?? own] = change(map);
  if (format === 'toml') return writeToml(parsed.data);
  if (format === 'yaml') return writeYaml(parsed.data, { lineWidth: 0 });
  return `${JSON.stringify(parsed.data, null, 2)}\n`;
}

/** What is left to do in a text after --fix, which is the same after another. */
async function leftAfterFix(text: string, client: string): Promise<Left> {
  const { fixed, repair: unread } = await runTask({ text, client, kind: 'fix-all' }, catalogIndex);
  if (fixed === undefined) return { rules: [JSON.stringify(unread)], servers: 0, isDone: false };
  const { repair, paste } = await runTask(
    { text: fixed.text, client, kind: 'check' },
    catalogIndex,
  );
  const again = await runTask({ text: fixed.text, client, kind: 'fix-all' }, catalogIndex);
  const isDone = paste === undefined && again.fixed?.text === fixed.text;
  if ('problem' in repair) return { rules: [repair.problem], servers: 0, isDone };
  const rules = repair.problems.map(({ rule }) => rule).filter((rule) => rule !== 'server-unknown');
  return { rules: [...new Set(rules)].toSorted(), servers: repair.servers.length, isDone };
}

type Data = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface Damage {
  damage: (text: string) => string;
  in?: readonly string[];
}

interface Pair {
  client: Client;
  change: (map: Data) => unknown;
  key: string | undefined;
  name: string;
  damage: Damage;
}

interface Left {
  rules: string[];
  servers: number;
  isDone: boolean;
}
