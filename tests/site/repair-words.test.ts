import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { runCatalog } from '../../scripts/run-catalog.ts';
import { recordingIo } from '../../scripts/testing.ts';
import { wrongFiles } from '../clients/wrong-files.ts';
import { useBrowser } from './site.ts';

const { open } = useBrowser();

/** Files with something wrong, and what people paste that is none: one of each way in which something is told. */
const texts: readonly (readonly [text: string, client: string])[] = [
  ...wrongFiles('claude-code')
    .filter(({ text }, index) => index % 18 === 0 && text !== '')
    .map(({ text }) => [filled(text), 'claude-code'] as const),
  ...['bare keys', 'missing brace', 'trailing comma', 'bom', 'root servers'].flatMap((name) =>
    ['claude-code', 'gemini-cli', 'copilot-cli', ''].flatMap((client) =>
      wrongFiles('claude-code')
        .filter((each) => each.name === name)
        .map(({ text }) => [filled(text), client] as const),
    ),
  ),
  ['{ "mcpServers": { "a": { "url": "https://mcp.linear.app/mcp" } } }', ''],
  ['{ "mcpServers": { "a": { "url": "https://mcp.linear.app/mcp" } } }', 'claude-desktop'],
  ['{ "mcpServers": { "a": { "command": "npx", "args": ["x"], "odd": 1 } } }', 'lm-studio'],
  [
    '{ "servers": { "a": { "command": "npx", "args": ["x"], "env": { "K": "${input:k}" } } } }',
    'cursor',
  ],
  ['claude mcp add --transport http linear https://mcp.linear.app/mcp', ''],
  ['Some words\n\n```json\n{ "mcpServers": { "a": { "command": "npx x" } } }\n```\n', 'codex'],
  ['[mcp_servers.a]\nbearer_token = "x"\nurl = "https://mcp.linear.app/mcp"', 'codex'],
  ['hello', ''],
];

test('the page says of a text what the terminal says of it, word for word', async () => {
  const page = await open('/builder/#repair');
  for (const [text, client] of texts) {
    const [first = '', ...more] = await inTerminal(text, client);
    const shown = await onPage(page, text, client);
    assert.equal(shown.status, first.replace('What was piped in: ', ''), text);
    assert.deepEqual(shown.lines.toSorted(), more.toSorted(), text);
  }
  await page.close();
});

function filled(text: string): string {
  return text
    .replaceAll('URL/', 'https://mcp.example.com/')
    .replaceAll('NODE', 'node')
    .replaceAll('SCRIPT', 'server.js')
    .replaceAll('STARTED', 'started.json');
}

async function inTerminal(text: string, client: string): Promise<string[]> {
  const { io, printed } = recordingIo();
  const own = { ...io, readStdin: async () => Buffer.from(text) };
  await runCatalog(['repair', '-', ...(client === '' ? [] : ['--client', client])], own);
  const lines = printed().stdout.trimEnd().split('\n');
  // What the two can do otherwise: buttons, an option.
  return (
    lines
      .map((line) => line.trim().replace(/ Say so with --client: .*$/, ''))
      // On the page a command is set in letters of its own.
      .map((line) => line.replaceAll('`', ''))
      .filter((line) => !/^(?:line \d+: )?Fill in before use/.test(line))
  );
}

async function onPage(page: Page, text: string, client: string): Promise<Shown> {
  await page.fill('#repair-text', '');
  await waitForStatus(page, true);
  await page.selectOption('repair-panel [data-client]', client);
  await page.fill('#repair-text', text);
  await waitForStatus(page, false);
  return page.evaluate(() => {
    const panel = document.querySelector('repair-panel')!;
    const status = panel.querySelector('[data-status]')!.textContent ?? '';
    if (panel.querySelector<HTMLElement>('[data-result]')!.hidden) return { status, lines: [] };
    const wordsOf = (selector: string) =>
      [...panel.querySelectorAll<HTMLElement>(selector)]
        .filter((each) => each.closest('[hidden]') === null)
        .map((each) => each.textContent?.trim() ?? '');
    const problems = [...panel.querySelectorAll<HTMLElement>('[data-problems] li')].map((item) => {
      const line = /Line (\d+)/.exec(item.querySelector('.foot')?.textContent ?? '')?.[1];
      const fix = item.querySelector('[data-fix]')?.textContent;
      const words = [item.dataset['severity'], item.querySelector('p')?.textContent].join(': ');
      const rule = item.querySelector('a')?.textContent ?? '';
      return `${line === undefined ? '' : `line ${line}, `}${words} (${rule})${fix ? ` → ${fix}` : ''}`;
    });
    return {
      status,
      lines: [
        ...wordsOf('[data-paste-what]'),
        ...wordsOf('[data-paste-changes] li'),
        ...wordsOf('#repair-question'),
        ...problems,
        ...wordsOf('[data-notes] li'),
        ...wordsOf('[data-kept] code').map((each) => `Kept as it is: ${each}`),
      ],
    };
  });
}

function waitForStatus(page: Page, isEmpty: boolean): Promise<unknown> {
  return page.waitForFunction((expected) => {
    const status = document.querySelector('repair-panel [data-status]')?.textContent;
    return (status === 'Nothing pasted yet.') === expected;
  }, isEmpty);
}

interface Shown {
  status: string;
  lines: string[];
}
