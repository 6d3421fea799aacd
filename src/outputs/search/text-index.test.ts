import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withGaps } from './text-index.ts';

const pages = {
  '<b><a href="/">Slack</a></b><span class="cc-badge">9 tools</span>':
    '<b><a href="/">Slack</a> </b><span class="cc-badge">9 tools</span>',
  '<code>a</code><span>; also b</span>': '<code>a</code><span>; also b</span>',
  'Note<wbr>book': 'Note<wbr>book',
  '<a>a</a> <a>b</a>': '<a>a</a> <a>b</a>',
  '<pre><span>a</span><span>b</span></pre><a>c</a><a>d</a>':
    '<pre><span>a</span><span>b</span></pre><a>c</a> <a>d</a>',
};

for (const [page, read] of Object.entries(pages)) {
  test(`${page} has a gap where two words stand apart`, () => {
    assert.equal(withGaps(page), read);
  });
}
