import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {
  bracesIn,
  formatReference,
  referencesIn,
  replaceBraces,
  splitReferences,
} from './reference.ts';
import { variablesOf } from './server.ts';

test('a value is split into literal text and references', () => {
  assert.deepEqual(splitReferences('Bearer ${TOKEN}'), [
    'Bearer ',
    { name: 'TOKEN', fallback: undefined },
  ]);
  assert.deepEqual(referencesIn('${A:-#backend,#frontend}/${user_config.key}'), [
    { name: 'A', fallback: '#backend,#frontend' },
    { name: 'user_config.key', fallback: undefined },
  ]);
  assert.deepEqual(splitReferences('$HOME ${input:x} ${1}'), ['$HOME ${input:x} ${1}']);
  assert.deepEqual(splitReferences(''), []);
});

test('joining the parts gives the value back', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('${A}', '${B:-}', '${C:-x y}', '${', '}'));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const value = pieces.join('');
      const joined = splitReferences(value)
        .map((part) => (typeof part === 'string' ? part : formatReference(part)))
        .join('');
      assert.equal(joined, value);
    }),
  );
});

const piece = fc.constantFrom('$', '{', '}', '${', ':', '-', ':-', 'A', 'b_1', '1', ' ', '\n');
const shortText = fc
  .array(fc.oneof(piece, fc.constantFrom('${A:-', '${A}', '${user_config.', '${input:')), {
    maxLength: 14,
  })
  .map((pieces) => pieces.join(''));

test('references are what the obvious patterns find, which take cubic time', () => {
  const reference = /\$\{((?:user_config\.)?[A-Za-z_]\w*)(?::-([^}]*))?\}/g;
  fc.assert(
    fc.property(shortText, (text) => {
      assert.deepEqual(
        referencesIn(text),
        [...text.matchAll(reference)].map(([, name, fallback]) => ({ name, fallback })),
      );
      assert.deepEqual(
        bracesIn(text).map(({ start, end }) => text.slice(start, end)),
        text.match(/\$\{[^}]*\}/g) ?? [],
      );
      assert.equal(
        replaceBraces(text, (inner, whole) => (inner.includes(':-') ? '' : whole)),
        text.replace(/\$\{[^}]*:-[^}]*\}/g, ''),
      );
      assert.equal(
        replaceBraces(text, (id, whole) => (id === '' ? whole : `<${id}>`), '${input:'),
        text.replace(/\$\{input:([^}]+)\}/g, (_, id: string) => `<${id}>`),
      );
    }),
    { numRuns: 5000 },
  );
});

test('variables are listed once with every place that uses them', () => {
  assert.deepEqual(
    variablesOf([
      {
        name: 'github',
        type: 'http',
        url: '${BASE:-https://example.com}/mcp',
        headers: { Authorization: 'Bearer ${TOKEN}' },
      },
      {
        name: 'local',
        type: 'stdio',
        command: 'node',
        args: ['--token', '${TOKEN:-none}', '${OWN}'],
        ownVariables: ['OWN'],
      },
    ]),
    [
      {
        name: 'BASE',
        fallback: 'https://example.com',
        uses: [{ server: 'github', place: 'url' }],
      },
      {
        name: 'TOKEN',
        fallback: 'none',
        uses: [
          { server: 'github', place: 'headers.Authorization' },
          { server: 'local', place: 'args[1]' },
        ],
      },
    ],
  );
});
