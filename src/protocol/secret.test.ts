import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  holdsSecret,
  isPrivateName,
  isSecretName,
  maskArguments,
  maskSecrets,
  replaceSecret,
} from './secret.ts';

const random = 'a1b2c3d4e5f6a7b8';

test('names of secrets are known in every spelling', () => {
  const names = 'API_KEY apiKey X-Token client_secret PASSWORD pat GITHUB_PAT X-PAT-2 githubPat';
  for (const name of [...names.split(' '), 'Authorization', 'Cookie', 'CREDENTIALS']) {
    assert.ok(isSecretName(name), name);
  }
  for (const name of ['PATH', 'PATTERN', 'REGION', 'X-Authorization-Mode', 'dispatcher']) {
    assert.ok(!isSecretName(name), name);
  }
});

test('a link keeps out what else lets somebody in', () => {
  for (const name of ['auth', 'X-Amz-Signature', 'token']) assert.ok(isPrivateName(name), name);
  assert.ok(!isPrivateName('region'));
});

test('a line of a shell and a list of arguments show no secret, and all the rest', () => {
  for (const lead of ['npx x --api-key ', '--token=', 'API_KEY=', '"--api-key", "', 'Bearer ']) {
    assert.equal(maskSecrets(`${lead}${random} eu`), `${lead}${'•'.repeat(random.length)} eu`);
  }
  for (const text of ['the key a1b2c3d4e5f6a7b8', 'monkey=a1b2c3', '--key-file a1b2c3d4e5f6a7b8']) {
    assert.equal(maskSecrets(text), text);
  }
  assert.deepEqual(maskArguments(['x', '--api-key', random, '--region', random]), [
    'x',
    '--api-key',
    '•'.repeat(random.length),
    '--region',
    random,
  ]);
});

const secrets: [name: string, value: string, is: boolean][] = [
  ['X', `ghp_${'0a1b2c3d4e'.repeat(3)}`, true],
  ['url', `https://mcp.example.com/?api_key=${random}`, true],
  ['url', `https://user:${random}@mcp.example.com/`, true],
  ['args[0]', `--token=${random}`, true],
  ['Authorization', `Bearer ${random}`, true],
  ['REGION', random, false],
  ['API_KEY', '${API_KEY}', false],
  ['API_KEY', 'your-key-goes-here-1', false],
];

for (const [name, value, is] of secrets) {
  test(`${name}: ${value} ${is ? 'holds' : 'holds no'} secret`, () => {
    assert.equal(holdsSecret(name, value), is);
  });
}

test('whatever is found can be replaced, and is no secret any more', () => {
  for (const [name, value, is] of secrets) {
    if (!is) continue;
    const next = replaceSecret(value, '${TOKEN}', true);
    assert.ok(next?.includes('${TOKEN}'), value);
    assert.ok(!holdsSecret(name, next ?? value), next);
  }
});

test('an argument that sets a variable keeps its name, a value that ends like base64 is one value', () => {
  const token = 'ghp_0123456789abcdefghijABCDEFGHIJ012345';
  assert.equal(
    replaceSecret(`GITHUB_TOKEN=${token}`, '${GITHUB_TOKEN}', false),
    'GITHUB_TOKEN=${GITHUB_TOKEN}',
  );
  assert.equal(replaceSecret(`--env=API=${token}`, '${API}', false), '--env=API=${API}');
  assert.equal(replaceSecret('c2VjcmV0a2V5MTIz==', '${TOKEN}', false), '${TOKEN}');
  assert.equal(replaceSecret(`a=${token}`, '${TOKEN}', true), '${TOKEN}');
});

test('a line of a file shows no secret, and all the rest', () => {
  for (const [name, value, is] of secrets) {
    const line = `  "${name}": "${value}", "region": "eu"`;
    const masked = maskSecrets(line);
    assert.equal(masked === line, !is, masked);
    assert.ok(!is || (!masked.includes(random) && masked.includes('•••')), masked);
    assert.ok(masked.endsWith('"region": "eu"') && masked.length === line.length, masked);
  }
});
