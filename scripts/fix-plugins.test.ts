import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Files } from '../src/rules/rule.ts';
import { withFiles } from '../src/rules/testing.ts';
import { readWorkspace } from '../src/workspace/workspace.ts';
import { fixPlugins } from './fix-plugins.ts';

const catalog = join(import.meta.dirname, '../tests/fixtures/findings/catalog');
const workspaceOf = (directory: string) => readWorkspace({ catalog, plugins: [directory] });

const untyped = (title: string) =>
  `{ "mcpServers": { "a": { "title": "${title}", "url": "https://a.example/mcp" } } }`;

test('UTF-16 is read, with a finding, and never written', async () => {
  for (const [encoding, text] of [
    ['utf16', Buffer.from(`\uFEFF${untyped('a')}`, 'utf16le')],
    ['utf16 swapped', Buffer.from(`\uFEFF${untyped('a')}`, 'utf16le').swap16()],
    ['latin-1', Buffer.from(untyped('caf\xe9'), 'latin1')],
  ] as const) {
    const files = { '.claude-plugin/plugin.json': '{ "name": "a" }', '.mcp.json': text };
    await withFiles(files as unknown as Files, async (directory) => {
      const { plugins } = await workspaceOf(directory);
      assert.deepEqual(
        plugins[0]?.servers.map(({ server }) => server.name),
        ['a'],
        encoding,
      );
      assert.equal(await fixPlugins(await workspaceOf(directory), new Map()), '', encoding);
      assert.deepEqual(await readFile(join(directory, '.mcp.json')), text, encoding);
    });
  }
});

test('the diff keeps tabs and shows no line ends of Windows', async () => {
  const text = `{\r\n\t"mcpServers": { "a": {\r\n\t\t"url": "https://a.example/mcp" } } }\r\n`;
  const files = { '.claude-plugin/plugin.json': '{ "name": "a" }', '.mcp.json': text };
  await withFiles(files, async (directory) => {
    assert.match(
      await fixPlugins(await workspaceOf(directory), new Map()),
      /^\+\t\t"type": "http",$/m,
    );
    assert.match(await readFile(join(directory, '.mcp.json'), 'utf8'), /\t"type": "http",\r\n/);
  });
});
