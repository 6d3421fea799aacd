import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatEntry } from './format.ts';
import { readEntry } from './read-entry.ts';

const entry = readFileSync(
  join(import.meta.dirname, '../../tests/fixtures/catalog/broken/connectors/secret.yaml'),
  'utf8',
);

/** A real entry with a piece cut out and something else put in. */
const mutated = fc
  .tuple(
    fc.nat(entry.length),
    fc.nat(40),
    fc.oneof(fc.string(), fc.constantFrom('\n', '- ', ': ', '{', '"', '\t', '&a ', '*a', '\r\n')),
  )
  .map(([start, length, text]) => entry.slice(0, start) + text + entry.slice(start + length));

test('a mutated entry is read or reported, with every finding inside the file', () => {
  fc.assert(
    fc.property(mutated, (text) => {
      const { connector, findings } = readEntry({ file: 'x.yaml', text }, undefined);
      const lines = text.split(/\r\n|\r|\n/).length;
      assert.ok(connector !== undefined || findings.length > 0);
      for (const { line, column } of findings) {
        assert.ok(line >= 1 && line <= lines + 1, `line ${line} of ${lines}`);
        assert.ok(column >= 1 && column <= text.length + 1);
      }
    }),
    { numRuns: 300 },
  );
});

test('formatting twice is formatting once, and no mutated entry makes it throw', () => {
  fc.assert(
    fc.property(mutated, (text) => {
      const once = formatEntry(text);
      assert.equal(formatEntry(once), once);
    }),
    { numRuns: 200 },
  );
});
