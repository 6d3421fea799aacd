import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { headerRole } from '../columns.ts';
import { parseCondition } from '../condition.ts';
import { projectWorkspace } from '../../workspace/testing.ts';
import { languages } from './languages.ts';

test('the categories of a language are those of the catalog, each word of one only', async () => {
  const { catalog } = await projectWorkspace('tests/fixtures/coverage');
  const known = new Set(catalog.categories.map(({ id }) => id));
  for (const { name, categories } of languages) {
    const unknown = Object.keys(categories).filter((id) => !known.has(id));
    assert.deepEqual(unknown, [], name);
    const words = Object.values(categories).flat();
    assert.equal(new Set(words).size, words.length, name);
  }
});

for (const [language, sentence, header] of [
  ['English', 'If ⟦CRM⟧ is connected: pull the account', 'Included servers'],
  ['Korean', '⟦CRM⟧가 연결된 경우: 계정을 가져옵니다', '포함된 서버'],
  ['Chinese', '如果已连接 ⟦CRM⟧：拉取账户', '已包含的服务器'],
  ['Japanese', '⟦CRM⟧が接続されている場合：取得します', '含まれるサーバー'],
  ['Portuguese', 'Se ⟦CRM⟧ estiver conectado: busque a conta', 'Servidores incluídos'],
  ['Spanish', 'Si ⟦CRM⟧ está conectado: busque la cuenta', 'Servidores incluidos'],
  ['German', 'Wenn ⟦CRM⟧ verbunden ist: Konto abrufen', 'Enthaltene Server'],
  ['French', 'Si ⟦CRM⟧ est connecté : lire le compte', 'Serveurs inclus'],
  ['Italian', 'Se ⟦CRM⟧ è collegato: leggi il conto', 'Server inclusi'],
  ['Vietnamese', 'Nếu ⟦CRM⟧ được kết nối: lấy tài khoản', 'Máy chủ bao gồm'],
  ['Russian', 'Если ⟦CRM⟧ подключён: прочитать счёт', 'Включённые серверы'],
] as const)
  test(`${language} says when a connector is there, and what is included`, () => {
    assert.deepEqual(parseCondition(sentence)?.labels, ['CRM']);
    assert.equal(headerRole(header), 'included');
  });

// The long vowel mark of Japanese is written for a dash.
const foreign = /[^\P{L}A-Za-zー]/u;

test('what is written in other letters than English stands in a lexicon', () => {
  const folder = join(import.meta.dirname, '..');
  const modules = globSync('{*,formats/*}.ts', { cwd: folder }).filter(
    (path) => !path.endsWith('.test.ts'),
  );
  assert.ok(modules.length > 50);
  const words = modules.flatMap((path) =>
    readFileSync(join(folder, path), 'utf8')
      .split('\n')
      .filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line) && foreign.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
  assert.deepEqual(words, []);
});
