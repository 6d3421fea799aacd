import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Id } from '../catalog/fields.ts';
import { isDeviceName } from '../shell/device-name.ts';
import { toSlug, uniqueSlugs } from './slug.ts';

test('no entry and no page of a plugin is called so', () => {
  assert.ok(!Id.safeParse('con').success);
  assert.ok(Id.safeParse('con-server').success);
  assert.deepEqual(uniqueSlugs(['con', 'con']), ['con-2', 'con-3']);
});

test('a name that is its own slug has it, whichever comes first', () => {
  const [dotted, plain, again] = uniqueSlugs(['a.b', 'a-b', 'a-b']);
  assert.deepEqual([plain, again], ['a-b', 'a-b-2']);
  assert.match(dotted ?? '', /^a-b-[a-z0-9]{6}$/);
  assert.deepEqual(uniqueSlugs(['a-b', 'a_b', 'a.b']).at(-1), dotted);
});

test('slugs are unique, short names of files, and those of their own names keep them in any order', () => {
  const word = fc.constantFrom(
    'a',
    'B',
    '.',
    '-',
    '_',
    '2',
    ' ',
    'é',
    'e\u0301',
    '日',
    '𠀀',
    'ß',
    'con',
  );
  const names = fc.array(
    fc.array(word, { maxLength: 60 }).map((parts) => parts.join('')),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(
      fc.oneof(names, fc.array(fc.constantFrom<string>('a.b', 'a-b', 'a_b', 'a-b-2', 'A b'))),
      (all) => {
        const slugs = uniqueSlugs(all);
        assert.equal(
          new Set(slugs.map((slug) => slug.normalize('NFC').toLowerCase())).size,
          all.length,
        );
        for (const [index, slug] of slugs.entries()) {
          assert.ok(slug.isWellFormed() && !isDeviceName(slug), slug);
          assert.match(slug, /^[\p{L}\p{N}-]+$/u);
          assert.ok(Buffer.byteLength(`${slug}.json`) <= 255, slug);
          assert.ok(slug.startsWith(toSlug(all[index] ?? '')), slug);
        }
        const turned = uniqueSlugs(all.toReversed()).toReversed();
        for (const [index, name] of all.entries()) {
          const isAlone = all.indexOf(name) === all.lastIndexOf(name);
          if (isAlone && toSlug(name) === name && !isDeviceName(name)) {
            assert.deepEqual([slugs[index], turned[index]], [name, name]);
          }
        }
      },
    ),
    { seed: 20, numRuns: 300 },
  );
});

test('a name in ASCII has the slug that it has among letters of all languages', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (name) => {
      const words = [toSlug(name)].filter((slug) => slug !== 'unnamed');
      assert.equal(toSlug(`${name} é`), [...words, 'e'].join('-'));
    }),
  );
});
