import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastOf } from './last.ts';

test('what was asked last is answered from memory, and nothing else', () => {
  let count = 0;
  const next = lastOf((...asked: unknown[]) => [...asked, ++count]);
  const [one, other] = [{}, {}];
  assert.deepEqual(next(one, 'a'), [one, 'a', 1]);
  assert.deepEqual(next(one, 'a'), [one, 'a', 1]);
  assert.deepEqual(next(other, 'a'), [other, 'a', 2]);
  assert.deepEqual(next(one, 'a'), [one, 'a', 3]);
  assert.deepEqual(next(one), [one, 4]);
});
