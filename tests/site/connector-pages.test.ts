import assert from 'node:assert/strict';
import { test } from 'node:test';
import { primaryEndpoint, serverOwner } from '../../src/catalog/catalog.ts';
import { authLabels, statusLabels } from '../../src/views/labels.ts';
import { catalog, useBrowser } from './site.ts';

const { open } = useBrowser();

test('each connector has a page that says, without JavaScript, what the entry says', async () => {
  const page = await open('/connectors/', { javaScriptEnabled: false });
  for (const connector of catalog.connectors) {
    const { id, name, status, auth, tools, useCases, sources } = connector;
    const response = await page.goto(new URL(`/connectors/${id}/`, page.url()).href);
    assert.equal(response?.status(), 200, id);
    assert.equal(await page.textContent('h1'), name);

    const signIn = (await page.textContent('[data-sign-in]')) ?? '';
    const expected =
      status === 'none' || status === 'bundled' ? statusLabels[status] : authLabels[auth.type];
    assert.ok(signIn.includes(expected.label), `${id}: ${signIn}`);

    const endpoint = primaryEndpoint(catalog, connector);
    const snippets = await page.locator('figure.snippet code').allTextContents();
    if (status === 'none' || status === 'bundled' || endpoint === undefined) {
      assert.deepEqual(snippets, [], `${id} shows a snippet that cannot work`);
    } else {
      const { mcpServers } = JSON.parse(snippets[0] ?? '');
      const server = mcpServers[endpoint.id];
      assert.deepEqual(Object.keys(mcpServers), [endpoint.id]);
      if (endpoint.type === 'stdio') {
        assert.equal(server.command, endpoint.command);
        assert.deepEqual(server.args ?? [], endpoint.args ?? []);
      } else {
        assert.equal(server.type, endpoint.type);
        assert.equal(server.url, endpoint.url);
        assert.deepEqual(server.headers, endpoint.headers);
        const note = endpoint.oauth?.note ?? '';
        assert.ok((await page.textContent('.connect'))?.includes(note), `${id}: ${note}`);
      }
    }

    const shown = await page.locator('[aria-label=Tools] tbody code').allTextContents();
    assert.deepEqual(
      shown,
      (tools?.items ?? []).map((tool) => tool.name),
      id,
    );
    const text = (await page.textContent('main')) ?? '';
    for (const useCase of useCases) assert.ok(text.includes(useCase), `${id}: ${useCase}`);
    assert.equal(await page.locator('#sources ~ ul > li').count(), tools === undefined ? 2 : 3, id);
    assert.ok(sources.length > 0 && text.includes(connector.checked));
    for (const each of serverOwner(catalog, connector).endpoints ?? []) {
      assert.equal(await page.locator(`[id="endpoint-${each.id}"]`).count(), 1, each.id);
    }
    assert.match(
      (await page.getAttribute('a:text("Edit this entry")', 'href')) ?? '',
      new RegExp(`/catalog/connectors/${id}\\.yaml$`),
    );
  }
  await page.close();
});

test('each category has a page with its connectors', async () => {
  const page = await open('/categories/', { javaScriptEnabled: false });
  for (const { id, name } of catalog.categories) {
    await page.goto(new URL(`/categories/${id}/`, page.url()).href);
    assert.equal(await page.textContent('h1'), name);
    const shown = await page.locator('.comparison tbody a').allTextContents();
    const expected = catalog.connectors.filter(({ categories }) => categories.includes(id));
    assert.deepEqual(shown.sort(), expected.map((connector) => connector.name).sort(), id);
  }
  await page.close();
});

test('an address of the reader’s own goes into every snippet that is copied', async () => {
  const page = await open('/connectors/benchling/', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.fill('input[name=tenant]', 'https://acme"x/');
  await page.locator('figure.snippet [data-copy]').first().click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const [server] = Object.values(JSON.parse(copied).mcpServers) as { url: string }[];
  assert.equal(server?.url, 'https://acme%22x.mcp.benchling.com/mcp');
  assert.match((await page.textContent('figure.snippet [data-copy]')) ?? '', /Copied/);
  await page.close();
});

test('an unknown address answers the catalog’s own page', async () => {
  const page = await open('/404.html');
  assert.equal(await page.textContent('h1'), 'Page not found');
  await page.close();
});
