import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { swapText } from './edit.ts';
import { formatState } from './state.ts';
import { builder, choose, data } from './testing.ts';

test('what makes no sense in an address is left out and named', () => {
  const query =
    '?swap=hubspot:close&swap=hubspot:copper&swap=nobody:close&swap=hubspot&swap=linear:close&add=Chat:nothing&add=<b>:slack&remove=__proto__&var=close:x:1&q=1';
  const { state, ignored } = choose(query);
  assert.deepEqual([...state.swaps], [['hubspot', 'close']]);
  assert.deepEqual([...state.adds], []);
  assert.deepEqual(ignored, [
    'hubspot:copper',
    'nobody:close',
    'hubspot',
    'linear:close',
    'Chat:nothing',
    '<b>:slack',
    '__proto__',
    'close:x:1',
  ]);
  assert.deepEqual(choose('?swap=hubspot:linear').ignored, ['hubspot:linear']);
});

test('any address is read without harm, and what is read is written back the same', () => {
  const names = [...data.servers.map(({ name }) => name), ...data.open.map(({ label }) => label)];
  const ids = builder.connectors.flatMap(({ endpoints }) =>
    endpoints.map(({ endpoint }) => endpoint.id),
  );
  const part = fc.oneof(
    fc.tuple(fc.constantFrom('swap', 'add'), fc.constantFrom(...names), fc.constantFrom(...ids)),
    fc.tuple(fc.constantFrom('remove'), fc.constantFrom(...names), fc.constant('')),
    fc.tuple(
      fc.constantFrom('settings', 'fill'),
      fc.constantFrom(...names),
      fc.constantFrom(...builder.elsewhere.map(({ id }) => id)),
    ),
    fc.tuple(fc.constantFrom('swap', 'add', 'remove', 'fill', 'var'), fc.string(), fc.string()),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const query = new URLSearchParams(
        parts.map(([key, name, id]) => [key, key === 'remove' ? name : `${name}:${id}`]),
      );
      const { state } = choose(`?${query}`);
      assert.deepEqual(choose(formatState(state)), { state, given: {}, ignored: [] });
      assert.doesNotThrow(() => JSON.parse(swapText(data, state, builder)));
    }),
  );
});
