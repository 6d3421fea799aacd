import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MARK_END, MARK_START, markHtml } from './excerpt.ts';

const mark = (text: string) => `${MARK_START}${text}${MARK_END}`;

test('what was found is marked, all else is text', () => {
  assert.equal(markHtml(`a ${mark('deal')} & <b>`), 'a <mark>deal</mark> &#38; &#60;b&#62;');
  assert.equal(
    markHtml(`<mark>no</mark> ${mark('<img src=x onerror="run()">')}`),
    '&#60;mark&#62;no&#60;/mark&#62; <mark>&#60;img src=x onerror=&#34;run()&#34;&#62;</mark>',
  );
});

test('marks that do not pair leave no markup', () => {
  assert.equal(
    markHtml(`${MARK_START}a ${MARK_START}b${MARK_END} c${MARK_END}`),
    'a <mark>b</mark> c',
  );
  assert.equal(markHtml(`${MARK_END}a${MARK_START}`), 'a');
});
