import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectReading } from '../../catalog/project-testing.ts';
import { allClients } from '../../clients/all-clients.ts';
import { connectView } from '../../views/connect-view.ts';
import { clientPanel } from './client-panel.ts';

const { catalog } = await projectReading();

/** What the panel of a client says of a connector. */
function panelOf(id: string, program = 'claude'): string {
  const view = connectView(catalog, catalog.byId.get(id)!, allClients);
  const shown = view!.clients.find(({ client }) => client.id === program)!;
  return clientPanel(shown, { says: 'sign-in', isHidden: false }).text;
}

test('of a dialog every step is told, and how to start the sign-in is one of them', () => {
  const text = panelOf('gong');
  assert.match(text, /Add custom connector.*Choose Connect, and sign in/s);
  assert.equal(text.split('Choose Connect').length, 2);
  assert.doesNotMatch(text, /<details/);
});

test('what Claude’s directory lists is opened there, and its address is the other way', () => {
  assert.match(
    panelOf('hubspot'),
    /Open it in Claude’s directory.*<details.*Add custom connector/s,
  );
  // Who has to fill it in sees what it becomes.
  assert.match(panelOf('benchling'), /Open it in Claude’s directory/);
  assert.doesNotMatch(panelOf('benchling'), /<details/);
});

test('Claude Desktop has the connectors of the account; its own file is the other way', () => {
  assert.match(
    panelOf('figma', 'claude-desktop'),
    /Sign in with your Figma account.*Open it in Claude’s directory.*#client-claude.*<details.*Figma desktop app.*mcp-remote/s,
  );
  assert.match(panelOf('gong', 'claude-desktop'), /as in Claude.*modal=add-custom-connector/s);
  // Claude would have to be registered by an admin; the program takes a key of one's own.
  assert.doesNotMatch(panelOf('github', 'claude-desktop'), /as in Claude/);
});

test('who is in Claude’s directory is there in Claude Desktop too', () => {
  for (const connector of catalog.connectors) {
    const views = connectView(catalog, connector, allClients)?.clients ?? [];
    const [claude, desktop] = ['claude', 'claude-desktop'].map((id) =>
      views.find(({ client }) => client.id === id),
    );
    if (claude?.directory === undefined || desktop === undefined) continue;
    const isLocal = desktop.connection?.snippet.unsupported.length === 0;
    assert.ok(isLocal || desktop.account?.directory === claude.directory, connector.id);
  }
});
