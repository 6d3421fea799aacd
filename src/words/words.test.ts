import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectCatalog } from '../catalog/project-testing.ts';
import { guideOrder } from '../views/guide-order.ts';
import { nameIn, pageName } from '../views/names.ts';
import { routes, twinPath } from '../views/routes.ts';
import { en } from './en/en.ts';
import {
  isWritten,
  languageOf,
  languages,
  otherForms,
  pageIn,
  tables,
  translatedPages,
} from './languages.ts';
import { fillWords, flatWords } from './words.ts';

const source = join(import.meta.dirname, '..');
const catalog = await projectCatalog();
const english = flatWords(en);
// The same in both: names of techniques, and words that were taken over.
const shared = /^(?:CRM|Chat|Plugin|Skill|Tool|\{\{count\}\} Tools?)$/i;

for (const [language, { names }] of Object.entries(languages)) {
  const words: Record<string, string> = flatWords(tables[language] ?? en);

  test(`${language} says all that English says, with the same values, in words of its own`, () => {
    assert.deepEqual(Object.keys(words), Object.keys(english));
    for (const [key, text] of Object.entries(english)) {
      const own = words[key] ?? '';
      assert.notEqual(own.trim(), '', key);
      assert.deepEqual(valuesIn(own), valuesIn(text), key);
      if (!shared.test(text)) assert.notEqual(own, text, key);
    }
  });

  test(`${language} has a name for every page of the menu, guide, group and category`, () => {
    const menu = routes.flatMap((route) => ('menu' in route ? [route.path as string] : []));
    assert.deepEqual(Object.keys(names.pages).sort(), [...menu, '/guides/'].sort());
    assert.deepEqual(Object.keys(names.guides).sort(), guideOrder.toSorted());
    for (const kind of ['groups', 'categories'] as const) {
      assert.deepEqual(Object.keys(names[kind]).sort(), catalog[kind].map(({ id }) => id).sort());
    }
  });

  test(`the pages that are said to be in ${language} are there`, () => {
    for (const page of translatedPages.filter((each) => each.startsWith('/guides/'))) {
      const name = page === '/guides/' ? '/guides/index' : page.slice(0, -1);
      assert.ok(existsSync(join(source, `content/docs/${language}${name}.mdx`)), page);
    }
  });
}

test('a page is known by its language and its address in English', () => {
  assert.deepEqual(languageOf('/de/'), { language: 'de', page: '/' });
  assert.deepEqual(languageOf('/de/guides/'), { language: 'de', page: '/guides/' });
  assert.deepEqual(languageOf('/'), { language: 'en', page: '/' });
  assert.deepEqual(languageOf('/connectors/'), { language: 'en', page: '/connectors/' });
  assert.deepEqual(languageOf('/constructor/'), { language: 'en', page: '/constructor/' });
  assert.equal(pageIn('de', '/guides/'), '/de/guides/');
  assert.equal(pageIn('de', '/rules/'), '/rules/');
  assert.equal(pageIn('en', '/guides/'), '/guides/');
  assert.ok(isWritten('/rules/') && isWritten('/de/guides/') && isWritten('/'));
  assert.ok(!isWritten('/de/guides/clients/') && !isWritten('/de/rules/'));
  assert.deepEqual(otherForms('/rules/'), []);
  const others = Object.entries(languages).filter(([language]) => language !== 'de');
  assert.deepEqual(otherForms('/de/'), [
    { language: 'en', label: 'English', page: '/' },
    ...others.map(([language, { label }]) => ({ language, label, page: `/${language}/` })),
  ]);
  assert.equal(twinPath('/de/guides/'), undefined);
});

test('each kind of result of a search has its word', () => {
  const kinds = routes.flatMap((route) => ('search' in route ? [route.search as string] : []));
  const said = [...new Set([...kinds, 'Page', 'Skill', 'Tool'])];
  assert.deepEqual(Object.keys(en.kinds).sort(), said.sort());
});

test('what has no name in a language keeps its own', () => {
  assert.equal(pageName('de', '/builder/'), 'Baukasten');
  assert.equal(pageName('en', '/builder/'), 'Builder');
  assert.equal(pageName('en', '/guides/'), 'Guides');
  assert.equal(nameIn('de', 'categories', { id: 'own', name: 'Own' }), 'Own');
  assert.equal(nameIn('en', 'categories', { id: 'email', name: 'Email' }), 'Email');
});

test('values are filled in once, whatever they hold', () => {
  assert.equal(fillWords('{{a}} of {{b}}', { a: '{{b}}', b: '$1' }), '{{b}} of $1');
  assert.equal(fillWords('{{a}}', {}), '{{a}}');
});

function valuesIn(text: string): string[] {
  return [...text.matchAll(/\{\{\w+\}\}/g)].map(([value]) => value).sort();
}
