import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serverOwner } from '../../src/catalog/catalog.ts';
import { claudeCode } from '../../src/clients/claude-code.ts';
import { bestConnection } from '../../src/coverage/connect.ts';
import { signInView } from '../../src/views/sign-in-view.ts';
import { sortByAccess } from '../../src/views/tool-groups.ts';
import { catalog, useBrowser } from './site.ts';

const { open } = useBrowser();

test('each connector has a page that says, without JavaScript, what the entry says', async () => {
  const page = await open('/connectors/', { javaScriptEnabled: false });
  for (const connector of catalog.connectors) {
    const { id, name, tools, useCases, sources } = connector;
    const response = await page.goto(new URL(`/connectors/${id}/`, page.url()).href);
    assert.equal(response?.status(), 200, id);
    assert.equal(await page.textContent('h1'), name);

    const signIn = (await page.textContent('[data-sign-in]')) ?? '';
    const { sentence } = signInView(catalog, connector);
    assert.ok(signIn.includes(sentence), `${id}: ${signIn}`);

    const snippets = await page.locator('.connect figure.snippet code').allTextContents();
    const choice = bestConnection(catalog, connector, claudeCode);
    if (choice === undefined) {
      assert.deepEqual(snippets, [], `${id} shows a snippet that cannot work`);
    } else if (choice.entrance.id !== 'cannot') {
      assert.ok(snippets.includes(claudeCode.configuration([choice.server]).text), id);
    }

    const shown = await page.locator('[aria-label$=ools] tbody code').allTextContents();
    assert.deepEqual(
      shown,
      sortByAccess(
        (tools?.items ?? []).map((tool) => ({ ...tool, access: { id: tool.access } })),
      ).map((tool) => tool.name),
      id,
    );
    const text = (await page.textContent('main')) ?? '';
    for (const useCase of useCases) assert.ok(text.includes(useCase), `${id}: ${useCase}`);
    assert.equal(
      await page.locator('#sources ~ details li').count(),
      tools === undefined ? 1 : 2,
      id,
    );
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
  const button = page.locator('figure.snippet:visible [data-copy]').first();
  const copy = async () => {
    await button.click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const [server] = Object.values(JSON.parse(copied).mcpServers) as { url: string }[];
    return server?.url;
  };
  // What is no name of a host does not go into one.
  await page.fill('input[name=tenant]', 'https://acme"x/');
  assert.doesNotMatch((await copy()) ?? '', /acme/);
  await page.fill('input[name=tenant]', 'acme');
  assert.equal(await copy(), 'https://acme.mcp.benchling.com/mcp');
  assert.match((await button.textContent()) ?? '', /Copied/);
  await page.close();
});

test('an unknown address answers the catalog’s own page', async () => {
  const page = await open('/404.html');
  assert.equal(await page.textContent('h1'), 'Page not found');
  await page.close();
});
