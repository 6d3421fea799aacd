import type { Client } from './client.ts';

/** The clients in the order of display; each loads on demand, with the serialiser it needs. */
export const clients = [
  row('claude-code', 'Claude Code', async () => (await import('./claude-code.ts')).claudeCode),
  row('claude', 'Claude', async () => (await import('./claude.ts')).claude),
  row(
    'claude-desktop',
    'Claude Desktop',
    async () => (await import('./claude-desktop.ts')).claudeDesktop,
  ),
  row('cursor', 'Cursor', async () => (await import('./cursor.ts')).cursor),
  row('vs-code', 'VS Code', async () => (await import('./vs-code.ts')).vsCode),
  row('codex', 'Codex', async () => (await import('./codex.ts')).codex),
  row('gemini-cli', 'Gemini CLI', async () => (await import('./gemini-cli.ts')).geminiCli),
  row('copilot-cli', 'Copilot CLI', async () => (await import('./copilot-cli.ts')).copilotCli),
  row('windsurf', 'Windsurf', async () => (await import('./windsurf.ts')).windsurf),
  row('zed', 'Zed', async () => (await import('./zed.ts')).zed),
  row('goose', 'Goose', async () => (await import('./goose.ts')).goose),
  row('lm-studio', 'LM Studio', async () => (await import('./lm-studio.ts')).lmStudio),
  row('kiro', 'Kiro', async () => (await import('./kiro.ts')).kiro),
  row('opencode', 'opencode', async () => (await import('./opencode.ts')).opencode),
  row('cline', 'Cline', async () => (await import('./cline.ts')).cline),
  row('amp', 'Amp', async () => (await import('./amp.ts')).amp),
] as const;

/** Loads one client; undefined where no client has the id. */
export async function loadClient(id: string): Promise<Client | undefined> {
  return clients.find((client) => client.id === id)?.load();
}

/** Loads all clients, in the order of display. */
export function loadClients(): Promise<Client[]> {
  return Promise.all(clients.map(({ load }) => load()));
}

function row<const Id extends string>(
  id: Id,
  name: string,
  load: () => Promise<Client>,
): { id: Id; name: string; load: () => Promise<Client> } {
  return { id, name, load };
}

export type ClientId = (typeof clients)[number]['id'];
