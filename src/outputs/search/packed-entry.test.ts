import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectWorkspace } from '../../workspace/testing.ts';
import { packEntry, unpackEntry, type PackedEntry } from './packed-entry.ts';
import { searchSource } from './search-source.ts';

test('every entry of the project is read as it was, and is smaller', async () => {
  const { entries } = searchSource(await projectWorkspace());
  const packed = JSON.stringify(entries.map(packEntry));
  const read = (JSON.parse(packed) as PackedEntry[]).map(unpackEntry);
  // What is undefined has no place in a file.
  assert.deepEqual(read, JSON.parse(JSON.stringify(entries)));
  assert.ok(packed.length < JSON.stringify(entries).length * 0.85);
});
