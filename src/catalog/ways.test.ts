import assert from 'node:assert/strict';
import { test } from 'node:test';
import { variablesIn } from '../protocol/reference.ts';
import { isSecretName } from '../protocol/secret.ts';
import type { Endpoint } from './endpoint.ts';
import { projectCatalog } from './project-testing.ts';
import { waysOf } from './ways.ts';

const catalog = await projectCatalog();

/** The secrets that an endpoint takes, but for those of an OAuth client. */
function secretsOf(endpoint: Endpoint): string[] {
  const values =
    endpoint.type === 'stdio'
      ? [...Object.values(endpoint.env ?? {}), ...(endpoint.args ?? [])]
      : Object.values(endpoint.headers ?? {});
  return values
    .flatMap(variablesIn)
    .filter((name) => isSecretName(name) && !/CLIENT_SECRET/.test(name));
}

test('a secret that an endpoint takes is a way to sign in to it', () => {
  let count = 0;
  for (const connector of catalog.connectors) {
    for (const endpoint of connector.endpoints ?? []) {
      const secrets = secretsOf(endpoint);
      if (endpoint.status !== 'current' || secrets.length === 0) continue;
      const methods = waysOf(connector, endpoint).map(({ method }) => method);
      assert.ok(
        methods.includes('token'),
        `${connector.id} ${endpoint.id} takes ${secrets.join()}, its ways: ${methods.join()}`,
      );
      count += 1;
    }
  }
  assert.ok(count > 100, String(count));
});

test('what is called a key goes into a variable of a key', () => {
  let count = 0;
  for (const connector of catalog.connectors) {
    for (const way of connector.signIn ?? []) {
      if (way.method !== 'token' || !/\bkeys?\b/i.test(way.name)) continue;
      const own = (connector.endpoints ?? []).filter(
        ({ id }) => way.endpoints?.includes(id) ?? true,
      );
      const secrets = [
        ...Object.values(way.headers ?? {}).flatMap(variablesIn),
        ...own.flatMap((each) => [...secretsOf(each), ...Object.keys(each.variables ?? {})]),
      ].filter(isSecretName);
      if (secrets.length === 0) continue;
      assert.ok(
        secrets.some((name) => /key|auth/i.test(name)),
        `${connector.id}: ${way.name}, but ${secrets.join()}`,
      );
      count += 1;
    }
  }
  assert.ok(count > 50, String(count));
});

test('an endpoint that says it needs no sign-in has that way', () => {
  for (const connector of catalog.connectors) {
    for (const endpoint of connector.endpoints ?? []) {
      const words = `${endpoint.variant ?? ''} ${endpoint.note ?? ''}`;
      if (endpoint.status !== 'current' || !/\bno (?:sign-in|account)\b/i.test(words)) continue;
      const methods = waysOf(connector, endpoint).map(({ method }) => method);
      assert.ok(methods.includes('none'), `${connector.id} ${endpoint.id}: ${words}`);
    }
  }
});

test('a local program signs in itself, or with a client that one registers for it', () => {
  let count = 0;
  for (const connector of catalog.connectors) {
    for (const endpoint of connector.endpoints ?? []) {
      if (endpoint.status !== 'current') continue;
      for (const way of waysOf(connector, endpoint)) {
        if (way.method !== 'oauth') continue;
        const name = `${connector.id} ${endpoint.id}: ${way.registration.join()}`;
        if (!way.registration.includes('program')) {
          const isByHand = way.registration.includes('pre-registered');
          assert.ok(endpoint.type !== 'stdio' || isByHand, name);
          continue;
        }
        assert.deepEqual(
          [endpoint.type, way.registration, way.admits],
          ['stdio', ['program'], 'any'],
        );
        count += 1;
      }
    }
  }
  assert.ok(count > 12, String(count));
});

test('a program that is given a key is entered with it first', () => {
  for (const connector of catalog.connectors) {
    for (const endpoint of connector.endpoints ?? []) {
      if (endpoint.status !== 'current' || endpoint.type !== 'stdio') continue;
      const [first] = waysOf(connector, endpoint);
      if (secretsOf(endpoint).length === 0) continue;
      assert.ok(first?.method !== 'none', `${connector.id} ${endpoint.id}`);
      const isByProgram = first?.method === 'oauth' && first.registration.includes('program');
      assert.ok(!isByProgram, `${connector.id} ${endpoint.id}`);
    }
  }
});

test('a key whose header nobody names is not said to serve an address and a program alike', () => {
  for (const connector of catalog.connectors) {
    const current = (connector.endpoints ?? []).filter(({ status }) => status === 'current');
    for (const way of connector.signIn ?? []) {
      if (way.method !== 'token' || way.headers !== undefined) continue;
      const types = current
        .filter(({ id, variables }) => {
          const isInAddress = Object.keys(variables ?? {}).some(isSecretName);
          return !isInAddress && (way.endpoints?.includes(id) ?? true);
        })
        .map(({ type }) => (type === 'stdio' ? 'program' : 'address'));
      assert.ok(new Set(types).size < 2, `${connector.id}: ${way.name}`);
    }
  }
});
