import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { isId, keep, readKept, readKeptList } from './kept.ts';

function withStorage(storage: Partial<Storage>): void {
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
}

afterEach(() => Reflect.deleteProperty(globalThis, 'localStorage'));

test('what is kept is read again, those values of it that are of the kind', () => {
  const texts = new Map<string, string>();
  withStorage({
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
  });
  assert.equal(readKept('a'), undefined);
  assert.deepEqual(readKeptList('a', isId, 2), []);
  keep('a', ['hubspot', 7, '"><script>', 'slack', 'notion']);
  assert.deepEqual(readKeptList('a', isId, 2), ['hubspot', 'slack']);
});

test('where storage is off, or somebody else wrote there, nothing is kept', () => {
  withStorage({
    getItem: () => 'not JSON',
    setItem: () => {
      throw new DOMException('', 'QuotaExceededError');
    },
  });
  assert.equal(readKept('a'), undefined);
  keep('a', []);
  Object.defineProperty(globalThis, 'localStorage', {
    get: () => {
      throw new DOMException('', 'SecurityError');
    },
    configurable: true,
  });
  assert.deepEqual(readKeptList('a', isId, 2), []);
  keep('a', []);
});
