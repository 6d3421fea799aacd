import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Line } from '../catalog/fields.ts';
import { cleanLine, exactLine } from './clean.ts';

test('a text of a stranger becomes one line that shows what it is', () => {
  assert.equal(cleanLine('  Team\n\tNotes '), 'Team Notes');
  assert.equal(cleanLine('a\u001B[31mred'), 'a [31mred');
  assert.equal(cleanLine('right\u202Eleft\u200B'), 'rightleft');
  assert.equal(cleanLine('a \u200B b'), 'a b');
  assert.equal(cleanLine('\u0000 \u2028'), undefined);
  assert.equal(cleanLine(42), undefined);
  assert.equal(cleanLine('x'.repeat(300))?.length, 200);
  assert.equal(cleanLine('a ##[error]b ::set-env::c'), 'a ## [error]b : :set-env::c');
  for (const name of ['##[error]', '::error::x', 'a ::error::x'])
    assert.equal(exactLine(name), undefined);
  assert.equal(exactLine('Crm::find'), 'Crm::find');
  assert.equal(exactLine('find_page'), 'find_page');
  assert.equal(exactLine('find page '), undefined);
});

test('whatever it is, it fits a line of an entry or is nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const line = cleanLine(text);
      assert.ok(line === undefined || Line.safeParse(line).success);
      assert.equal(line, line === undefined ? undefined : cleanLine(line));
    }),
  );
});
