import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mcp, skill } from './shared/examples.ts';
import { describe } from './rules.ts';
import { findingsOf, placesOf } from './testing.ts';

const json = (value: object) => JSON.stringify(value);
const unclean = (files: Record<string, string>) => placesOf(files, 'name-unclean');

for (const [name, words] of [
  ['</title><script>', 'The display name "</title><script>" holds "<", which'],
  ['Sales -> CRM', 'The display name "Sales -> CRM" holds ">", which'],
  ['Sales\u001B[31m', '"Sales\uFFFD[31m" holds the hidden character U+001B,'],
  ['Sales\u202Eselas', 'the hidden character U+202E,'],
  ['Sa\u200Bles', 'the hidden character U+200B,'],
] as const) {
  test(`the name ${json({ name })} does not show what it is`, async () => {
    const files = { '.claude-plugin/plugin.json': json({ name: 'sales', displayName: name }) };
    const [found] = (await findingsOf(files)).filter(({ rule }) => rule === 'name-unclean');
    const message = found === undefined ? '' : describe(found);
    assert.ok(message.includes(words), message);
    assert.deepEqual([found?.line, found?.column], [1, 31]);
  });
}

test('a name in any script, with its joiners and signs, is clean', async () => {
  for (const displayName of [
    'Vertrieb & Büro',
    'مبيعات',
    'می‌خواهم',
    '销售',
    'Sales ❤️ 👩‍💻',
    '"R&D"',
  ])
    assert.deepEqual(
      await unclean({ '.claude-plugin/plugin.json': json({ name: 'sales', displayName }) }),
      [],
    );
});

test('every part of a plugin and its marketplace is looked at, each name once', async () => {
  const plugins = [
    { name: 'sales', displayName: '<b>', source: './sales' },
    { name: 'gone', displayName: 'a\u001Bb', source: { source: 'github', repo: 'a/b' } },
    { name: 'a\u001Bc', source: { source: 'github', repo: 'a/c' } },
  ];
  const marketplace = { name: 'team', description: 'd', owner: { name: 'o' }, plugins };
  const files = {
    '.claude-plugin/marketplace.json': JSON.stringify(marketplace, null, 1),
    'sales/.claude-plugin/plugin.json': '{\n"name": "sales"\n}',
    'sales/.mcp.json': mcp('"a\\u202Eb": { "command": "a" }', '"a\\tb": { "command": "a" }'),
    'sales/skills/a/SKILL.md': skill('"<img src=x>"', 'Ask.'),
    'sales/commands/b.md': '---\nname: "b\\u001B"\n---\n\nAsk.\n',
    'sales/agents/c.md': '---\nname: "<c>"\ndescription: d\n---\n\nAsk.\n',
  };
  assert.deepEqual(await unclean(files), [
    'name-unclean .claude-plugin/marketplace.json:10:19',
    'name-unclean .claude-plugin/marketplace.json:15:19',
    'name-unclean sales/.mcp.json:3:5',
    'name-unclean sales/agents/c.md:1:1',
    'name-unclean sales/commands/b.md:2:1',
    'name-unclean sales/skills/a/SKILL.md:2:1',
  ]);
  const all = await placesOf(files, 'skill-name-invalid', 'plugin-name-refused');
  assert.deepEqual(all, ['plugin-name-refused .claude-plugin/marketplace.json:22:12']);
});
