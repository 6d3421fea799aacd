import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { askCommand } from './command.ts';

const command = process.execPath;
const server = join(import.meta.dirname, '../../examples/minimal-server/stdio.ts');

test('a local server says its name and its tools', async () => {
  const reply = await askCommand({ command, args: [server], timeout: 20_000 });
  assert.equal(reply.state, 'answers');
  assert.equal(reply.transport, 'stdio');
  assert.deepEqual(reply.server, { name: 'team-notes', version: '1.0.0' });
  assert.deepEqual(reply.tools, [
    { name: 'add_note', access: 'write' },
    { name: 'search_notes', access: 'read' },
  ]);
});

test('a command that is no server says why', async () => {
  const missing = await askCommand({ command: 'no-such-command-here', timeout: 5_000 });
  assert.deepEqual(missing, { state: 'unreachable', detail: 'the command is not installed' });

  const ended = await askCommand({ command, args: ['-e', '0'], timeout: 5_000 });
  assert.equal(ended.state, 'not-mcp');

  const silent = await askCommand({
    command,
    args: ['-e', 'setInterval(() => {}, 1000)'],
    timeout: 300,
  });
  assert.deepEqual(silent, { state: 'unreachable', detail: 'no answer within 0.3 s' });
});

test('a command sees the variables it was given, the way out of the network, and none of the rest of ours', async (t) => {
  const { OURS, NODE_EXTRA_CA_CERTS: certificates } = process.env;
  Object.assign(process.env, { OURS: 'ours', NODE_EXTRA_CA_CERTS: '/etc/acme.pem' });
  t.after(() => {
    delete process.env['OURS'];
    delete process.env['NODE_EXTRA_CA_CERTS'];
    if (certificates !== undefined) process.env['NODE_EXTRA_CA_CERTS'] = certificates;
  });
  assert.equal(OURS, undefined);
  const seen = `
    const names = Object.keys(process.env);
    process.stdin.on('data', (line) => {
      const { id, method } = JSON.parse(line);
      if (method !== 'initialize') return;
      const { GIVEN, OURS = 'nothing', NODE_EXTRA_CA_CERTS } = process.env;
      const name = [GIVEN, OURS, NODE_EXTRA_CA_CERTS].join(' ');
      const result = { protocolVersion: '2025-06-18', capabilities: {}, serverInfo: { name, version: '1' } };
      console.log(JSON.stringify({ jsonrpc: '2.0', id, result }));
    });`;
  const reply = await askCommand({
    command,
    args: ['-e', seen],
    env: { GIVEN: 'given' },
    timeout: 5_000,
  });
  assert.equal(reply.server?.name, 'given nothing /etc/acme.pem');
});
