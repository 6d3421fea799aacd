import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markup } from '../../outputs/html/markup.ts';
import { blankPage, cutFrame, frameFiller, type FramedPage } from './page-frame.ts';

const PATH = '/connectors/first/';
const item = '<li class="x"><a href="#slug--slug"><span>@@heading@@</span></a></li>';
const blank = `<title>@@title@@ connector | Site</title>
<meta property="og:title" content="@@title@@ connector"><meta name="description" content="@@description@@">
<link href="/connectors/first.md"><link href="/api/v1/connectors/first.json">
<body class="a"><ul>${item}</ul><ol>${item}</ol>${blankPage.logo.text}<h1>@@title@@</h1>${blankPage.content.text}`;

const page: FramedPage = {
  path: '/connectors/second/',
  title: 'A "b" & <c>',
  description: 'Says $& and "@@title@@".',
  headings: [
    { depth: 2, slug: 'one', text: 'One & only' },
    { depth: 2, slug: 'two', text: '$1' },
  ],
  logo: markup`<b></b>`,
  content: markup`<p>@@title@@ ${'<'}</p>`,
};

test('a page is written into the frame of another, escaped, and what it says is no place of the frame', () => {
  const list =
    '<li class=x><a href=#one><span>One &amp; only</span></a><li class=x><a href=#two><span>$1</span></a>';
  assert.equal(
    frameFiller(cutFrame(blank, PATH))(page).toString(),
    `<title>A &quot;b&quot; &amp; &lt;c&gt; connector | Site</title>
<meta property="og:title" content="A &#34;b&#34; &#38; <c> connector"><meta name="description" content="Says $&#38; and &#34;@@title@@&#34;.">
<link href="/connectors/second.md"><link href="/api/v1/connectors/second.json">
<body class=a><ul>${list}</ul><ol>${list}</ol><b></b><h1>A &quot;b&quot; &amp; &lt;c&gt;</h1><p>@@title@@ &lt;</p>`,
  );
});

test('a frame without a place for what a page says is refused', () => {
  assert.throws(() => cutFrame(blank.replaceAll('@@description@@', ''), PATH), /@@description@@/);
});

test('a page of any length and letters is written whole, and after it a shorter one', () => {
  const fill = frameFiller(cutFrame(blank, PATH));
  const bytes = (content: string) => fill({ ...page, content: { text: content } }).toString();
  const long = 'ä€😀'.repeat(300_000);
  const [whole, short] = [bytes(long), bytes('short')];
  assert.ok(whole.endsWith(long));
  assert.ok(short.endsWith('</h1>short'));
});
