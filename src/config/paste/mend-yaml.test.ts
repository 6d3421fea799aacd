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

test('quotes that a text needs, and a space behind a colon, are put there', async () => {
  const rows: [wrong: string, right: string | undefined][] = [
    ['args: [-y, @acme/files]', 'args: [-y, "@acme/files"]'],
    [
      'args:\n      - -y\n      - @acme/files # ours',
      'args:\n      - -y\n      - "@acme/files" # ours',
    ],
    ['description: @acme files', 'description: "@acme files"'],
    ['envs: {A: @b, C: d}', 'envs: {A: "@b", C: d}'],
    ['available_tools: [*]', 'available_tools: ["*"]'],
    ['description: Files: read and write', 'description: "Files: read and write"'],
    [String.raw`cmd: "C:\Users\me\x.exe"`, String.raw`cmd: 'C:\Users\me\x.exe'`],
    ['cmd:npx', 'cmd: npx'],
    ['description: [beta] files', undefined],
  ];
  for (const [wrong, right] of rows) {
    assert.equal((await mendYaml(file(wrong)))?.text, right && file(right), wrong);
    if (right !== undefined) assert.equal(await mendYaml(file(right)), undefined, right);
  }
});

function file(line: string): string {
  return `extensions:\n  a:\n    type: stdio\n    ${line}\n    name: a\n`;
}
