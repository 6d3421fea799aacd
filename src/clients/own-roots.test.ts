import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownRoots } from '../protocol/root-key.ts';
import { allClients } from './all-clients.ts';

test('the keys that are told to be one client’s are the roots of that client, and of no other', () => {
  for (const [key, name] of Object.entries(ownRoots)) {
    const owners = allClients.filter(({ root = [] }) => root.some((path) => path.join() === key));
    assert.deepEqual(
      owners.map((each) => each.name),
      [name],
      key,
    );
  }
});
