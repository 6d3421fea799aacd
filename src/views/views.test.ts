import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { highlight } from './highlight.ts';
import { pageLink, publicLink } from './link.ts';
import { pageOf } from './page-path.ts';
import { sourceLink } from '../catalog/source-link.ts';
import { dataPath, twinPath } from './routes.ts';

test('a source is a link where it names a page or a file', () => {
  assert.deepEqual(sourceLink('https://www.example.com/docs/ (table)'), {
    label: 'example.com/docs',
    href: 'https://www.example.com/docs/',
    remark: '(table)',
  });
  assert.equal(
    sourceLink('owner/name@5267cf7:docs/a.md').href,
    'https://github.com/owner/name/blob/5267cf7/docs/a.md',
  );
  assert.equal(
    sourceLink('owner/name:README.md').href,
    'https://github.com/owner/name/blob/HEAD/README.md',
  );
  assert.equal(
    sourceLink('owner/name@1:skills/*/SKILL.md').href,
    'https://github.com/owner/name/tree/1',
  );
  for (const words of ['a public repository', 'javascript:alert(1)', 'and/or', 'http://a.example'])
    assert.equal(sourceLink(words).href, undefined, words);
});

test('a source of any text makes only https links', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { href } = sourceLink(text);
      assert.ok(href === undefined || new URL(href).protocol === 'https:');
    }),
  );
});

test('highlighting loses nothing', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom('json' as const, 'shell' as const),
      (text, language) => {
        const parts = highlight(text, language, ['account']);
        assert.equal(parts.map((part) => part.text).join(''), text);
      },
    ),
  );
  assert.deepEqual(
    highlight('{"url": "https://{a}.x/${B}"}', 'json', ['a']).map(
      ({ kind, text }) => `${kind} ${text}`,
    ),
    [
      'plain {',
      'key "url"',
      'plain : ',
      'string "https://',
      'variable {a}',
      'string .x/${B}"',
      'plain }',
    ],
  );
});

test('links stand under the base of the site', () => {
  assert.equal(pageLink('/connectors/', '/'), '/connectors/');
  assert.equal(pageLink('/connectors/', '/catalog'), '/catalog/connectors/');
});

test('links for programs are absolute where the site knows its address', () => {
  assert.equal(publicLink('/a.md', '/catalog', undefined), '/catalog/a.md');
  assert.equal(
    publicLink('/plugins/größe.md', '/catalog', 'https://example.com'),
    'https://example.com/catalog/plugins/gr%C3%B6%C3%9Fe.md',
  );
});

test('a page has its twin and its data by its path', () => {
  assert.equal(pageOf('/catalog/plugins/gr%C3%B6%C3%9Fe/', '/catalog/'), '/plugins/größe/');
  assert.equal(pageOf('/connectors/hubspot/index.html', '/'), '/connectors/hubspot/');
  assert.equal(pageOf('/catalogue/', '/catalog'), '/catalogue/');
  for (const [page, twin, data] of [
    ['/', '/index.md', '/api/v1/index.json'],
    ['/connectors/', '/connectors.md', '/api/v1/connectors.json'],
    ['/connectors/hubspot/', '/connectors/hubspot.md', '/api/v1/connectors/hubspot.json'],
    ['/categories/crm/', '/categories/crm.md', '/api/v1/categories.json'],
    ['/guides/mcp-json/', '/guides/mcp-json.md', undefined],
    ['/compare/', undefined, undefined],
    ['/builder/', undefined, undefined],
    ['/404/', undefined, undefined],
  ] as const) {
    assert.deepEqual([twinPath(page), dataPath(page)], [twin, data], page);
  }
});
