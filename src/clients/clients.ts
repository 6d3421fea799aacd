import type { Client, Format } from './client.ts';

/** The clients in the order of display; each loads on demand, with the serialiser it needs. */
export const clients = [
  row(
    'claude-code',
    'Claude Code',
    'json',
    async () => (await import('./claude-code.ts')).claudeCode,
  ),
  row('claude', 'Claude', 'none', async () => (await import('./claude.ts')).claude),
  row(
    'claude-desktop',
    'Claude Desktop',
    'json',
    async () => (await import('./claude-desktop.ts')).claudeDesktop,
  ),
  row('cursor', 'Cursor', 'json', async () => (await import('./cursor.ts')).cursor),
  row('vs-code', 'VS Code', 'jsonc', async () => (await import('./vs-code.ts')).vsCode),
  row('codex', 'Codex', 'toml', async () => (await import('./codex.ts')).codex),
  row('gemini-cli', 'Gemini CLI', 'json', async () => (await import('./gemini-cli.ts')).geminiCli),
  row(
    'copilot-cli',
    'Copilot CLI',
    'json',
    async () => (await import('./copilot-cli.ts')).copilotCli,
  ),
  row('windsurf', 'Windsurf', 'json', async () => (await import('./windsurf.ts')).windsurf),
  row('zed', 'Zed', 'jsonc', async () => (await import('./zed.ts')).zed),
  row('goose', 'Goose', 'yaml', async () => (await import('./goose.ts')).goose),
  row('lm-studio', 'LM Studio', 'json', async () => (await import('./lm-studio.ts')).lmStudio),
  row('kiro', 'Kiro', 'json', async () => (await import('./kiro.ts')).kiro),
  row('opencode', 'opencode', 'jsonc', async () => (await import('./opencode.ts')).opencode),
  row('cline', 'Cline', 'json', async () => (await import('./cline.ts')).cline),
  row('amp', 'Amp', 'jsonc', async () => (await import('./amp.ts')).amp),
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
  load: () => Promise<Client>,
): ClientRow<Id> {
  return { id, name, format, load };
}

export type ClientId = (typeof clients)[number]['id'];

/** What is known of a client before it is loaded. */
export interface ClientRow<Id extends string = string> {
  id: Id;
  name: string;
  format: Format;
  load: () => Promise<Client>;
}
