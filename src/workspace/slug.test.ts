import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Id } from '../catalog/fields.ts';
import { uniqueSlug } from './slug.ts';

test('no entry and no page of a plugin is called so', () => {
  assert.ok(!Id.safeParse('con').success);
  assert.ok(Id.safeParse('con-server').success);
  const taken = new Set<string>();
  assert.deepEqual([uniqueSlug('CON', taken), uniqueSlug('con', taken)], ['con-2', 'con-3']);
});
