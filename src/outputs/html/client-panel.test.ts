import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectReading } from '../../catalog/project-testing.ts';
import { allClients } from '../../clients/all-clients.ts';
import { connectView } from '../../views/connect-view.ts';
import { clientPanel } from './client-panel.ts';

const { catalog } = await projectReading();

/** What the panel of Claude says of a connector. */
function panelOf(id: string): string {
  const view = connectView(catalog, catalog.byId.get(id)!, allClients);
  const claude = view!.clients.find(({ client }) => client.format === 'none')!;
  return clientPanel(claude, { says: 'sign-in', isHidden: false }).text;
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
