import { fillSchema } from '../../src/catalog/testing.ts';
import { loadClients } from '../../src/clients/clients.ts';
import { registryDocuments } from '../../src/outputs/registry/documents.ts';
import type { Server } from '../../src/protocol/server.ts';
import { server } from './hostile-parts.ts';
import { hostile, hostileUrl } from './hostile-text.ts';
import { map, text } from './hostile-words.ts';

/** What a stranger may tell somebody to paste: a file of each client, and each other form that is taken. */
export async function hostilePastes(): Promise<string[]> {
  const clients = await loadClients();
  const entry = server('paste', { command: text('paste.command') });
  const json = JSON.stringify({ mcpServers: { [text('paste.name')]: entry } });
  const config = encodeURIComponent(JSON.stringify({ name: text('link.name'), ...entry }));
  return [
    ...clients.map((client) => client.configuration(servers).text),
    ...[0, 1, 2, 3].map((turn) => JSON.stringify(fillSchema(listing, writeText, { turn }))),
    JSON.stringify({
      manifest_version: '0.3',
      name: text('mcpb.name'),
      server: { mcp_config: { command: text('mcpb.command'), env: map('mcpb.env') } },
    }),
    `claude mcp add '${hostile('command.name')}' -- '${hostile('command.word', 1)}'`,
    `claude mcp add --transport http evil '${hostile('command.url', 2)}'`,
    `code --add-mcp '${JSON.stringify({ name: hostile('code.name', 3) })}'`,
    `vscode:mcp/install?${config}`,
    `cursor://anysphere.cursor-deeplink/mcp/install?name=${config}&config=${btoa(config)}`,
    hostileUrl('paste.url'),
    // Broken in ways that are mended.
    `{'a': ${json}, // ${hostile('comment')}`,
    json.slice(0, -1),
    hostile('plain'),
  ];
}

const servers: Server[] = [
  { type: 'http', name: text('http.name'), url: hostileUrl('http'), headers: map('http.header') },
  {
    type: 'stdio',
    name: text('stdio.name'),
    command: text('stdio.command'),
    args: [text('stdio.arg')],
    env: map('stdio.env'),
  },
];

const listing = registryDocuments['registry-version'].schema;

const writeText = (path: string, turn: number, fits: (text: string) => boolean) =>
  [hostile(path, turn), hostileUrl(path), 'com.example/evil', '1.0.0', '2026-11-22T00:00:00Z'].find(
    fits,
  ) ?? 'a';
