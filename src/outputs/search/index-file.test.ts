import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shortenings } from '../../words/compounds.ts';
import {
  countPosting,
  findRun,
  joinImpact,
  packKey,
  packPosting,
  packTypo,
  readKeys,
  readPosting,
  readTypo,
} from './index-file.ts';

test('what is packed is read, whatever it is', () => {
  const impacts = fc.uniqueArray(fc.tuple(fc.nat(100_000), fc.integer({ min: 1, max: 63 })), {
    selector: ([id]) => id,
  });
  fc.assert(
    fc.property(impacts, (pairs) => {
      const sorted = [...pairs].sort(([a], [b]) => a - b);
      const posting = packPosting(sorted.map(([id, impact]) => joinImpact(id, impact)));
      const read: [number, number][] = [];
      readPosting(posting, (id, impact) => read.push([id, impact]));
      assert.deepEqual(new Map(read), new Map(pairs));
      assert.equal(countPosting(posting), pairs.length);
    }),
  );
});

test('a key is in the last run that starts before it', () => {
  assert.deepEqual(
    ['a', 'b', 'bb', 'm', 'z'].map((key) => findRun(['b', 'm'], key)),
    [0, 0, 0, 1, 1],
  );
});

test('keys are read as they were, whatever they begin with', () => {
  const key = fc.oneof(fc.string(), fc.stringMatching(/^[abz0]{0,60}~?$/));
  fc.assert(
    fc.property(fc.uniqueArray(key), (all) => {
      const sorted = all.sort();
      const packed = sorted.flatMap((each, index) => [
        packKey(each, sorted[index - 1] ?? ''),
        String(index),
      ]);
      const read = readKeys(JSON.parse(JSON.stringify(packed)) as string[]);
      assert.deepEqual(
        [...read],
        sorted.map((each, index) => [each, String(index)]),
      );
    }),
  );
});

test('a word is known by each of the words that it is with a letter left out', () => {
  for (const word of ['slack', 'n8n', 'aabb11', '1a11a', 'größe', '図書館です', '𠮷野家𠮷']) {
    for (const shortened of shortenings(word)) {
      const packed = [word, shortened].map((each) => packTypo(shortened, each)).join(' ');
      assert.deepEqual(readTypo(shortened, packed), [word, shortened]);
    }
  }
});
