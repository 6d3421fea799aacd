import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handOut, type End, type Run } from './shared-work.ts';

for (const count of [0, 1, 24, 25, 26, 50, 51, 1_003]) {
  for (const ends of [['front'], ['back'], ['front', 'back'], ['back', 'back', 'front']]) {
    test(`each of ${count} pieces is handed out once, to ${ends.join(', ')} by turns`, () => {
      const share = handOut(count);
      const made: number[] = [];
      for (let turn = 0; ; turn++) {
        const [first, last]: Run = share(ends[turn % ends.length] as End);
        if (first === last) break;
        for (let piece = first; piece < last; piece++) made.push(piece);
      }
      assert.deepEqual(
        made.sort((a, b) => a - b),
        Array.from({ length: count }, (_, piece) => piece),
      );
      for (const end of ['front', 'back'] as const) assert.equal(new Set(share(end)).size, 1);
    });
  }
}
