import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageMatrix } from '../../src/coverage/matrix.ts';
import { countStates } from '../../src/coverage/plugin-coverage.ts';
import { describeVerdict, stateLabels } from '../../src/coverage/states.ts';
import { projectWorkspace } from '../../src/workspace/testing.ts';
import { useBrowser } from './site.ts';

const { open } = useBrowser();
const model = await projectWorkspace();

test('the embedded marketplace holds the public plugins, their servers resolved', () => {
  const servers = model.plugins.flatMap((plugin) => plugin.servers);
  assert.equal(model.plugins.length, 22);
  assert.equal(model.marketplaces[0]?.others.length, 72);
  assert.equal(servers.length, 153);
  assert.equal(servers.filter(({ server }) => server.state === 'placeholder').length, 32);
  assert.deepEqual(
    servers.filter(({ connector }) => connector === undefined).map(({ server }) => server.name),
    [],
  );
});

test('each plugin has a page that says, without JavaScript, what its files say', async () => {
  const page = await open('/plugins/', { javaScriptEnabled: false });
  for (const plugin of model.plugins) {
    const response = await page.goto(new URL(`/plugins/${plugin.id}/`, page.url()).href);
    assert.equal(response?.status(), 200, plugin.id);
    assert.equal(await page.textContent('h1'), plugin.title);
    const text = (await page.textContent('main')) ?? '';
    assert.ok(text.includes(describeVerdict(countStates(plugin))), plugin.id);
    assert.ok(
      text.includes(`claude plugin install ${plugin.plugin.entryName}@knowledge-work-plugins`),
      plugin.id,
    );
    if (plugin.servers.length > 0) {
      const snippet = page
        .locator('figure.snippet', { hasText: '.mcp.json' })
        .locator('pre')
        .first();
      const { mcpServers } = JSON.parse((await snippet.textContent()) ?? '');
      assert.deepEqual(
        Object.keys(mcpServers),
        plugin.servers.map(({ server }) => server.name),
        plugin.id,
      );
    }
    const states = await page.locator('[aria-label=Coverage] tbody tr .cc-badge').allTextContents();
    assert.deepEqual(
      states,
      plugin.rows.map(({ state }) => stateLabels[state].label),
      plugin.id,
    );
    for (const { skill, uses } of plugin.skills) {
      assert.ok(text.includes(skill.name), `${plugin.id}: ${skill.name}`);
      for (const { adds } of uses.slice(0, 1)) {
        if (adds !== null) assert.ok(text.includes(adds), `${plugin.id}: ${adds}`);
      }
    }
  }
  await page.close();
});

test('each finding of the embedded marketplace stands on a page, without JavaScript', async () => {
  const page = await open('/plugins/', { javaScriptEnabled: false });
  const places = await page.locator('.findings .place').allTextContents();
  for (const { id } of model.plugins) {
    await page.goto(new URL(`/plugins/${id}/`, page.url()).href);
    places.push(...(await page.locator('.findings .place').allTextContents()));
  }
  assert.deepEqual(
    places.map((place) => place.trim()).toSorted(),
    model.pluginFindings.map(({ file, line }) => `${file}:${line}`).toSorted(),
  );
  await page.close();
});

test('the coverage matrix is a table with headers for rows and columns, and sorts', async () => {
  const page = await open('/coverage/');
  const { columns, lines } = coverageMatrix(
    model.plugins.filter(({ rows }) => rows.length > 0),
    model.catalog.categories,
  );
  assert.equal(await page.locator('.matrix thead th[scope=col]').count(), columns.length + 2);
  assert.equal(await page.locator('.matrix tbody th[scope=row]').count(), lines.length);
  const names = () => page.locator('.matrix tbody th a').allTextContents();
  await page.locator('.matrix thead button').first().click();
  const ascending = await names();
  assert.deepEqual(
    ascending,
    [...ascending].sort((a, b) => a.toLowerCase().localeCompare(b.toLowerCase())),
  );
  await page.locator('.matrix thead button').first().press('Enter');
  assert.deepEqual(await names(), [...ascending].reverse());
  assert.equal(await page.getAttribute('.matrix thead th[aria-sort]', 'aria-sort'), 'descending');
  await page.close();
});

test('the matrix is one stop for the tab key, with arrows inside, and says a symbol in words', async () => {
  const page = await open('/coverage/');
  assert.equal(await page.locator('.matrix [tabindex="0"]').count(), 1);
  await page.locator('.matrix [tabindex="0"]').focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  const [first] = model.plugins;
  assert.match(
    (await page.textContent('[data-told]')) ?? '',
    new RegExp(`^${first?.title}, Chat: `),
  );
  // Only what is asked for is shown, and what is empty then goes.
  const columns = await page.locator('.matrix thead .turned:visible').count();
  await page.fill('[data-find]', 'sales');
  assert.equal(await page.locator('.matrix tbody tr:visible').count(), 1);
  assert.ok((await page.locator('.matrix thead .turned:visible').count()) < columns);
  await page.uncheck('[data-hide]');
  assert.equal(await page.locator('.matrix thead .turned:visible').count(), columns);
  await page.close();
});

test('a connector and a category say which plugins use them', async () => {
  const page = await open('/connectors/hubspot/', { javaScriptEnabled: false });
  const used = await page.locator('#used-by ~ ul a').allTextContents();
  assert.ok(used.includes('Sales') && used.includes('Marketing'), used.join());
  assert.match((await page.textContent('#used-by ~ ul')) ?? '', /call-prep/);
  await page.goto(new URL('/categories/crm/', page.url()).href);
  assert.ok((await page.locator('[aria-label="Plugins that use it"] tbody a').count()) >= 3);
  await page.close();
});
