import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mendYaml } from './mend-yaml.ts';

const server = (name: string, arg = 'x') =>
  `  ${name}:\n    type: stdio\n    cmd: npx\n    args: [${arg}]\n`;

test('tabs before a line are written as spaces, however wide they are beside spaces', async () => {
  const text = `extensions:\n${server('a')}`;
  assert.equal((await mendYaml(text.replace(/ {2}(?=.*:)/g, '\t')))?.text, text);
  const mixed = text.replace('    cmd', '\t  cmd');
  assert.deepEqual(await mendYaml(mixed), {
    text,
    changes: [{ line: 4, what: 'a tab at the start written as spaces' }],
  });
  assert.equal(await mendYaml(text), undefined);
});

test('a key that stands twice loses nothing that says anything', async () => {
  const rows: [wrong: string, right: string | undefined][] = [
    [`extensions:\n${server('a')}${server('a')}`, `extensions:\n${server('a')}`],
    [
      `extensions:\n${server('a')}${server('a', 'y')}`,
      `extensions:\n${server('a')}${server('a-2', 'y')}`,
    ],
    [`extensions:\n${server('a')}    cmd: npx\n`, `extensions:\n${server('a')}`],
    [`extensions:\n${server('a')}    cmd: uvx\n`, undefined],
    [
      `extensions:\n${server('a')}\nGOOSE_MODEL: b\nextensions:\n${server('b')}`,
      `extensions:\n${server('a')}${server('b')}\nGOOSE_MODEL: b`,
    ],
    [`GOOSE_MODEL: b\nGOOSE_MODEL: c\nextensions:\n${server('a')}`, undefined],
  ];
  for (const [wrong, right] of rows) {
    const mended = await mendYaml(wrong);
    assert.equal(mended?.text.trimEnd(), right?.trimEnd(), wrong);
  }
});
