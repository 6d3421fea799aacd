import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectCatalog } from '../catalog/project-testing.ts';
import { makeResolver } from './resolver.ts';

const resolver = makeResolver(await projectCatalog());

test('what skills call a source of data beside the CRM is a category, also one alone', () => {
  for (const [name, expected] of [
    ['Call recording', 'meetings'],
    ['call recordings', 'meetings'],
    ['Meeting recording', 'meetings'],
    ['Ticketing', 'support'],
  ] as const) {
    assert.equal(resolver.categoryOfName(name)?.id, expected, name);
  }
});
