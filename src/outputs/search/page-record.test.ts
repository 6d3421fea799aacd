import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageToRecord, pathToId } from './page-record.ts';

const page = (body: string) =>
  `<html><head><meta name="description" content="What it &amp; does."></head><body><nav>Menu</nav>
   <main data-pagefind-body><h1 data-pagefind-weight="10">HubSpot</h1>${body}</main><footer>Foot</footer></body></html>`;

const text = (body: string) => pageToRecord(page(body), '/')?.text;

test('a page becomes a record by the attributes that Pagefind reads', () => {
  const html = page(`
    <span hidden data-pagefind-filter="kind">Connector</span>
    <span hidden data-pagefind-filter="category">CRM</span>
    <span hidden data-pagefind-filter="category">Email</span>
    <span hidden data-pagefind-filter="sign-in">Sign in</span>
    <p data-pagefind-weight="6">Reads &lt;deals&gt;.</p>
    <div data-pagefind-ignore><p>left out</p></div><span aria-hidden="true">H</span>
    <h2>Tools</h2><table><tr><td>get_deal</td><td>Reads a <b>deal</b></td></tr></table>
    <style>.x{}</style><script>let x;</script>`);
  assert.deepEqual(pageToRecord(html, '/connectors/hubspot/', ['HubSpot', 'HubSpot CRM']), {
    id: 'connectors_2Fhubspot',
    path: '/connectors/hubspot/',
    title: 'HubSpot',
    names: ['HubSpot', 'HubSpot CRM'],
    kind: 'Connector',
    category: ['CRM', 'Email'],
    'sign-in': ['Sign in'],
    approval: [],
    description: 'What it & does.',
    key: 'Reads <deals>. Tools',
    text: 'get_deal. Reads a deal',
  });
});

test('a page without a name or kind of its own goes by its title', () => {
  const record = pageToRecord(page('<p>x</p>'), '/');
  assert.deepEqual([record?.names, record?.kind, record?.category], [['HubSpot'], null, []]);
});

test('a page that is not to be found has no record', () => {
  assert.equal(pageToRecord('<main><h1>Not found</h1></main>', '/404/'), undefined);
});

test('badges keep apart, code stays whole', () => {
  assert.equal(
    text('<p><span>Sign in</span><span>Can write</span>, <a>x</a>.</p>'),
    'Sign in Can write, x.',
  );
  assert.equal(text('<pre><span>"mcp</span><span>Servers"</span></pre>'), '"mcpServers"');
});

test('no text holds the characters that mark what was found', () => {
  assert.equal(pageToRecord(page('<p>a\uE000b\uE001c\u0007d</p>'), '/')?.text, 'a b c d');
});

test('ids hold what an engine allows and differ where paths do', () => {
  const paths = ['/', '/a/b/', '/a_b/', '/a-b/', '/a.b/', '/a%2Fb/', '/a_2Fb/', '/ä/', "/(x)'!*~/"];
  const ids = paths.map(pathToId);
  assert.equal(new Set(ids).size, paths.length);
  for (const id of ids) assert.match(id, /^[\w-]{1,511}$/);
});
