import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastOf, onceFor } from './last.ts';

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

test('what was asked of a value once is answered from memory, also where the answer is none', () => {
  const asked: object[] = [];
  const ask = onceFor((value: { id?: number }) => {
    asked.push(value);
    return value.id;
  });
  const [one, other] = [{ id: 1 }, {}];
  assert.deepEqual([one, other, one, other].map(ask), [1, undefined, 1, undefined]);
  assert.deepEqual(asked, [one, other]);
});
