import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Workspace } from '../workspace/workspace.ts';
import { projectWorkspace } from '../workspace/testing.ts';
import { findReferences } from './references.ts';

let model: Workspace;

before(async () => {
  model = await projectWorkspace();
});

function linesOf(text: string, name: string): string[] {
  const plugin = model.plugins.find(({ id }) => id === 'sales')!;
  const server = plugin.servers.find((each) => each.server.name === name)!;
  const files = [{ path: 'a.md', text }];
  return findReferences({ ...plugin.plugin, files }, server).map((found) => found.text);
}

test('a name that is a word of the language is a reference where it is written as a name', () => {
  const text = [
    'Open deals, those that close this week',
    'Deals from Close',
    'the tool `close` lists',
    'mcp__close__search',
    'https://mcp.close.com/mcp',
    'how close is it? Ask Close.',
  ].join('\n');
  assert.deepEqual(linesOf(text, 'close'), text.split('\n').slice(1));
});

test('any other name is a reference however it is written', () => {
  const text = 'ask hubspot\nHUBSPOT data\nthe hub spot';
  assert.deepEqual(linesOf(text, 'hubspot'), ['ask hubspot', 'HUBSPOT data']);
});
