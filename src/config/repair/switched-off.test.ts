import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyFix } from './repair.ts';
import { check } from './testing.ts';

const servers = { a: { command: 'a', args: ['--x'] }, b: { httpUrl: 'https://mcp.acme.dev/b' } };
const rules = (...list: readonly object[]) => ({
  'amp.mcpPermissions': list,
  'amp.mcpServers': { a: { command: 'a' }, b: { url: 'https://mcp.acme.dev/b' } },
});
const reject = (matches: object) => ({ matches, action: 'reject' });

// As Gemini CLI 0.61 and Amp do with such files. Claude Code reads no list here, and what it names was meant to be off.
const cases: [client: string, file: object, off: string[]][] = [
  ['gemini-cli', { mcp: { excluded: ['a'] }, mcpServers: servers }, ['a']],
  ['gemini-cli', { mcp: { excluded: ['A '] }, mcpServers: servers }, ['a']],
  ['gemini-cli', { mcp: { allowed: ['b'] }, mcpServers: servers }, ['a']],
  ['gemini-cli', { mcp: { allowed: [] }, mcpServers: servers }, ['a', 'b']],
  ['gemini-cli', { mcp: { allowed: ['a', 'B'] }, mcpServers: servers }, []],
  ['claude-code', { mcpServers: { a: servers.a }, disabledMcpServers: ['a'] }, ['a']],
  ['claude-code', { mcpServers: { a: servers.a }, disabledMcpjsonServers: ['c'] }, []],
  ['amp', rules(reject({ url: '*acme*' })), ['b']],
  ['amp', rules(reject({ url: 'acme' })), []],
  ['amp', rules(reject({ command: '*' })), ['a']],
  ['amp', rules({ matches: { url: '*/b' }, action: 'allow' }, reject({ url: '*' })), []],
];

for (const [client, file, off] of cases) {
  test(`${client}: ${JSON.stringify(file).slice(0, 60)} leaves off ${off.join(', ')}`, async () => {
    const { problems, servers: read } = await check(JSON.stringify(file), client);
    const told = problems.filter(({ rule }) => rule === 'server-switched-off');
    assert.equal(told.length, off.length);
    const isOff = read.filter(({ settings }) => settings?.isOff === true);
    assert.deepEqual(
      isOff.map(({ name }) => name),
      off,
    );
  });
}

test('a list that Claude Code does not read beside the servers is not said to switch one off', async () => {
  for (const list of ['disabledMcpServers', 'disabledMcpjsonServers']) {
    const { problems } = await check(
      `{ "mcpServers": { "a": ${JSON.stringify(servers.a)} }, "${list}": ["a"] }`,
      'claude-code',
    );
    const { message = '' } = problems.find(({ rule }) => rule === 'server-switched-off') ?? {};
    assert.match(message, /does not read "\w+" beside the servers: "a" starts all the same/);
  }
});

test('a server is taken out of the list, where asked', async () => {
  const text = '{ "mcp": { "excluded": ["a", "b"] }, "mcpServers": { "a": { "command": "a" } } }';
  const { problems } = await check(text, 'gemini-cli');
  const fix = problems.find(({ rule }) => rule === 'server-switched-off')?.fix;
  assert.equal(fix?.isSafe, false);
  const fixed = await applyFix(text, fix);
  assert.equal(fixed?.text, text.replace('["a", "b"]', '["b"]'));
});

test('null in place of a list of names is told, and no list is guessed: an empty one may leave all off', async () => {
  const text = '{ "mcp": { "allowed": null }, "mcpServers": { "a": { "command": "a" } } }';
  const { problems } = await check(text, 'gemini-cli');
  const { message = '', fix } = problems.find(({ rule }) => rule === 'server-switched-off') ?? {};
  assert.match(message, /wants a list of names/);
  assert.equal(fix, undefined);
});
