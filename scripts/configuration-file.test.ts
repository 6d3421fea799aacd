import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadClients } from '../src/clients/clients.ts';
import { clientOfPath } from './configuration-file.ts';

test('a file whose name one client alone has is its, wherever it lies', async () => {
  const clients = await loadClients();
  for (const [path, id] of [
    ['Downloads/claude_desktop_config.json', 'claude-desktop'],
    ['cline_mcp_settings.json', 'cline'],
    ['C:\\tmp\\mcp_config.json', 'windsurf'],
    ['/home/me/.codex/config.toml', 'codex'],
    ['config.toml', undefined],
    ['mcp-config.json', undefined],
    ['settings.json', undefined],
    ['mcp.json', undefined],
  ] as const) {
    assert.equal(clientOfPath(path, clients), id, path);
  }
});
