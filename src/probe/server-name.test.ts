import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameServer } from './server-name.ts';

const address = 'https://mcp.acme.example.com/mcp';

test('a server is called what it calls itself', () => {
  const server = { name: 'acme-crm', title: 'Acme CRM' };
  assert.equal(nameServer({ server }, address), 'Acme CRM');
  assert.equal(nameServer({ server: { name: 'acme-crm' } }, address), 'acme-crm');
});

test('where it says nothing, it is called after its host, or after its command', () => {
  assert.equal(nameServer({}, address), 'acme.example.com');
  assert.equal(nameServer({}, 'npx -y @acme/mcp'), 'npx -y @acme/mcp');
});

for (const title of [
  '</title><script>run()</script>',
  'Acme > CRM',
  'Acme\u202EMRC',
  'Acme\u001B[31m',
  '\u200B',
  ' ',
]) {
  test(`${JSON.stringify(title)} is no name`, () => {
    assert.equal(nameServer({ server: { name: 'acme', title } }, address), 'acme');
    assert.equal(nameServer({ server: { name: title, title } }, address), 'acme.example.com');
  });
}

test('a command with markup in it is no name either', () => {
  assert.equal(nameServer({}, 'sh -c "a > b"'), 'Unnamed server');
});
