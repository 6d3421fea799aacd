import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadClient } from '../../clients/clients.ts';
import { check, server } from './testing.ts';

/** A variable in the environment of a program, the client, and what it is to be: its words, nothing, or right. */
const cases: [text: string, client: string, expected: string | undefined | true][] = [
  ['$env:A_KEY', 'claude-code', '${A_KEY}'],
  ['$env:A_KEY', 'cursor', '${env:A_KEY}'],
  ['%A_KEY%', 'opencode', '{env:A_KEY}'],
  ['%A_KEY%', 'claude-desktop', undefined],
  ['a%C3%A9%20b', 'claude-code', true],
  ['$(pwd)', 'vs-code', '${workspaceFolder}'],
  ['$(pwd)', 'amp', undefined],
  ['${config:acme.key}', 'vs-code', true],
  ['${config:acme.key}', 'claude-code', undefined],
  ['${command:acme.key}', 'windsurf', undefined],
  ['${/}', 'cursor', true],
  ['${pathSeparator}', 'cursor', true],
  ['${pathSeparator}', 'gemini-cli', '/'],
  ['${user_config.key}', 'claude-code', true],
  ['${user_config.key}', 'cline', '${env:KEY}'],
  ['$A_KEY', 'claude-desktop', undefined],
  ['Bearer $A_KEY', 'codex', undefined],
  ['costs $PRICE a day', 'codex', true],
  ['$A_KEY', 'gemini-cli', true],
  ['${A_KEY:-x}', 'amp', '${A_KEY}'],
];

test('each variable is judged by the words of the client', async () => {
  for (const [text, id, expected] of cases) {
    const client = await loadClient(id);
    const { text: written } = client!.configuration([
      { name: 'acme', type: 'stdio', command: 'acme-mcp', env: { K: 'VALUE' } },
    ]);
    const { problems } = await check(written.replace('VALUE', text), id);
    const found = problems.find(({ rule }) => rule === 'server-variable-syntax');
    const message = `${id}: ${text}`;
    assert.equal(found === undefined, expected === true, message);
    if (expected === true) continue;
    assert.equal(
      found?.fix?.label,
      expected === undefined ? undefined : `Write ${expected}`,
      message,
    );
  }
});

test('a default is told where the client has none, and an address that is none before it is replaced', async () => {
  const headed = server('{ "url": "https://a.example.com", "headers": { "A": "${KEY:-x}" } }', 'a');
  const amp = await check(headed.replace('mcpServers', 'amp.mcpServers'), 'amp');
  const told = amp.problems.find(({ rule }) => rule === 'server-variable-syntax');
  assert.equal(told?.fix?.label, 'Write ${KEY}');
  assert.equal(told?.fix?.isSafe, false);
  assert.equal(await isNoAddress('${HOST}'), true);
  assert.equal(await isNoAddress('https://${env:HOST}/mcp'), true);
  assert.equal(await isNoAddress('https://${HOST}/mcp'), false);
});

async function isNoAddress(url: string): Promise<boolean> {
  const entry = { type: 'http', url, tools: ['*'] };
  const { problems } = await check(server(JSON.stringify(entry), 'a'), 'copilot-cli');
  return problems.map(({ rule }) => rule).includes('server-url-invalid');
}
