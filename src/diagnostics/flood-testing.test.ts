import assert from 'node:assert/strict';
import { test } from 'node:test';
import { floodLength, readFlood } from './flood-testing.ts';

const repeated = (size: number) => 'a'.repeat(size);
const most = 1;

for (const power of [1, 2, 3]) {
  for (const times of [1.1, 2, 2.9]) {
    test(`of what takes ${times} times its limit, time that grows with the power of ${power} is told`, async () => {
      const seconds = async (_: unknown, text: string) =>
        times * most * (text.length / floodLength) ** power;
      const { isSlow } = await readFlood(() => {}, repeated, most, 0, seconds);
      assert.equal(isSlow, power > 1);
    });
  }
}

test('what any text takes hides no time that grows with the square', async () => {
  const seconds = async (_: unknown, { length }: string) =>
    0.001 + 0.4 * most * (length / floodLength) + most * (length / floodLength) ** 2;
  const slow = await readFlood(() => {}, repeated, most, 0.001, seconds);
  assert.equal(slow.isSlow, true);
});

test('what takes several times its limit is slow, however its time grows', async () => {
  const seconds = async (_: unknown, text: string) => (4 * most * text.length) / floodLength;
  assert.equal((await readFlood(() => {}, repeated, most, 0, seconds)).isSlow, true);
});

for (const once of [1, 2, 3, 4]) {
  test(`what takes long once, as where memory is freed in reading ${once}, is not slow`, async () => {
    let readings = 0;
    const seconds = async (_: unknown, text: string) =>
      (0.9 * most * text.length) / floodLength + (++readings === once ? 2 * most : 0);
    assert.equal((await readFlood(() => {}, repeated, most, 0, seconds)).isSlow, false);
  });
}

test('the time of a flood is that of the processor', async () => {
  assert.ok((await readFlood(spin, repeated, most)).seconds > 0);
});

function spin(text: string): void {
  for (let at = 0; at < 1000 * text.length; at++) Math.imul(at, 31);
}
