import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { toString } from 'mdast-util-to-string';
import { z } from 'zod';
import { Connector } from '../catalog/connector.ts';
import { loadClients } from '../clients/clients.ts';
import { connectorMarkdown } from '../outputs/markdown/connector.ts';
import { parseOwnMarkdown } from '../outputs/markdown/testing.ts';
import { projectWorkspace } from '../workspace/testing.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { fieldPlaces } from './entry-fields.ts';
import { labelsOfFields, schemaPaths, valuesOf } from './testing.ts';

const paths = schemaPaths(Connector);
let workspace: Workspace;

before(async () => {
  workspace = await projectWorkspace();
});

test('every field of an entry has a place, and every place a field', () => {
  assert.deepEqual(Object.keys(fieldPlaces).sort(), paths.toSorted());
});

test('a new field has no place yet', () => {
  const wider = z.strictObject({ ...Connector.shape, shoeSize: z.string().optional() });
  assert.deepEqual(
    schemaPaths(wider).filter((path) => !(path in fieldPlaces)),
    ['shoeSize'],
  );
});

test('what is shown stands in the twin of every connector', async () => {
  const clients = await loadClients();
  for (const connector of workspace.catalog.connectors) {
    const twin = connectorMarkdown(workspace, connector, clients);
    // A bare address in the text keeps the backslash before its tilde.
    const text = toString(parseOwnMarkdown(twin)).replace(/\s+/g, ' ').replaceAll('\\', '');
    const { id, ...entry } = connector;
    for (const [path, value] of valuesOf(entry, paths)) {
      const place = fieldPlaces[path];
      const words =
        place === 'shown'
          ? String(value)
          : place === 'labelled'
            ? labelsOfFields[path]?.(value, workspace)
            : undefined;
      if (words !== undefined) assert.ok(text.includes(words), `${id}: ${path}: ${words}`);
    }
  }
});

test('each field that is told by its words has words', () => {
  const labelled = Object.entries(fieldPlaces).filter(([, place]) => place === 'labelled');
  assert.deepEqual(Object.keys(labelsOfFields).sort(), labelled.map(([path]) => path).sort());
});
