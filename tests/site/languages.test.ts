import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { en } from '../../src/words/en/en.ts';
import { languages, pageIn, translatedPages } from '../../src/words/languages.ts';
import { flatWords } from '../../src/words/words.ts';
import { catalog, siteDirectory, useBrowser } from './site.ts';

const { open } = useBrowser();
const english = Object.entries(flatWords(en)).map(([, text]) => text);

for (const [language, { words, names }] of Object.entries(languages)) {
  test(`no page in ${language} says a word of the interface in English`, () => {
    // Products are called what they are called: one is named Close.
    const own = new Set([
      ...[flatWords(words), names.pages].flatMap((table) => Object.values(table)),
      ...catalog.connectors.map(({ name }) => name),
    ]);
    const foreign = new Set(english.map((text) => text.trim()).filter((text) => !own.has(text)));
    for (const page of translatedPages) {
      const html = readFileSync(join(siteDirectory, pageIn(language, page), 'index.html'), 'utf8');
      assert.match(html, new RegExp(`^<!DOCTYPE html><html lang="${language}"`));
      const shown = html
        .replace(/<(script|style)\b[^>]*>.*?<\/\1>/gs, '')
        .split(/<[^>]*?(?:(?:aria-label|title|placeholder|data-copied)="([^"]*)"[^>]*)?>/);
      const said = shown.map((text = '') => text.replace(/\s+/g, ' ').trim());
      assert.deepEqual(
        said.filter((text) => foreign.has(text)),
        [],
        page,
      );
      assert.ok(html.includes(`hreflang="en"`), `${page} does not lead to English`);
    }
  });

  test(`the search, the way to other languages and the copy button speak ${language}`, async () => {
    const page = await open('/');
    await page.click(`header a[hreflang="${language}"]`);
    await page.waitForURL(`**/${language}/`);
    await page.click('.find');
    await page.fill('.site-search input', 'zzzqqq');
    const nothing = words.search.nothing.split('{{')[0] ?? '';
    await page.waitForFunction(
      (start) => document.querySelector('[data-search-status]')?.textContent?.startsWith(start),
      nothing,
    );
    for (const search of names.searches) {
      await page.fill('.site-search input', search);
      await page.waitForFunction(
        (told) => /^[1-9]/.test(told.textContent ?? ''),
        await page.waitForSelector('[data-search-status]'),
      );
    }
    const filter = await page.getAttribute('.filters select', 'aria-label');
    assert.equal(filter, words.search.kind);
    await page.close();
  });
}
