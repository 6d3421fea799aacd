import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NameMatch } from '../../outputs/search/name-match.ts';
import { readPagefindExcerpt } from './excerpt.ts';
import { withoutNeedlessTypos } from './rank.ts';

const entry = { names: ['Code'], path: '/x/', kind: 'Category', description: '' };
const typo: NameMatch = { entry, name: 'Code', score: 4.01 };
const exact: NameMatch = { ...typo, score: 0 };
const page = (quote: string) => [
  { path: '/y/', title: 'Y', kind: 'Page', excerpt: readPagefindExcerpt(quote) },
];

test('a word that stands in the texts is no typo of a name', () => {
  const texts = page('asked by <mark>Codex</mark>, too');
  assert.deepEqual(withoutNeedlessTypos('codex', [exact, typo], texts), [exact]);
});

test('a word that stands nowhere may be one', () => {
  assert.deepEqual(withoutNeedlessTypos('codex', [typo], page('its <mark>codes</mark>')), [typo]);
  assert.deepEqual(withoutNeedlessTypos('codex', [typo], []), [typo]);
});
