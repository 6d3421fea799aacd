import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finishHead, type HeadTag } from './head.ts';

const starlight = (title: string): HeadTag[] => [
  { tag: 'meta', attrs: { charset: 'utf-8' } },
  { tag: 'title', content: `${title} | Site` },
  { tag: 'meta', attrs: { property: 'og:title', content: title } },
  { tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' } },
  { tag: 'style', content: styleText },
];

for (const title of [
  '</title><script>run()</script>',
  '</TITLE ><img src=x onerror=run()>',
  '</script></textarea>-->]]>',
  `"' onload=run() x="`,
]) {
  test(`the title ${title} ends no element`, () => {
    const head = finishHead(starlight(title), { page: '/plugins/x/', title, site: 'Site' });
    const [tab, ...others] = head.filter(({ content }) => content !== undefined);
    assert.equal(tab?.tag, 'title');
    assert.doesNotMatch(tab.content ?? '', /[<>"']/);
    assert.ok(tab.content?.endsWith(' plugin | Site'));
    assert.deepEqual(others, [{ tag: 'style', attrs: undefined, content: styleText }]);
    // An attribute is escaped where it is written.
    const shared = head.find(({ attrs }) => attrs?.['property'] === 'og:title');
    assert.equal(shared?.attrs?.['content'], `${title} plugin`);
  });
}

test('programs are led to the other forms of a page, cards stay small', () => {
  const head = finishHead(starlight('Acme'), { page: '/plugins/x/', title: 'Acme', site: 'Site' });
  const forms = head.filter(({ attrs }) => attrs?.['rel'] === 'alternate');
  assert.deepEqual(
    forms.map(({ attrs }) => [attrs?.['type'], attrs?.['href'], attrs?.['title']]),
    [
      ['text/markdown', '/plugins/x.md', undefined],
      ['application/json', '/api/v1/plugins/x.json', undefined],
      ['application/atom+xml', '/changes.xml', 'Changes'],
    ],
  );
  const card = head.find(({ attrs }) => attrs?.['name'] === 'twitter:card');
  assert.equal(card?.attrs?.['content'], 'summary');
});

test('a page that is shared has a picture where the site knows its address', () => {
  const address = 'https://connectors.example.com/preview.png';
  const of = { page: '/plugins/x/', title: 'Acme', site: 'Site' };
  const known = finishHead(starlight('Acme'), { ...of, address });
  assert.deepEqual(pictureOf(known), ['summary_large_image', address]);
  const unknown = finishHead(starlight('Acme'), { ...of, address: '/preview.png' });
  assert.deepEqual(pictureOf(unknown), ['summary']);
});

function pictureOf(head: readonly HeadTag[]) {
  return head.flatMap(({ attrs }) => {
    const name = String(attrs?.['property'] ?? attrs?.['name']);
    return /^(?:og:image|twitter:card)$/.test(name) ? [attrs?.['content']] : [];
  });
}

const styleText = 'html:root{--sl-content-width:72rem}';
