import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadClient, loadClients } from '../clients/clients.ts';
import { clientFacts, clientFiles, describeEvidence } from './client-facts.ts';
import { toSlug } from '../workspace/slug.ts';

async function transportsOf(id: string): Promise<string[] | undefined> {
  return clientFacts((await loadClient(id))!)[0]?.values;
}

test('transports are those that the client writes', async () => {
  assert.deepEqual(await transportsOf('codex'), ['Streamable HTTP, local programs (stdio)']);
  assert.deepEqual(await transportsOf('claude-desktop'), ['local programs (stdio)']);
  assert.deepEqual(await transportsOf('claude'), ['Streamable HTTP, SSE']);
});

test('files are named once, with the system they hold for', async () => {
  const desktop = clientFiles((await loadClient('claude-desktop'))!);
  assert.ok(desktop.some((path) => path.endsWith('(macOS)')));
  assert.equal(new Set(desktop).size, desktop.length);
});

test('what was read by the real program says its version and the day', async () => {
  const { evidence } = (await loadClient('codex'))!;
  assert.match(describeEvidence(evidence), /Version [\d.]+ read it on \d{4}-\d\d-\d\d$/);
  const { readBy: _readBy, ...untried } = evidence;
  assert.match(describeEvidence(untried), /not tried$/);
});

test('the guide has each client, in order, under a heading that can be linked to', async () => {
  const guide = await readFile(
    join(import.meta.dirname, '../content/docs/guides/clients.mdx'),
    'utf8',
  );
  const sections = [...guide.matchAll(/^## (.+)\n\n<ClientFacts id="(.+)" \/>$/gm)];
  assert.deepEqual(
    sections.map(([, name, id]) => [name, id]),
    (await loadClients()).map(({ name, id }) => [name, id]),
  );
  for (const [, name, id] of sections) assert.equal(toSlug(name!), id);
});
