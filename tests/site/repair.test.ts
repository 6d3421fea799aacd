import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { useBrowser } from './site.ts';
import { measureWeight } from './weight.ts';

const { open, url } = useBrowser();
const oldAddress = 'https://mcp.atlassian.com/v1/sse';
const newAddress = 'https://mcp.atlassian.com/v2/mcp';
const address = 'https://mcp.linear.app/mcp';

/** Pastes a text and waits for what is said of it. */
async function paste(page: Page, text: string): Promise<string> {
  const before = await statusOf(page);
  await page.fill('#repair-text', text);
  await page.waitForFunction(
    (old) => document.querySelector('[data-status]')?.textContent !== old,
    before,
  );
  return statusOf(page);
}

async function press(page: Page, name: string): Promise<string> {
  const before = await statusOf(page);
  await page.getByRole('button', { name }).click();
  await page.waitForFunction(
    (old) => document.querySelector('[data-status]')?.textContent !== old,
    before,
  );
  return statusOf(page);
}

async function statusOf(page: Page): Promise<string> {
  return (await page.textContent('repair-panel [data-status]')) ?? '';
}

test('a broken .mcp.json is explained, fixed at once and restored', async () => {
  const page = await open('/builder/#repair');
  const broken = `{\n  // mine\n  "mcpServers": {\n    "linear": { "url": "${address}" },\n    "my jira": { "type": "sse", "url": "${oldAddress} " }\n  }\n}`;
  assert.match(await paste(page, broken), /^2 servers read\. Say which client it is for\./);
  assert.match(await press(page, 'Claude Code'), /^Claude Code.*2 servers read: \d errors/);
  const first = page.locator('[data-problems] li', { hasText: 'no "type"' });
  assert.match(
    (await first.getByRole('link').getAttribute('href')) ?? '',
    /\/rules\/server-type-missing\/$/,
  );
  const spaced = page.locator('[data-problems] li', { hasText: 'has a space' });
  assert.equal(await spaced.locator('p code').textContent(), 'claude mcp add');
  await first.getByRole('button', { name: 'Show line 4' }).click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'repair-text');
  await press(page, 'Fix all');
  const fixed = await page.inputValue('#repair-text');
  assert.equal(
    fixed,
    broken
      .replace('{ "url"', '{ "type": "http", "url"')
      .replace('"sse"', '"http"')
      .replace(`${oldAddress} `, newAddress),
  );
  await page.getByRole('button', { name: 'Undo' }).click();
  assert.equal(await page.inputValue('#repair-text'), broken);
  await page.close();
});

test('configurations of several clients are recognised and turned into another one', async () => {
  const page = await open('/builder/#repair');
  const cases: [name: RegExp, text: string][] = [
    [/^Codex, 1 server /, `# mine\n[mcp_servers.linear]\nurl = "${address}"`],
    [
      /^VS Code, 1 server /,
      `{ /* x */ "servers": { "linear": { "type": "http", "url": "${address}" } } }`,
    ],
    [
      /^Goose, 1 server /,
      `extensions:\n  linear:\n    type: streamable_http\n    uri: ${address}\n`,
    ],
  ];
  for (const [name, text] of cases) {
    assert.match(await paste(page, text), name);
    await page.selectOption('[data-target]', 'claude-code');
    await page.waitForSelector('[data-converted]:not([hidden])');
    await page.waitForFunction(() =>
      document.querySelector('[data-converted-text]')?.textContent?.includes('linear'),
    );
    assert.deepEqual(JSON.parse((await page.textContent('[data-converted-text]')) ?? ''), {
      mcpServers: { linear: { type: 'http', url: address } },
    });
    await page.selectOption('[data-target]', '');
  }
  assert.match(
    (await page.getAttribute('repair-panel [data-builder]', 'href')) ?? '',
    /#s=linear&client=goose$/,
  );
  await page.click('repair-panel [data-builder]');
  await page.waitForSelector('[data-chosen] li');
  assert.match((await page.textContent('[data-chosen]')) ?? '', /Linear/);
  await page.close();
});

test('commands, links and broken JSON are read, used with a button, and undone', async () => {
  const page = await open('/builder/#repair');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const header = '--header "Authorization: Bearer private-token"';
  const cases: [text: string, what: RegExp][] = [
    [
      `claude mcp add --transport http linear ${address} ${header}`,
      /a command line of Claude Code/,
    ],
    [
      `https://kiro.dev/launch/mcp/add?name=linear&config=${encodeURIComponent(`{"url":"${address}"}`)}`,
      /an install link of Kiro/,
    ],
    [
      `{ \u201CmcpServers\u201D: { linear: { type: "http" url: "${address}" } }`,
      /JSON that is broken/,
    ],
  ];
  for (const [text, what] of cases) {
    await paste(page, text);
    await page.locator('[data-paste-what]:visible', { hasText: what }).waitFor();
    await page.getByRole('button', { name: 'Use it' }).click();
    await page.waitForSelector('[data-paste]', { state: 'hidden' });
    assert.ok((await page.inputValue('#repair-text')).includes(`"url": "${address}"`));
    await page.getByRole('button', { name: 'Undo' }).click();
    assert.equal(await page.inputValue('#repair-text'), text);
  }
  assert.ok(!requests.join('\n').includes('private-token'));
  assert.ok(!page.url().includes('private-token'));
  await page.close();
});

test('what is not understood is shown, and the fixed text is copied', async () => {
  const page = await open('/builder/#repair');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const text = `model = "secret"\n[mcp_servers.linear]\nurl = "${address}"`;
  await paste(page, text);
  // Where it is, and not what: it may be a secret.
  assert.equal(await page.textContent('[data-kept] li'), 'model');
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
  await page.close();
});

test('the panel is used by keyboard alone, and the focus is not lost', async () => {
  const page = await open('/builder/#repair');
  await page.selectOption('repair-panel [data-client]', 'claude-code');
  await page.focus('#repair-text');
  await page.keyboard.insertText(`{"mcpServers": {"a b": {"url": "${address}"}}}`);
  await page.waitForSelector('[data-fix]');
  const count = await page.locator('[data-fix]').count();
  await page.focus('[data-fix]');
  await page.keyboard.press('Enter');
  await page.waitForFunction((old) => document.querySelectorAll('[data-fix]').length < old, count);
  assert.ok(await page.evaluate(() => document.activeElement?.matches('[data-fix]')));
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('[data-fix]').length === 0);
  assert.ok(await page.evaluate(() => document.activeElement?.matches('[data-heading]')));
  assert.equal(
    await page.inputValue('#repair-text'),
    `{"mcpServers": {"a-b": {"type": "http", "url": "${address}"}}}`,
  );
  await page.close();
});

test('hostile text stays text, long text is refused, and nothing is sent', async () => {
  const page = await open('/builder/#repair');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
  const evil = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
  const text = JSON.stringify({
    mcpServers: { [evil]: { url: `javascript:${evil}`, [evil]: evil }, __proto__: 1 },
    [evil]: evil,
  });
  await paste(page, text);
  await page.selectOption('[data-target]', 'codex');
  await page.waitForFunction(() => document.querySelector('[data-converted-notes] li'));
  assert.equal(await page.locator('repair-panel img, repair-panel script').count(), 0);
  assert.notEqual(await page.title(), '1');
  assert.match(await paste(page, 'x'.repeat(1_000_001)), /1000001 characters/);
  assert.match(await paste(page, '{"mcpServers": {'), /expected .*Line 1/);
  assert.ok(requests.every((each) => each.startsWith(`GET ${url()}/`)));
  assert.ok(requests.every((each) => !each.includes('mcpServers')));
  await page.close();
});

test('a text that would take too long is given up while the page goes on', async () => {
  const page = await open('/builder/#repair');
  await paste(page, `a: ${'{a: '.repeat(240_000)}`.slice(0, 999_000));
  assert.match(await statusOf(page), /too long|neither|nesting/);
  assert.match(await paste(page, `[mcp_servers.a]\nurl = "${address}"`), /^Codex/);
  await page.close();
});

test('the example takes nothing away: Undo brings the own text back', async () => {
  const page = await open('/builder/#repair');
  const text = `[mcp_servers.linear]\nurl = "${address}"`;
  await paste(page, text);
  await press(page, 'Try an example');
  await page.getByRole('button', { name: 'Undo' }).click();
  assert.equal(await page.inputValue('#repair-text'), text);
  await page.close();
});

test('without a clipboard the text is selected and the way to copy said', async () => {
  const page = await open('/');
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  );
  await page.goto(`${url()}/builder/#repair`);
  await paste(page, `[mcp_servers.linear]\nurl = "${address}"`);
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.waitForFunction(() =>
    document.querySelector('repair-panel [data-status]')?.textContent?.startsWith('Press Ctrl+C'),
  );
  await page.close();
});

test('its code is loaded on the first use, and the page stays light', async () => {
  const page = await open('/');
  const weight = await measureWeight(page, '/builder/#repair');
  assert.ok(weight.script <= 30 * 1024, `${weight.script} bytes of JavaScript`);
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.getByRole('button', { name: 'Try an example' }).click();
  await page.waitForSelector('[data-problems] li');
  assert.ok(loaded.some((each) => each.endsWith('/builder/endpoints.json')));
  await page.close();
});

test('without JavaScript a sentence says what to do', async () => {
  const page = await open('/builder/#repair', { javaScriptEnabled: false });
  assert.ok(await page.getByText('Checking here needs JavaScript').isVisible());
  assert.ok(!(await page.locator('#repair-text').isVisible()));
  await page.close();
});
