import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countPosting, findRun, joinImpact, packPosting, readPosting } from './index-file.ts';

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
