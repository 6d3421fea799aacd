import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entranceLabels } from '../../views/labels.ts';
import { projectWorkspace } from '../../workspace/testing.ts';
import { builderData } from './data.ts';
import { packBuilder, packWords, unpackBuilder, unpackWords } from './pack.ts';

const model = await projectWorkspace();
// As it comes out of a file.
const data = JSON.parse(JSON.stringify(builderData(model, entranceLabels))) as ReturnType<
  typeof builderData
>;

test('what is packed comes back the same', () => {
  assert.ok(data.connectors.length > 100);
  const packed = JSON.parse(JSON.stringify([packBuilder(data), packWords(data)]));
  const unpacked = unpackBuilder(packed[0]);
  const words = unpackWords(unpacked, packed[1]);
  const connectors = unpacked.connectors.map((each) => ({ ...each, words: words.get(each.id) }));
  assert.deepEqual(JSON.parse(JSON.stringify({ ...unpacked, connectors })), data);
});

test('each connector is found by every word of its other names', () => {
  for (const { id, name, words } of data.connectors) {
    const text = `${name} ${words}`.toLowerCase();
    for (const alias of model.catalog.byId.get(id)?.aliases ?? []) {
      for (const word of alias.toLowerCase().split(/\s+/)) {
        assert.ok(text.includes(word), `${id}: ${word}`);
      }
    }
  }
});
