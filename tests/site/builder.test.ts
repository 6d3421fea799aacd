import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { BuilderData } from '../../src/config/builder/data.ts';
import { loadClient } from '../../src/clients/clients.ts';
import { takesToken } from '../../src/config/builder/offers.ts';
import { openEndpoints } from '../../src/config/builder/servers.ts';
import { unpackBuilder, type PackedBuilder } from '../../src/config/builder/pack.ts';
import { useBrowser } from './site.ts';

const { open, url } = useBrowser();

async function loadData(): Promise<BuilderData> {
  const response = await fetch(`${url()}/builder/data.json`);
  return unpackBuilder((await response.json()) as PackedBuilder);
}

/** The configuration shown, once it has the text that is waited for. */
async function configuration(page: Page, text: string): Promise<string> {
  const code = page.locator('[data-file-text]').filter({ hasText: text });
  return (await code.textContent()) ?? '';
}

async function openBuilder(query = ''): Promise<Page> {
  const page = await open(`/builder/${query}`);
  await page.waitForSelector('[data-list] input');
  return page;
}

/** What the address of the page holds. */
function stateOf(page: Page): URLSearchParams {
  return new URLSearchParams(new URL(page.url()).hash.slice(1));
}

function messageOf(page: Page): Promise<string | null> {
  return page.textContent('catalog-builder [data-message]');
}

test('connectors are found, chosen, merged, copied and downloaded by mouse', async () => {
  const page = await openBuilder();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  assert.equal(await messageOf(page), 'Nothing chosen yet.');
  for (const name of ['hubspot', 'linear']) {
    await page.fill('[data-find]', name);
    await page.locator('[data-list] label', { hasText: new RegExp(name, 'i') }).click();
  }
  const text = await configuration(page, 'linear');
  assert.deepEqual(Object.keys((JSON.parse(text) as Json)['mcpServers'] as Json), [
    'hubspot',
    'linear',
  ]);
  assert.equal(new URL(page.url()).hash, '#s=hubspot,linear&client=claude-code');
  assert.match(
    (await page.textContent('[data-commands-text]')) ?? '',
    /^claude mcp add .*hubspot.*\nclaude mcp add .*linear/,
  );
  assert.match((await page.textContent('[data-needs-list]')) ?? '', /HubSpot/);

  // What it costs is loaded when it is asked for.
  await page.getByText('How many tools this is').click();
  const cost = page.locator('[data-context-words]').filter({ hasText: 'VS Code takes 128' });
  assert.match((await cost.textContent()) ?? '', /^\d+ tools of 2 connectors are known/);

  await page.getByRole('button', { name: 'Copy configuration' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ]);
  assert.equal(file.suggestedFilename(), 'mcp.json');
  assert.equal(await readFile(await file.path(), 'utf8'), `${text}\n`);

  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.waitForFunction(() =>
    document.querySelector('catalog-builder [data-message]')?.textContent?.includes('copied'),
  );
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url());

  await page.getByRole('button', { name: 'Remove HubSpot' }).click();
  assert.equal(stateOf(page).get('s'), 'linear');
  await page.getByRole('button', { name: 'Clear' }).click();
  assert.equal(new URL(page.url()).hash, '');
  assert.ok(!(await page.locator('[data-output]').isVisible()));
  await page.close();
});

test('each client gets its own shape of the choice', async () => {
  const page = await openBuilder('?s=linear');
  const shapes: [client: string, text: string][] = [
    ['vs-code', '"servers"'],
    ['codex', '[mcp_servers.linear]'],
    ['goose', 'extensions:'],
    ['zed', '"context_servers"'],
    ['claude-code', '"mcpServers"'],
  ];
  for (const [client, text] of shapes) {
    await page.selectOption('[data-client]', client);
    assert.ok((await configuration(page, text)).includes('linear'), client);
    assert.equal(stateOf(page).get('client'), client);
  }
  await page.close();
});

test('all of it goes by keyboard, and the focus stays where it was', async () => {
  const page = await openBuilder();
  await page.focus('[data-find]');
  await page.keyboard.type('snowflake');
  await page.waitForFunction(
    () => document.querySelectorAll('[data-list] label:not([hidden])').length === 1,
  );
  // The list scrolls, so it is a stop of its own.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  assert.equal(await focusOf(page), 'list-snowflake');
  const variable = page.locator('[data-chosen] input[type="text"]').first();
  await variable.focus();
  await page.keyboard.type('acme.snowflakecomputing.com');
  assert.equal(await variable.inputValue(), 'acme.snowflakecomputing.com');
  assert.match(await configuration(page, 'acme'), /https:\/\/acme/);
  assert.ok(!page.url().includes('acme'));
  await page.focus('[data-client]');
  await page.keyboard.type('Codex');
  await configuration(page, '[mcp_servers.');
  await page.getByRole('button', { name: 'Remove Snowflake' }).focus();
  await page.keyboard.press('Enter');
  assert.equal(new URL(page.url()).hash, '');
  await page.close();
});

test('what is taken out leaves the focus at the next, and at the search after the last', async () => {
  const page = await open('/builder/?s=linear,notion,slack');
  const remove = (name: string) => page.getByRole('button', { name: `Remove ${name}` });
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await remove('Notion').press('Enter');
  await remove('Notion').waitFor({ state: 'detached' });
  assert.equal(await focused(), 'Remove Slack');
  await remove('Slack').press('Enter');
  await remove('Slack').waitFor({ state: 'detached' });
  assert.equal(await focused(), 'Remove Linear');
  await remove('Linear').press('Enter');
  await remove('Linear').waitFor({ state: 'detached' });
  assert.ok(await page.evaluate(() => document.activeElement?.matches('[data-find]')));
  await page.close();
});

test('a plugin is added with its button, as often as one likes', async () => {
  const page = await openBuilder();
  await page.focus('[data-plugins]');
  // The arrow keys pass over plugins without adding them.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  assert.equal(new URL(page.url()).hash, '');
  const { plugins } = await loadData();
  const sales = plugins.find(({ id }) => id === 'sales')!;
  const legal = plugins.find(({ id }) => id === 'legal')!;
  for (const { id } of [sales, legal]) {
    await page.selectOption('[data-plugins]', id);
    await page.getByRole('button', { name: 'Add its connectors' }).click();
  }
  assert.match((await messageOf(page)) ?? '', /^Added the connectors of Legal/);
  assert.deepEqual(stateOf(page).get('s')?.split(','), [
    ...new Set([...sales.endpoints, ...legal.endpoints]),
  ]);
  await page.close();
});

test('a shared address restores the choice exactly, with endpoints, tokens and 40 connectors', async () => {
  const { connectors } = await loadData();
  const codex = (await loadClient('codex'))!;
  const endpoints = connectors
    .flatMap((connector) =>
      openEndpoints(codex, connector)
        .slice(-1)
        .map((offered) => ({ connector, offered })),
    )
    .slice(0, 40);
  assert.equal(endpoints.length, 40);
  const query = new URLSearchParams({
    s: endpoints.map(({ offered }) => offered.id).join(','),
    token: endpoints
      .filter(({ connector, offered }) => takesToken(connector, offered))
      .map(({ offered }) => offered.id)
      .join(','),
  });
  query.set('client', 'codex');
  // As links were written before the choice was in the fragment.
  const page = await openBuilder(`?${query}`);
  // What Codex does not speak stands beside the file.
  const { transports } = codex.abilities;
  const last = endpoints.findLast(({ offered }) => transports.includes(offered.endpoint.type));
  await configuration(page, last!.offered.id);
  assert.equal(new URL(page.url()).search, '');
  assert.match((await messageOf(page)) ?? '', /^40 connectors for Codex\.$/);
  assert.equal(await page.locator('[data-chosen] > li').count(), 40);
  await page.waitForFunction(
    () => document.querySelectorAll('[data-list] input:checked').length === 40,
  );

  // A choice that is changed and changed back is written as it was read.
  await page.selectOption('[data-client]', 'goose');
  await configuration(page, 'extensions:');
  await page.selectOption('[data-client]', 'codex');
  const text = await configuration(page, '[mcp_servers.');
  const written = stateOf(page);
  assert.deepEqual([...written].sort(), [...query].sort());

  const again = await open(page.url().slice(url().length));
  assert.equal(await configuration(again, '[mcp_servers.'), text);
  await again.close();
  await page.close();
});

test('what makes no sense in an address is left out and said', async () => {
  const evil = '<img src=x onerror=document.title=1>';
  const query = new URLSearchParams({
    s: `linear,nobody,${evil},__proto__`,
    client: evil,
    var: `linear:constructor:${evil}`,
    token: '%00',
  });
  const page = await openBuilder(`?${query}&s=&%%%`);
  await configuration(page, 'linear');
  const message = (await messageOf(page)) ?? '';
  assert.match(message, /^Left out, not known here: nobody, <img src=x.*__proto__/);
  assert.equal(await page.locator('[data-chosen] > li').count(), 1);
  assert.equal(await page.locator('catalog-builder img').count(), 0);
  assert.notEqual(await page.title(), '1');
  await page.close();
});

test('"+" on a page and on a card puts a connector in, and the choice survives navigation', async () => {
  const page = await open('/connectors/hubspot/');
  await page.locator('main button[data-add]').first().click();
  // Beyond the cards that stand in the page at first.
  await page.goto(`${url()}/connectors/?q=hubspot`);
  const added = page.locator('button[data-add="hubspot"]').first();
  assert.equal(await added.getAttribute('aria-pressed'), 'true');
  await page.fill('input[name=q]', 'linear');
  await page.locator('button[data-add="linear"]').first().click();
  await page.locator('[data-selection]').first().click();
  await page.waitForURL(/\/builder\//);
  await configuration(page, 'linear');
  assert.deepEqual(
    await page.locator('[data-chosen] > li').evaluateAll((items) => items.length),
    2,
  );
  await page.reload();
  await configuration(page, 'hubspot');
  await page.close();
});

test('nothing that is chosen or typed is sent anywhere', async () => {
  const page = await openBuilder();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.fill('[data-find]', 'snowflake');
  await page.locator('[data-list] label', { hasText: 'Snowflake' }).first().click();
  await page
    .locator('[data-chosen] input[type="text"]')
    .first()
    .fill('private-name.snowflakecomputing.com');
  await configuration(page, 'private-name');
  // The other names of all products are the same for everybody, and the browser asks for the icon again where
  // the address changes.
  const others = requests.filter(
    (each) =>
      !/^\/(?:_astro\/|favicon|builder\/(?:words|without)\.json$)/.test(each.slice(url().length)),
  );
  assert.deepEqual(others, []);
  assert.ok(!requests.join('\n').includes('private-name'));
  assert.ok(!page.url().includes('private-name'));
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.waitForFunction(() =>
    document.querySelector('catalog-builder [data-message]')?.textContent?.includes('not in it'),
  );
  // Another load sends nothing of it either, and still has it.
  await page.reload();
  await configuration(page, 'private-name');
  assert.ok(!requests.join('\n').match(/private-name|snowflake/));
  await page.close();
});

test('what is typed on the page of a connector is there in the builder, without the network', async () => {
  const page = await open('/connectors/benchling/');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const field = page.locator('[data-template-form] input').first();
  await field.fill('evil.test/x');
  await page.getByText('"evil.test/x" cannot stand for {tenant}').waitFor();
  assert.ok(!(await page.textContent('main .snippet pre:visible'))?.includes('evil'));
  await field.fill('my-lab');
  assert.ok((await page.textContent('main .snippet pre:visible'))?.includes('https://my-lab.mcp.'));
  await page.locator('main button[data-add="benchling"]').first().click();
  await page.goto(`${url()}/builder/`);
  assert.match(await configuration(page, 'my-lab'), /"https:\/\/my-lab\.mcp\.benchling\.com\/mcp"/);
  assert.ok(!page.url().includes('my-lab'));
  assert.ok(!requests.join('\n').includes('my-lab'));
  await page.goto(`${url()}/connectors/benchling/`);
  // It is filled in by a script that is loaded after the page.
  await page.waitForFunction(
    (input) => input instanceof HTMLInputElement && input.value === 'my-lab',
    await field.elementHandle(),
  );
  await page.close();
});

test('values that a link brings are shown before anything with them can be copied', async () => {
  for (const mark of ['?', '#']) {
    const page = await openBuilder(`${mark}s=benchling&var=benchling:tenant:acme`);
    const note = page.locator('catalog-builder [data-given]');
    await note.waitFor();
    assert.match((await note.textContent()) ?? '', /Benchling, \{tenant\}: acme/);
    assert.ok(!(await page.locator('[data-file]').isVisible()));
    assert.ok(!(await page.textContent('[data-file-text]'))?.includes('acme'));
    assert.ok(!page.url().includes('acme'));
    await page.getByRole('button', { name: 'Use these values' }).click();
    await configuration(page, 'https://acme.mcp.benchling.com/mcp');
    assert.ok(!(await note.isVisible()));
    await page.close();
  }
  const other = await openBuilder('?s=benchling&var=benchling:tenant:evil.test/x');
  await other.getByRole('button', { name: 'Use these values' }).click();
  await other.getByText('"evil.test/x" cannot stand for {tenant}').first().waitFor();
  assert.match(await configuration(other, 'benchling'), /https:\/\/\{tenant\}\.mcp/);
  await other.close();
  const left = await openBuilder('#s=benchling&var=benchling:tenant:acme');
  await left.getByRole('button', { name: 'Leave them out' }).click();
  assert.match(await configuration(left, 'benchling'), /https:\/\/\{tenant\}\.mcp/);
  await left.close();
});

test('two tabs keep what each of them chose', async () => {
  const first = await openBuilder('#s=linear');
  const second = await first.context().newPage();
  await second.goto(`${url()}/builder/#s=notion`);
  await second.waitForSelector('[data-chosen] li');
  for (const [page, client] of [
    [first, 'codex'],
    [second, 'cursor'],
  ] as const) {
    await page.selectOption('[data-client]', client);
  }
  for (const [page, name] of [
    [first, '[mcp_servers.linear]'],
    [second, '"notion"'],
  ] as const) {
    await page.reload();
    await configuration(page, name);
    assert.equal(await page.locator('[data-chosen] > li').count(), 1);
  }
  // What both chose is there where somebody comes without a choice.
  await second.goto(`${url()}/connectors/`);
  await second.goto(`${url()}/builder/`);
  await second.waitForSelector('[data-chosen] li');
  assert.equal(await second.locator('[data-chosen] > li').count(), 2);
  await first.close();
});

test('without the catalog the page says so', async () => {
  const page = await open('/404/');
  await page.route('**/builder/data.json', (route) => route.abort());
  await page.goto(`${url()}/builder/`);
  await page.getByText('The catalog could not be loaded').waitFor();
  await page.close();
});

function focusOf(page: Page): Promise<string | undefined> {
  return page.evaluate(() => (document.activeElement as HTMLElement).dataset['focus']);
}

type Json = Record<string, unknown>;

test('what no file can hold is found by its name, with what to do; what is nowhere says so', async () => {
  const page = await open('/builder/');
  await page.fill('[data-find]', 'office 365');
  await page.getByText('Connect it in Claude → Customize → Connectors').waitFor();
  await page.fill('[data-find]', 'zzzqqq');
  await page.getByText('No connector has this name.').waitFor();
  await page.fill('[data-find]', 'telegram');
  await page.getByText('is not in the catalog. The nearest: ').waitFor();
  const add = page.getByRole('link', { name: 'Add Telegram' });
  assert.equal(await add.getAttribute('href'), '/guides/contribute/');
  await page.getByRole('link', { name: 'Slack and Notion' }).click();
  await page.waitForSelector('[data-need=slack]:not(:empty)');
  assert.equal(
    await page.textContent('[data-need=notion]'),
    'Nothing to enter; sign in when first used',
  );
  await page.close();
});
