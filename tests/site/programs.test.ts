import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { linksIn } from '../../src/outputs/markdown/testing.ts';
import { twinPath } from '../../src/views/routes.ts';
import { serveSite, type StaticSite } from '../../scripts/static-server.ts';
import { isChoice } from './choice.ts';
import { siteDirectory, useBrowser } from './site.ts';

const { open } = useBrowser();
const read = (path: string) => readFileSync(join(siteDirectory, path), 'utf8');
const files = (pattern: string) =>
  globSync(pattern, { cwd: siteDirectory }).map((file) => file.replaceAll('\\', '/'));

let site: StaticSite;
before(async () => void (site = await serveSite(siteDirectory, 0)));
after(() => site.close());

/** Whether an address from the root of the site, an anchor included, leads to something. */
function leadsSomewhere(address: string): boolean {
  const [path = '', anchor] = decodeURI(address)
    .replace(/\?[^#]*/, '')
    .split('#');
  const file = path.endsWith('/') ? `${path}index.html` : path;
  if (!existsSync(join(siteDirectory, file))) return false;
  if (anchor === undefined || file.endsWith('.md')) return true;
  return isChoice({ pathname: path, hash: `#${anchor}` }) || read(file).includes(`id="${anchor}"`);
}

test('every page has a twin and says where it and the data are', () => {
  for (const file of files('**/*.html')) {
    const page = `/${file.replace(/index\.html$/, '')}`;
    const links = [...read(file).matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)"/g)];
    const alternates = new Map(links.map(([, type, href]) => [type, href]));
    for (const [type, href] of alternates) assert.ok(leadsSomewhere(href ?? ''), `${type} ${href}`);
    assert.ok(alternates.has('application/atom+xml'), page);
    assert.equal(alternates.get('text/markdown'), twinPath(page), page);
  }
});

test('every twin is one of a page', () => {
  for (const file of files('**/*.md')) {
    const page = file === 'index.md' ? 'index.html' : file.replace(/\.md$/, '/index.html');
    assert.ok(existsSync(join(siteDirectory, page)), file);
  }
});

test('every link in twins and in the files for language models leads somewhere', () => {
  const broken = [...files('**/*.md'), 'llms.txt', 'llms-full.txt'].flatMap((file) =>
    linksIn(read(file))
      .filter((url) => url.startsWith('/') && !leadsSomewhere(url))
      .map((url) => `${url} from ${file}`),
  );
  assert.deepEqual(broken, []);
});

test('every address in the documents leads somewhere', () => {
  const broken: string[] = [];
  for (const file of files('api/**/*.json')) {
    JSON.parse(read(file), (key, value: unknown) => {
      const isAddress = ['$schema', 'page', 'markdown', 'data', 'schema', 'href'].includes(key);
      if (!isAddress || typeof value !== 'string' || value.includes('{id}')) return value;
      // Vendors' own pages are among the facts of a sign-in.
      if (key === 'page' && value.startsWith('https:')) return value;
      if (!leadsSomewhere(value)) broken.push(`${value} from ${file}`);
      return value;
    });
  }
  assert.deepEqual(broken, []);
});

test('the index leads to every document', () => {
  const { documents } = JSON.parse(read('api/v1/index.json')) as { documents: { href: string }[] };
  const patterns = documents.map(
    ({ href }) => new RegExp(`^${href.slice(1).replaceAll('.', '\\.').replace('{id}', '[^/]+')}$`),
  );
  for (const file of files('api/**/*.json')) {
    assert.ok(
      patterns.some((pattern) => pattern.test(file)),
      file,
    );
  }
});

test('each kind of file has its type', async () => {
  for (const [path, type] of [
    ['/connectors/hubspot.md', 'text/markdown; charset=utf-8'],
    ['/llms.txt', 'text/plain; charset=utf-8'],
    ['/changes.xml', 'application/xml; charset=utf-8'],
    ['/api/v1/index.json', 'application/json; charset=utf-8'],
    ['/connectors/hubspot/', 'text/html;charset=utf-8'],
  ] as const) {
    const response = await fetch(site.url + path);
    assert.equal(response.headers.get('content-type'), type, path);
  }
});

test('the feed is Atom that a browser’s parser reads', async () => {
  // The test parses a text, which no page may.
  const page = await open('/404.html', { bypassCSP: true });
  const feed = await page.evaluate((text) => {
    const xml = new DOMParser().parseFromString(text, 'application/xml');
    const texts = (selector: string) =>
      [...xml.querySelectorAll(selector)].map((node) => node.textContent);
    return {
      root: `${xml.documentElement.namespaceURI} ${xml.documentElement.localName}`,
      ids: texts('entry > id'),
      dates: texts('entry > updated'),
      titles: texts('entry > title'),
      updated: texts('feed > updated'),
      links: [...xml.querySelectorAll('link')].map((node) => node.getAttribute('href') ?? ''),
    };
  }, read('changes.xml'));
  assert.equal(feed.root, 'http://www.w3.org/2005/Atom feed');
  assert.ok(feed.ids.length > 0 && feed.ids.length <= 200);
  assert.equal(new Set(feed.ids).size, feed.ids.length);
  assert.equal(feed.titles.length, feed.ids.length);
  assert.deepEqual(feed.updated, feed.dates.slice(0, 1));
  assert.deepEqual(
    feed.links.filter((href) => !leadsSomewhere(href)),
    [],
  );
  await page.close();
});
