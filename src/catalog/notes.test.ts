import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Connector } from './connector.ts';
import { projectCatalog } from './project-testing.ts';

const catalog = await projectCatalog();

/** What an entry says in sentences, beside its description. */
function notesOf(connector: Connector): string[] {
  const { signIn = [], endpoints = [], tools, notes = [], conflicts = [] } = connector;
  return [
    ...[...signIn, ...endpoints].map(({ note }) => note),
    tools?.note,
    ...notes,
    ...conflicts,
  ].filter((note) => note !== undefined);
}

test('a note begins as a sentence does, or with the name of a thing', () => {
  for (const connector of catalog.connectors) {
    const wrong = notesOf(connector).filter((note) => /^[a-z]+ /.test(note));
    assert.deepEqual(wrong, [], connector.id);
  }
});

// Readers were not there when it was gathered: a note says what is known of the product.
test('no note speaks of how its facts were gathered', () => {
  const workshop = [
    /^inferred/i,
    /\bthe entry takes:/i,
    /\bnpm view\b/,
    /\b(?:read|available|received) here\b|\bmirror\b/,
    /^not (?:found|stated)\b/i,
    /\ba kit\b/i,
  ];
  for (const connector of catalog.connectors) {
    for (const pattern of workshop) {
      const wrong = notesOf(connector).filter((note) => pattern.test(note));
      assert.deepEqual(wrong, [], `${connector.id}: ${pattern}`);
    }
  }
});

test('an alias is another name, not the name in other letters', () => {
  const { connectors } = catalog;
  for (const { name, aliases = [] } of connectors) {
    for (const alias of aliases) assert.notEqual(alias.toLowerCase(), name.toLowerCase());
  }
});
