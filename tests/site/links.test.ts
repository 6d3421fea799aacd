import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { before, test } from 'node:test';
import { LinkChecker, LinkState, type CrawlResult } from 'linkinator';
import { serveSite } from '../../scripts/static-server.ts';
import { formerIds } from '../../src/rules/former-ids.ts';
import { isChoice } from './choice.ts';
import { siteDirectory } from './site.ts';

// linkinator: well kept, runs on a local server, and checks anchors (`checkFragments`).
let crawl: CrawlResult;
let origin: string;

before(async () => {
  const site = await serveSite(siteDirectory, 0);
  origin = site.url;
  crawl = await new LinkChecker().check({
    path: `${site.url}/`,
    recurse: true,
    checkFragments: true,
    concurrency: 25,
    // Pages of others are not fetched: the build works offline, and so do its tests.
    linksToSkip: (link) => Promise.resolve(!link.startsWith(site.url)),
  });
  await site.close();
});

test('every internal link and anchor leads somewhere', () => {
  const broken = crawl.links
    .filter(
      ({ state, url, status }) =>
        state === LinkState.BROKEN && !(status === 200 && isChoice(new URL(url))),
    )
    .map(({ url, parent, status }) => `${url} from ${parent ?? 'the start'}: ${status}`);
  assert.deepEqual(broken, []);
});

test('every page is reached from home by links', () => {
  const reached = new Set(crawl.links.map(({ url }) => new URL(url, origin).pathname));
  const orphans = globSync('**/*.html', { cwd: siteDirectory })
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(?:^|(?<=\/))index\.html$/, '')}`)
    // A rule that is no longer keeps a page for those who kept its address.
    .filter((path) => path !== '/404.html' && !formerPages.has(path) && !reached.has(path));
  assert.deepEqual(orphans, []);
});

const formerPages = new Set(Object.keys(formerIds).map((id) => `/rules/${id}/`));

test('links to other sites are https', () => {
  const plain = crawl.links
    .filter(({ url }) => url.startsWith('http:') && !url.startsWith(origin))
    .map(({ url, parent }) => `${url} from ${parent}`);
  assert.deepEqual(plain, []);
});
