import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { cacheDirectory } from './cache-directory.ts';

test('what can be made again lies where the system keeps such things', () => {
  for (const [env, platform, expected] of [
    [{}, 'linux', '/home/a/.cache/connector-catalog'],
    [{}, 'darwin', '/home/a/Library/Caches/connector-catalog'],
    [{}, 'win32', '/home/a/AppData/Local/connector-catalog'],
    [{ LOCALAPPDATA: '/b' }, 'win32', '/b/connector-catalog'],
    [{ XDG_CACHE_HOME: '/c' }, 'darwin', '/c/connector-catalog'],
    [{ XDG_CACHE_HOME: '' }, 'linux', '/home/a/.cache/connector-catalog'],
  ] as const) {
    assert.equal(cacheDirectory(env, { platform, home: '/home/a' }), join(expected));
  }
});
