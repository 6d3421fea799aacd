import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { clients } from './clients.ts';
import { clientMessages } from './messages.ts';

test('each message has an anchor of its own, a client that there is, and a public thread or a program as its source', () => {
  const ids = clientMessages.map(({ id }) => id);
  assert.deepEqual(ids, [...new Set(ids)]);
  for (const { id, client, message, cause, fix, source } of clientMessages) {
    assert.ok(id.startsWith(`${client}-`) && /^[a-z\d-]+$/.test(id), id);
    assert.ok(
      clients.some((row) => row.id === client),
      id,
    );
    assert.match(
      source,
      /^(?:https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/issues\/\d+|[A-Za-z ]+ \d+\.\d+\.\d+)$/,
    );
    assert.ok(message.length > 10 && cause.length > 30 && fix.length > 10, id);
  }
  const texts = clientMessages.map(({ message }) => message);
  assert.deepEqual(texts, [...new Set(texts)]);
});

test('the guide shows the messages of each client, in the order of the clients', async () => {
  const guide = await readFile(
    join(import.meta.dirname, '../content/docs/guides/troubleshooting.mdx'),
    'utf8',
  );
  const shown = [...guide.matchAll(/^### (.+)\n\n<ClientMessages id="(.+)" \/>$/gm)];
  const held = clients.filter(({ id }) => clientMessages.some(({ client }) => client === id));
  assert.deepEqual(
    shown.map(([, name, id]) => [id, name]),
    held.map(({ id, name }) => [id, name]),
  );
});
