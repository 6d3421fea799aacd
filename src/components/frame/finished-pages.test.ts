import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RouteData } from 'astro';
import { neededScopes } from '../../outputs/scope-classes.ts';
import { noteAsked } from '../../workspace/asked.ts';
import { finishedPages } from './finished-pages.ts';
import { blankId } from './page-frame.ts';

/** Pages by their routes; whether their paths, or they themselves, ask for what a catalog holds. */
const routes: Readonly<Record<string, { asks?: true; pages: Readonly<Record<string, Page>> }>> = {
  '/rules/[id]': { pages: { '/rules/a/': {}, '/rules/b/': {} } },
  '/guides/[id]': { pages: { '/guides/a/': {}, '/guides/lists/': { asks: true } } },
  '/categories/[id]': { asks: true, pages: { '/categories/a/': {} } },
  '/again/[id]': { pages: { '/rules/a/': {} } },
  '/api': { pages: { '/api/rules.json': {} } },
  '/connectors/[id]': { pages: { [`/connectors/${blankId}/`]: {} } },
};

test('of a site those pages are still whose paths and text ask for nothing, and the routes that have no others', async () => {
  const { frames, still } = await makeSite();
  assert.equal(frames.length, 1);
  assert.equal(still.frame, frames[0]);
  assert.deepEqual(
    still.pages.map(({ file }) => file),
    ['rules/a/index.html', 'rules/b/index.html', 'guides/a/index.html', 'api/rules.json'],
  );
  assert.deepEqual(Object.fromEntries(still.routes), {
    '/rules/[id]&c': ['/rules/a/', '/rules/b/'],
    '/api&c': ['/api/rules.json'],
    '/connectors/[id]&c': [],
  });
});

test('a frame that asks for something is none for every catalog', async () => {
  const { frames, still } = await makeSite(`/connectors/${blankId}/`);
  assert.equal(frames.length, 1);
  assert.equal(still.frame, undefined);
  assert.ok(!Object.fromEntries(still.routes)['/connectors/[id]&c']);
});

/** Makes all pages as a build does, the first of two with one path; `asking` is one more that asks. */
async function makeSite(asking?: string) {
  const frames: string[] = [];
  const all = Object.entries(routes).flatMap(([route, { asks, pages }]) =>
    Object.keys(pages).map((pathname) => ({
      pathname,
      route: {
        route,
        component: 'c',
        type: pathname.endsWith('.json') ? 'endpoint' : 'page',
      } as RouteData,
      isStill: asks !== true,
    })),
  );
  const known = { scripts: new Set<string>(), sheets: [], scopes: neededScopes([]) };
  const maker = finishedPages(
    {
      getStaticPaths: async () => all,
      render: async ({ url }, { routeData }) => {
        const { pathname } = new URL(url);
        if (pathname === asking || routes[routeData.route]?.pages[pathname]?.asks) noteAsked();
        const type = routeData.type === 'endpoint' ? 'application/json' : 'text/html';
        return new Response('<html><head><meta charset="utf-8"></head></html>', {
          headers: { 'Content-Type': type },
        });
      },
    },
    async () => known,
    '/',
    (frame) => frames.push(frame),
  );
  const made = new Set<string>();
  for (const { pathname, route } of await maker.getStaticPaths()) {
    if (made.has(pathname)) continue;
    made.add(pathname);
    await maker.render(new Request(`http://localhost${pathname}`), { routeData: route });
  }
  return { frames, still: maker.still() };
}

interface Page {
  asks?: true;
}
