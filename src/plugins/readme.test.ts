import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeholderMatcher } from './placeholder.ts';
import { readReadme } from './readme.ts';

const read = (text: string) => readReadme('README.md', text, placeholderMatcher(['chat']));

test('install lines with their places', () => {
  const text =
    '# A\n\n```\nclaude plugins add x/a\n```\nRun `/plugin install a@x` or `/install a`.\nclaude plugin marketplace add o/r\nan uninstall /install-guide';
  assert.deepEqual(
    read(text).installs.map(({ text: words, line, column }) => [words, line, column]),
    [
      ['claude plugins add x/a', 4, 1],
      ['/plugin install a@x', 6, 6],
      ['claude plugin marketplace add o/r', 7, 1],
    ],
  );
});

test('connectors in tables and lists', () => {
  const text =
    '| Provider | What It Does | Placeholder |\n|--|--|--|\n| Slack | Search | `~~chat` |\n\n| Source | What it finds |\n|--|--|\n| **~~chat** | Threads |\n\n**Included MCP connections:**\n- Chat (Slack) for x\n- **Notion** — notes\n\n| Tool | Purpose |\n|--|--|\n| jq | JSON |';
  assert.deepEqual(
    read(text).connectors.map(({ label, adds, evidence, line }) => [evidence, line, label, adds]),
    [
      ['table', 3, 'Slack', 'Search'],
      ['table', 7, 'chat', 'Threads'],
      ['list', 11, 'Notion', 'notes'],
    ],
  );
});

test('what skills need', () => {
  const text =
    '| Command | What it does | Required | Optional |\n|--|--|--|--|\n| `/pay` | Pays | A, B, or C (any one) | — (degrades) |';
  assert.deepEqual(read(text).needs, [
    { name: 'pay', required: ['A', 'B', 'C'], optional: [], line: 3 },
  ]);
});
