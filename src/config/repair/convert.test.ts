import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Client } from '../../clients/client.ts';
import { loadClients } from '../../clients/clients.ts';
import type { Server } from '../../protocol/server.ts';
import { parseConfiguration } from '../parse.ts';
import { convertTo } from './convert.ts';
import { catalogIndex, check } from './testing.ts';

const remote = { name: 'acme', type: 'http', url: 'https://mcp.acme.example/mcp' } as const;
const local = {
  name: 'files',
  type: 'stdio',
  command: 'npx',
  args: ['-y', '@acme/files'],
} as const;

/** A server with one thing about it, the value that tells it, and the words in which it is named where it is lost. */
const things: [server: Server, value: (server: Server) => unknown, named: RegExp][] = [
  [{ ...remote, settings: { isOff: true } }, off, /switched off|cannot be switched off/],
  [{ ...local, settings: { isOff: true } }, off, /switched off/],
  [{ ...remote, settings: { allow: ['a', 'b'] } }, ({ settings }) => settings?.allow, /tools/],
  [{ ...local, settings: { deny: ['c'] } }, ({ settings }) => settings?.deny, /tools/],
  [{ ...local, settings: { cwd: '/work' } }, ({ settings }) => settings?.cwd, /folder/],
  [{ ...remote, settings: { timeout: 45_000 } }, ({ settings }) => settings?.timeout, /time/],
  [{ ...local, settings: { startup: 20_000 } }, ({ settings }) => settings?.startup, /time|start/],
  [{ ...local, settings: { envFile: '/x/.env' } }, ({ settings }) => settings?.envFile, /file/],
  [{ ...local, env: { M: 'x' } }, (server) => server.type === 'stdio' && server.env, /env/],
];

function off({ settings }: Server): unknown {
  return settings?.isOff;
}

for (const source of (await loadClients()).filter(({ read }) => read !== undefined)) {
  test(`${source.id}: what a server is used like goes along to every client, or is named`, async () => {
    const targets = (await loadClients()).filter(({ id, read }) => read && id !== source.id);
    for (const [server, value, named] of things) {
      const { text } = source.configuration([server]);
      const repair = text === '' ? undefined : await check(text, source.id);
      const [own] = repair?.servers ?? [];
      if (repair === undefined || own === undefined || value(own) === undefined) continue;
      for (const target of targets) {
        const converted = await convertTo(target.id, repair, catalogIndex);
        assert.ok(converted);
        const [got] = await readServers(target, converted.text || converted.bridged);
        const isSame = got !== undefined && isEqual(value(got), value(own));
        const told = converted.notes.some((note) => named.test(note));
        assert.ok(isSame || told, `${source.id} to ${target.id}: ${JSON.stringify(server)}`);
      }
    }
  });
}

async function readServers(client: Client, text: string): Promise<readonly Server[]> {
  const parsed = await parseConfiguration(text);
  return 'data' in parsed ? (client.read?.(parsed.data).servers ?? []) : [];
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
