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
  // The policy lets no page parse another one.
  const page = await open('/', { bypassCSP: true });
  for (const connector of catalog.connectors) {
    const { id, name, tools, useCases, sources } = connector;
    const shown = await page.evaluate(readConnector, `/connectors/${id}/`);
    assert.equal(shown.title, name);
    const { sentence } = signInView(catalog, connector);
    assert.ok(shown.signIn.includes(sentence), `${id}: ${shown.signIn}`);

    const choice = bestConnection(catalog, connector, claudeCode);
    if (choice === undefined) {
      assert.deepEqual(shown.snippets, [], `${id} shows a snippet that cannot work`);
    } else if (choice.entrance.id !== 'cannot') {
      assert.ok(shown.snippets.includes(claudeCode.configuration([choice.server]).text), id);
    }

    const items = (tools?.items ?? []).map((tool) => ({ ...tool, access: { id: tool.access } }));
    assert.deepEqual(
      shown.tools,
      sortByAccess(items).map((tool) => tool.name),
      id,
    );
    for (const useCase of useCases) assert.ok(shown.text.includes(useCase), `${id}: ${useCase}`);
    assert.equal(shown.sources, tools === undefined ? 1 : 2, id);
    assert.ok(sources.length > 0 && shown.text.includes(connector.checked));
    for (const each of serverOwner(catalog, connector).endpoints ?? []) {
      assert.equal(shown.ids.filter((own) => own === `endpoint-${each.id}`).length, 1, each.id);
    }
    assert.match(shown.edit ?? '', new RegExp(`/catalog/connectors/${id}\\.yaml$`));
  }
  await page.close();
});

test('each category has a page with its connectors', async () => {
  const page = await open('/', { bypassCSP: true });
  for (const { id, name } of catalog.categories) {
    const shown = await page.evaluate(readCategory, `/categories/${id}/`);
    assert.equal(shown.title, name);
    const expected = catalog.connectors.filter(({ categories }) => categories.includes(id));
    assert.deepEqual(
      shown.connectors.toSorted(),
      expected.map((connector) => connector.name).toSorted(),
      id,
    );
  }
  await page.close();
});

/**
 * What a page holds before any script of it has run: it is parsed, not opened. Hundreds of pages opened one by one
 * take minutes.
 */
async function readConnector(path: string) {
  const response = await fetch(path);
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const textsOf = (selector: string) =>
    [...page.querySelectorAll(selector)].map(({ textContent }) => textContent);
  const edit = [...page.links].find(({ textContent }) => textContent.trim() === 'Edit this entry');
  return {
    title: textsOf('h1')[0],
    signIn: textsOf('[data-sign-in]').join(),
    snippets: textsOf('.cc-connect figure.snippet pre'),
    tools: textsOf('[aria-label$=ools] tbody code'),
    sources: page.querySelectorAll('#sources ~ details li').length,
    text: textsOf('main').join(),
    ids: [...page.querySelectorAll('[id^=endpoint-]')].map(({ id }) => id),
    edit: edit?.getAttribute('href'),
  };
}

async function readCategory(path: string) {
  const response = await fetch(path);
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const textsOf = (selector: string) =>
    [...page.querySelectorAll(selector)].map(({ textContent }) => textContent);
  return { title: textsOf('h1')[0], connectors: textsOf('.comparison tbody a') };
}

test('an address of the reader’s own goes into every snippet that is copied', async () => {
  const page = await open('/connectors/benchling/', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  // Claude's own directory has it and comes first; nothing is pasted there.
  await page
    .getByRole('combobox', { name: 'Your program', exact: true })
    .selectOption('Claude Code');
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

test('the program is chosen once for all pages; tools are found among many', async () => {
  const page = await open('/connectors/github/');
  const chip = page.getByRole('banner').getByRole('combobox', { name: 'Your program' });
  await chip.selectOption('Cursor');
  const panel = page.locator('.cc-panel:visible');
  assert.deepEqual([await panel.count(), await panel.getAttribute('id')], [1, 'client-cursor']);
  const guide = page.getByRole('link', { name: 'More on each program' });
  assert.match((await guide.getAttribute('href')) ?? '', /\/guides\/clients\/#cursor$/);
  // The top of the page says what that program asks, and goes back with the choice.
  const top = page.locator('#sign-in');
  const said = async () => [await top.locator('dt').nth(1).innerText(), await top.innerText()];
  const [title, cursor] = await said();
  assert.equal(title, 'Sign-in in Cursor');
  await chip.selectOption('VS Code');
  assert.match((await said()).join(' '), /Sign-in in VS Code/);
  assert.notEqual((await said())[1]?.replace('VS Code', 'Cursor'), cursor);
  await chip.selectOption('Cursor');
  assert.deepEqual(await said(), [title, cursor]);
  const all = await page.locator('[data-tools] tr[id]').count();
  await page.getByRole('searchbox', { name: `Filter the ${all} tools` }).fill('issue write');
  await page.getByText(new RegExp(String.raw`^\d of ${all} tools$`)).waitFor();
  for (const text of await page.locator('[data-tools] tr[id]:visible').allInnerTexts()) {
    assert.match(text, /issue/i);
    assert.match(text, /write/i);
  }

  await page.goto(new URL('/builder/', page.url()).href);
  const client = page.locator('#builder-client + label select');
  await page.waitForFunction(
    (field) => (field as HTMLSelectElement).value === 'cursor',
    await client.elementHandle(),
  );
  // It follows the header, and leads it.
  await chip.selectOption('Codex');
  assert.equal(await client.inputValue(), 'codex');
  await client.selectOption('zed');
  assert.equal(await chip.inputValue(), 'zed');
  await page.close();
});

test('the panel of Claude Desktop leads to that of Claude, whose connectors it has', async () => {
  const page = await open('/connectors/figma/#client-claude-desktop');
  const panel = page.locator('.cc-panel:visible');
  assert.equal(await panel.getAttribute('id'), 'client-claude-desktop');
  await panel.getByRole('link', { name: 'as in Claude' }).click();
  await page.locator('#client-claude').waitFor({ state: 'visible' });
  assert.equal(await panel.count(), 1);
  await page.close();
});

test('an unknown address answers the catalog’s own page', async () => {
  const page = await open('/404.html');
  assert.equal(await page.textContent('h1'), 'Page not found');
  await page.close();
});
