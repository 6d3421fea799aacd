import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attribute, join, markup, type Content } from './markup.ts';

const cases: Record<string, [Content, string]> = {
  text: ['<script>"&\'', '&lt;script&gt;"&amp;\''],
  'a number': [12, '12'],
  'what is not there': [undefined, ''],
  'what does not hold': [false, ''],
  markup: [markup`<b>${'<'}</b>`, '<b>&lt;</b>'],
  'a list of both': [['<', markup`<br>`, ['>']], '&lt;<br>&gt;'],
  'a control character': ['a\u0007b', 'a\uFFFDb'],
};

for (const [name, [content, text]] of Object.entries(cases)) {
  test(`${name} in a template`, () => {
    assert.equal(markup`<p>${content}</p>`.text, `<p>${text}</p>`);
  });
}

test('quotes are escaped in a tag, also where a list is put there', () => {
  const value = '"\' onclick=\'"';
  const safe = '&quot;&#39; onclick=&#39;&quot;';
  assert.equal(markup`<p title="${value}">${value}</p>`.text, `<p title="${safe}">${value}</p>`);
  assert.equal(markup`<b><i title="${[value]}"/></b>`.text, `<b><i title="${safe}"/></b>`);
});

test('the lines of a template are joined, those of a text are not', () => {
  const shown = markup`
    <p>
      ${'a\n  b'} c
    </p>
  `;
  assert.equal(shown.text, '<p>a\n  b c</p>');
});

test('an attribute has its value in quotes where it needs them, or is not there', () => {
  assert.equal(attribute('class', 'a').text, ' class=a');
  assert.equal(attribute('class', 'a"b').text, ' class="a&quot;b"');
  assert.equal(attribute('class', undefined).text, '');
});

test('contents are joined by text', () => {
  assert.equal(markup`${join(['a', markup`<b>b</b>`], ' & ')}`.text, 'a &amp; <b>b</b>');
});

test('ends that HTML implies and quotes that it does not need are left out, texts stay', () => {
  const row = markup`<tr class="a"><td title="${'b'}">class="c" </td></tr><p id="d">e</p>`;
  assert.equal(row.text, '<tr class=a><td title=b>class="c" <p id=d>e</p>');
});

const link = (href: string, title: Content) => markup`<a href="${href}" title="${title}">a</a>`;
const parts = (a: Content, b: Content) => markup`<a id="a-${a}" class="b ${b}" rel="c">${b}</a>`;
const more = (given: Content) => markup`<b class="a"${given}>${given}</b>`;

test('a value that is put into a template has quotes where it needs them', () => {
  assert.equal(link('/a/?b#c', ['d', 'e']).text, '<a href=/a/?b#c title=de>a</a>');
  for (const value of ['', 'a b', 'a=b', 'a`b', "a'b", 'a\nb', 'é']) {
    const escaped = value.replace("'", '&#39;');
    assert.equal(link(value, value).text, `<a href="${escaped}" title="${escaped}">a</a>`);
  }
  assert.equal(parts('b', 'c').text, '<a id=a-b class="b c" rel=c>c</a>');
  assert.equal(parts('>', '"').text, '<a id="a-&gt;" class="b &quot;" rel=c>"</a>');
  assert.equal(more(attribute('class', 'b')).text, '<b class=a class=b> class=b</b>');
  assert.equal(more(undefined).text, '<b class=a></b>');
  assert.equal(markup`<img src="${'a'}"/>`.text, '<img src="a"/>');
});
