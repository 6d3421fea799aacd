import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isReadAsBuilt, pageEntries } from './page-entries.ts';

const html = `<head><meta name="description" content="What it is."></head><main data-pagefind-body>
  <h1>Guide</h1><p>Intro.</p>
  <div><h2 id="a">First <code>part</code></h2><a href="#a"><span data-pagefind-ignore>Link</span></a></div>
  <p>One.</p><table><tr><td>x</td><td>y</td></tr></table>
  <h3 id="b">Second</h3><p>Two <b>words</b>.</p></main>`;

test('a guide is found by its sections, each with its own address', () => {
  const entries = pageEntries(html, '/guides/x/');
  assert.deepEqual(
    entries.map(({ path, title, page, text }) => [path, title, page, text]),
    [
      ['/guides/x/', 'Guide', undefined, ['Intro.']],
      ['/guides/x/#a', 'First part', 'Guide', ['One.', 'x', 'y']],
      ['/guides/x/#b', 'Second', 'Guide', ['Two words.']],
    ],
  );
});

test('a list is found by what it is, not by what it lists', () => {
  const [entry, ...others] = pageEntries(html, '/connectors/');
  assert.deepEqual([entry?.title, entry?.description, entry?.text], ['Guide', 'What it is.', []]);
  assert.deepEqual(others, []);
});

test('what is known from data is not read again', () => {
  const paths = ['/', '/guides/x/', '/coverage/', '/connectors/x/', '/rules/x/', '/404/x/y/'];
  assert.deepEqual(paths.filter(isReadAsBuilt), ['/', '/guides/x/', '/coverage/']);
});
