import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useBrowser } from './site.ts';

const { open } = useBrowser();

test('a choice in the address becomes the file of each program, and says what it lets through', async () => {
  const page = await open('/admin/#s=hubspot,snowflake&c=hubspot,snowflake');
  const text = page.locator('admin-pack [data-text]');
  await page.locator('admin-pack [data-output]:not([hidden])').waitFor();
  const settings = JSON.parse(await text.innerText());
  assert.equal(settings.allowManagedMcpServersOnly, true);
  assert.deepEqual(settings.allowedMcpServers[0], {
    serverUrl: 'https://mcp.hubspot.com/anthropic',
  });
  assert.match(
    await page.locator('[data-notes]').innerText(),
    /admits the servers of all its customers/,
  );
  await page.locator('[data-file]').selectOption('policy:codex');
  await page.getByText('[mcp_servers.hubspot-remote.identity]').waitFor();
  await page.locator('[data-file]').selectOption('tools:agent-sdk');
  await page.locator('[data-mode]').selectOption('read-only');
  await page.getByText('"disallowedTools"').waitFor();
  const { allowedTools } = JSON.parse(await text.innerText());
  assert.ok(allowedTools.includes('mcp__hubspot__get_crm_objects'));
  await page.close();
});

test('a plugin is enough, also where the address names no connectors', async () => {
  const page = await open('/admin/#plugin=sales');
  await page.getByText('"sales@knowledge-work-plugins": true').waitFor();
  await page.close();
  const other = await open('/admin/#s=linear');
  await other.getByText('"serverUrl": "https://mcp.linear.app/mcp"').waitFor();
  await other.close();
});

test('the builder leads to it with its choice', async () => {
  const page = await open('/builder/#s=hubspot-remote,linear');
  const link = page.locator('[data-organisation]');
  await link.waitFor();
  assert.match(
    (await link.getAttribute('href')) ?? '',
    /\/admin\/#s=hubspot-remote,linear&c=hubspot,linear$/,
  );
  await page.close();
});
