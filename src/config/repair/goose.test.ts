// Files of Goose in forms of its own, older ones and others than its settings.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { check, fixText } from './testing.ts';

test('a recipe of Goose stays as it is', async () => {
  const text =
    'title: Report\ndescription: Ask\nextensions:\n  - { type: stdio, name: calc, cmd: uv, args: [run] }\n';
  const { problems } = await check(text);
  assert.deepEqual(
    problems.map(({ rule, severity, fix }) => [rule, severity, fix]),
    [['mcp-not-object', 'info', undefined]],
  );
  assert.equal(await fixText(text, 'goose'), text);
});

test('the parts that Goose once had in "config" are one matter, and stand beside each other after it', async () => {
  for (const config of [
    { type: 'stdio', name: 't', cmd: 'npx', args: ['-y', '@acme/tool'] },
    { type: 'builtin', name: 't' },
  ]) {
    const text = `extensions:\n  t:\n    enabled: true\n    config: ${JSON.stringify(config)}\n`;
    const { problems } = await check(text, 'goose');
    const told = problems.filter(({ severity }) => severity !== 'info');
    assert.deepEqual(
      told.map(({ rule }) => rule),
      ['server-nested'],
    );
    const { description, ...fixed } = parse(await fixText(text, 'goose')).extensions.t;
    assert.deepEqual(fixed, { enabled: true, ...config });
    assert.equal(description, config.type === 'stdio' ? '' : undefined);
  }
});
