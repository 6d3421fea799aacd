import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeviceName } from './device-name.ts';

test('names of devices are known with any ending, and within others not', () => {
  for (const name of ['con', 'NUL', 'com1', 'lpt9.txt', 'aux.tar.gz'])
    assert.ok(isDeviceName(name), name);
  for (const name of ['concur', 'icon', 'com', 'com10', 'con-server', 'nullify'])
    assert.ok(!isDeviceName(name), name);
});
