import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { test } from 'node:test';
import { handOut, sharedWork, type End, type Known, type Run } from './shared-work.ts';

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

for (const messages of [
  ['<html>', [0, 25]],
  [[0, 25], '<html>'],
] as const) {
  test(`a frame and a run that come at once both arrive, ${typeof messages[0]} first`, async () => {
    const parent = new EventEmitter();
    const send = (): boolean => {
      for (const message of messages) parent.emit('message', message);
      return true;
    };
    const { more, frame } = sharedWork('front', Object.assign(parent, { send }));
    assert.deepEqual(await more(), [0, 25]);
    assert.deepEqual(await more(), [0, 25]);
    assert.equal(frame(), '<html>');
  });
}

for (const kept of ['/cache/catalog.json', null]) {
  test(`that a reading is kept at ${kept} arrives as messages do`, async () => {
    const parent = new EventEmitter();
    const { known } = sharedWork('back', parent);
    const told: Known = { kept };
    parent.emit('message', JSON.parse(JSON.stringify(told)));
    assert.deepEqual(await known, { kept });
  });
}
