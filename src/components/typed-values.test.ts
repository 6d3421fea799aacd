import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSecretName } from '../protocol/secret.ts';
import { projectWorkspace } from '../workspace/testing.ts';
import { keepTyped, readTyped } from './typed-values.ts';

const { catalog } = await projectWorkspace();

test('of what is typed for the addresses of the catalog all is kept that is no secret', (context) => {
  const texts = new Map<string, string>();
  const storage: Partial<Storage> = {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
  };
  Object.defineProperty(globalThis, 'sessionStorage', { value: storage, configurable: true });
  context.after(() => Reflect.deleteProperty(globalThis, 'sessionStorage'));
  const names = new Set(
    catalog.connectors.flatMap(({ endpoints = [] }) =>
      endpoints.flatMap(({ variables = {} }) => Object.keys(variables)),
    ),
  );
  for (const name of [...names, 'accessToken', 'PASSWORD', 'pat']) keepTyped('acme', name, 'x');
  const kept = Object.keys(readTyped()['acme'] ?? {});
  assert.deepEqual(
    kept,
    [...names].filter((name) => !isSecretName(name)),
  );
  assert.ok(kept.length < names.size);
});
