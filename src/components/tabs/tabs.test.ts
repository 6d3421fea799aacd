import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextByKey } from './tabs.ts';

test('keys lead from tab to tab and stop at the ends', () => {
  for (const [key, index, next] of [
    ['ArrowRight', 0, 1],
    ['ArrowRight', 2, undefined],
    ['ArrowLeft', 2, 1],
    ['ArrowLeft', 0, undefined],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['Enter', 1, undefined],
    ['toString', 1, undefined],
  ] as const)
    assert.equal(nextByKey(key, index, 3), next, `${key} from ${index}`);
});
