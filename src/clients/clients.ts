import type { Client, Format } from './client.ts';

/** The clients in the order of display; each loads on demand, with the serialiser it needs. */
export const clients = [
  row('claude-code', 'Claude Code', 'json', () => import('./claude-code.ts')),
  row('claude', 'Claude', 'none', () => import('./claude.ts')),
  row('claude-desktop', 'Claude Desktop', 'json', () => import('./claude-desktop.ts')),
  row('cursor', 'Cursor', 'json', () => import('./cursor.ts')),
  row('vs-code', 'VS Code', 'jsonc', () => import('./vs-code.ts')),
  row('codex', 'Codex', 'toml', () => import('./codex.ts')),
  row('gemini-cli', 'Gemini CLI', 'json', () => import('./gemini-cli.ts')),
  row('copilot-cli', 'Copilot CLI', 'json', () => import('./copilot-cli.ts')),
  row('windsurf', 'Windsurf', 'json', () => import('./windsurf.ts')),
  row('zed', 'Zed', 'jsonc', () => import('./zed.ts')),
  row('goose', 'Goose', 'yaml', () => import('./goose.ts')),
  row('lm-studio', 'LM Studio', 'json', () => import('./lm-studio.ts')),
  row('kiro', 'Kiro', 'json', () => import('./kiro.ts')),
  row('opencode', 'opencode', 'jsonc', () => import('./opencode.ts')),
  row('cline', 'Cline', 'json', () => import('./cline.ts')),
  row('amp', 'Amp', 'jsonc', () => import('./amp.ts')),
] as const;

/** Loads one client; undefined where no client has the id. */
export async function loadClient(
  id: string,
  rows: readonly ClientRow[] = clients,
): Promise<Client | undefined> {
  return rows.find((client) => client.id === id)?.load();
}

/** Loads a client that is known to be one. */
export function knownClient(id: ClientId): Promise<Client> {
  return (clients.find((client) => client.id === id) ?? clients[0]).load();
}

/** Loads all clients, or those of some formats, in the order of display. */
export function loadClients(
  formats?: readonly Format[],
  rows: readonly ClientRow[] = clients,
): Promise<Client[]> {
  return Promise.all(
    rows
      .filter(({ format }) => formats === undefined || formats.includes(format))
      .map(({ load }) => load()),
  );
}

function row<const Id extends string>(
  id: Id,
  name: string,
  format: Format,
  load: () => Promise<object>,
): ClientRow<Id> {
  return { id, name, format, load: async () => clientIn(await load(), id) };
}

/** The client of an id among what its module exports: to name each here would cost every page 200 bytes. */
function clientIn(module: object, id: string): Client {
  const exported: Client[] = Object.values(module);
  return exported.find((each) => each.id === id)!;
}

export type ClientId = (typeof clients)[number]['id'];

/** What is known of a client before it is loaded. */
export interface ClientRow<Id extends string = string> {
  id: Id;
  name: string;
  format: Format;
  load: () => Promise<Client>;
}
