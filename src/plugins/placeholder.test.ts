import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  findPlaceholders,
  isExampleName,
  markPlaceholders,
  placeholderMatcher,
} from './placeholder.ts';

const own = [
  'project tracker',
  'literature',
  'CRM',
  'CI/CD',
  'e-signature',
  'chat',
  'gestão de projetos',
  'chemical database',
  'service url',
  '3d-generation',
];
const matcher = placeholderMatcher(own, ['SEO', 'email', 'email marketing']);
const names = (text: string) =>
  findPlaceholders(text, matcher).map(({ name, definedIn }) => `${name} ${definedIn ?? 'unknown'}`);

for (const [text, expected] of [
  ['Check ~~project tracker for tickets', ['project tracker plugin']],
  ['~~crm and ~~CRM', ['crm plugin', 'CRM plugin']],
  [
    '~~CI/CD ~~e-signature ~~3d-generation ~~gestão de projetos',
    ['CI/CD plugin', 'e-signature plugin', '3d-generation plugin', 'gestão de projetos plugin'],
  ],
  ['~~chemical database를 ~~literature数据库', ['chemical database plugin', 'literature plugin']],
  [
    '**If ~~SEO tools are connected:** ~~literature database',
    ['SEO elsewhere', 'literature plugin'],
  ],
  ['- ~~Insert the missing rows (step 4)~~ is done', []],
  ['~~email marketing beats ~~email', ['email marketing elsewhere', 'email elsewhere']],
  ['`~~service url~~` and ~~chat~~', ['service url plugin', 'chat plugin']],
  ['~~Jira and `~~your-team-channel`', ['Jira unknown', 'your-team-channel unknown']],
  [
    '**~~genomics platform** use ~~drug target database for x',
    ['genomics platform unknown', 'drug target database unknown'],
  ],
  ['- [x] ~~Task~~ and ~~**JWT**~~ and ~~chat channel~~', []],
  ['在~~literature数据库中检索文章，通过~~chat获取', ['literature plugin', 'chat plugin']],
  ['(~~chat, ~~CRM)', ['chat plugin', 'CRM plugin']],
  ['`~~`-prefixed, ~~~ fence, \\~~chat, ~~', []],
  ['~~chatbot', ['chatbot unknown']],
  // Code that goes on is a longer name; that of another plugin is not meant by its first word.
  ['`~~chat history` and `~~chat connected`', ['chat history unknown', 'chat plugin']],
  ['`~~legal/[related-skill]`, `~~legal/<skill>`', []],
  ['"`~~는 뭐가 유리?`" 라고 물으면', []],
  ['Is it in ~~wiki?', ['wiki unknown']],
  ['Connect ~~gbp later and ~~ads instead', ['gbp unknown', 'ads unknown']],
  ['Wenn ~~gbp fehlt, si ~~ads no está', ['gbp unknown', 'ads unknown']],
  ['Если ~~gbp подключен, ~~ads 연결되면', ['gbp unknown', 'ads unknown']],
  ['Verbinde ~~gbp später, añade ~~ads después', ['gbp unknown', 'ads unknown']],
  ['If ~~SEO platform is connected', ['SEO platform unknown']],
  ['If ~~email or chat is connected, ~~chat room is connected', ['email elsewhere', 'chat plugin']],
] as const) {
  test(`placeholders of ${text}`, () => assert.deepEqual(names(text), expected));
}

test('a name may wrap; places are those of the tildes', () => {
  assert.deepEqual(findPlaceholders('see ~~project\n  tracker', matcher), [
    { name: 'project tracker', offset: 4, end: 23, definedIn: 'plugin' },
  ]);
});

test('marks replace placeholders without moving lines', () => {
  assert.equal(
    markPlaceholders('a ~~project\ntracker b\n~~CRM~~', matcher),
    'a ⟦project tracker⟧\n b\n⟦CRM⟧',
  );
});

test('a name that goes on as the path of a skill is none', () => {
  const known = ['legal', 'email', 'chat'];
  assert.deepEqual(guessed('Use `~~legal/compliance` for it.', known), []);
  assert.deepEqual(guessed('Load the ~~health/child-protection skill for it.', known), []);
  assert.deepEqual(guessed('Post to ~~email/chat.', known), ['email']);
  assert.deepEqual(guessed('such as `~~category` and ~~your-team-channel', known), []);
});

test('a particle ends a name that nothing defines', () => {
  assert.deepEqual(guessed('~~제품 분석이 연결된 경우'), ['제품 분석']);
  assert.deepEqual(guessed('使用~~drug target数据库进行排序。'), ['drug target']);
  assert.deepEqual(guessed('~~drug targetから選ぶ'), ['drug target']);
  assert.deepEqual(guessed('~~마케팅 자동화 또는 ~~CRM이 연결된 경우'), ['마케팅 자동화', 'CRM']);
});

function guessed(text: string, known: readonly string[] = []): string[] {
  return findPlaceholders(text, placeholderMatcher(known))
    .map(({ name }) => name)
    .filter((name) => !isExampleName(name));
}
