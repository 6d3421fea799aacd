import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildIndex } from './build-index.ts';
import type { SearchEntry } from './entry.ts';
import { findEntries } from './find.ts';
import { readIndex } from './index-reader.ts';
import { messagePhrases } from './message-phrases.ts';

test('a message is known by runs of its own words, not by what all messages say', () => {
  assert.deepEqual(messagePhrases('MCP client for NAME failed to start: program not found'), [
    'failed to start program',
    'to start program not',
    'start program not found',
  ]);
  assert.deepEqual(messagePhrases('Failed to connect to MCP server'), []);
});

test('a pasted message is found among the names, the words and the pages that stand around it', async () => {
  const message = 'Handshake with NAME ended before it began';
  const entries = [
    entry('/connectors/acme/', 'Acme', ['acme server error log handshake info starting process']),
    { ...entry('/guides/troubleshooting/#ended', message, ['Start it.']), page: 'Troubleshooting' },
  ];
  const files = buildIndex({ entries, words: { redirects: [], absent: [] } }, () => 'x');
  const index = await readIndex(async (name) => JSON.parse(files.get(name) ?? 'null') as unknown);
  const pasted = [
    '2026-01-02 03:04:05.678 [info] acme: starting process, log info of server acme error',
    '2026-01-02 03:04:06.000 [error] Handshake with acme-prod ended before it began',
  ].join('\n');
  const { found } = await findEntries(index, pasted, {}, 2);
  assert.equal(found[0]?.entry.path, '/guides/troubleshooting/#ended');
});

function entry(path: string, title: string, text: string[]): SearchEntry {
  const lists = { names: [], category: [], 'sign-in': [], key: [], parts: [] };
  return { ...lists, path, title, kind: 'x', prior: 1, description: '', text };
}
