import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headerFiles, readHeaders, securityHeaders } from './headers.ts';

const headers = securityHeaders("default-src 'none'; script-src 'self'");

test('servers and hosts get the same headers', () => {
  const [hosts, nginx, ...others] = headerFiles(headers);
  assert.deepEqual(others, []);
  assert.equal(hosts?.path, '_headers');
  assert.deepEqual(Object.fromEntries(readHeaders(hosts?.text ?? '')), headers);
  const lines = (nginx?.text ?? '').trimEnd().split('\n');
  assert.deepEqual(
    lines.map((line) => /^add_header (\S+) "([^"$\\]*)" always;$/.exec(line)?.slice(1)),
    Object.entries(headers),
  );
});

test('a site under a path has its headers there', () => {
  assert.match(headerFiles(headers, '/catalog')[0]?.text ?? '', /^\/catalog\/\*\n/);
  assert.match(headerFiles(headers, '/')[0]?.text ?? '', /^\/\*\n/);
});

test('what is for one path is sent with that alone', () => {
  const text = '/*\n  A: 1\n/v0.1/*\n  B: 2\n';
  assert.deepEqual(readHeaders(text, '/'), [['A', '1']]);
  assert.deepEqual(readHeaders(text, '/v0.1/servers'), [
    ['A', '1'],
    ['B', '2'],
  ]);
});

test('what a page loads dozens of goes without what only pages and workers need', () => {
  const text = headerFiles(headers)[0]?.text ?? '';
  const names = readHeaders(text, '/_astro/page.js').map(([name]) => name);
  assert.deepEqual(names, ['X-Content-Type-Options']);
  assert.deepEqual(Object.fromEntries(readHeaders(text, '/workers/check.js')), headers);
});
