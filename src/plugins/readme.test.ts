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

const under = (...lines: string[]) =>
  read(['# Codex helper', ...lines, '/plugin install a@x'].join('\n')).installs.length;

test('commands of other agents: the nearest of the headings above that names an agent says whose they are', () => {
  assert.equal(under('## Copilot CLI', '**Option 1:**', '```text'), 0);
  assert.equal(under('## Copilot CLI', '### Directly'), 0);
  assert.equal(under('## Copilot CLI', '### Claude Code'), 1);
  assert.equal(under('## Copilot CLI', '```', '# Claude Code'), 1);
  assert.equal(under('```', '# Copilot CLI', '```', '## Install'), 1);
  assert.equal(under('## Install', '**Copilot CLI**'), 0);
});

test('connectors in tables and lists', () => {
  const text =
    '| Provider | What It Does | Placeholder |\n|--|--|--|\n| Slack | Search | `~~chat` |\n\n| Source | What it finds |\n|--|--|\n| **~~chat** | Threads |\n\n**Included MCP connections:**\n- Chat (Slack) for x\n- **Notion** — notes\n\n| Tool | Purpose |\n|--|--|\n| jq | JSON |';
  assert.deepEqual(
    read(text).connectors.map(({ label, adds, evidence, line }) => [evidence, line, label, adds]),
    [
      ['table', 3, 'Slack', 'Search'],
      ['table', 7, 'chat', 'Threads'],
      ['list', 10, 'Slack', 'x'],
      ['list', 11, 'Notion', 'notes'],
    ],
  );
});

test('products in brackets are the connectors, examples of a category are not', () => {
  const text =
    '**Included MCP connections:**\n- Project tracker (Linear, monday.com) for tickets\n- Email and calendar (Microsoft 365) for mail\n- Docs (e.g. Notion) for notes';
  assert.deepEqual(
    read(text).connectors.map(({ label, adds, line }) => [line, label, adds]),
    [
      [2, 'Linear', 'tickets'],
      [2, 'monday.com', 'tickets'],
      [3, 'Microsoft 365', 'mail'],
    ],
  );
});

test('a sentence that names the servers included', () => {
  for (const text of [
    'Works better connected. Pre-configured servers include Slack, Box, and Microsoft 365. See the table.',
    'Servers it calls pre-configured: Slack, Box and Microsoft 365.',
  ])
    assert.deepEqual(
      read(`# A\n\n${text}`).connectors.map(({ label, line }) => [line, label]),
      [
        [3, 'Slack'],
        [3, 'Box'],
        [3, 'Microsoft 365'],
      ],
    );
  assert.deepEqual(read('The included servers are listed below.').connectors, []);
});

test('lists below "what you need to connect"', () => {
  const text =
    "## What you'll need to connect\n\n**Core tools** (connect these first):\n- **PayPal** — sales\n\n**Optional** (adds depth when connected):\n- **Drive / OneDrive** — files\n\n## How it works\n\n- **Skills** — blocks";
  assert.deepEqual(
    read(text).connectors.map(({ label, adds, line }) => [line, label, adds]),
    [
      [4, 'PayPal', 'sales'],
      [7, 'Drive', 'files'],
      [7, 'OneDrive', 'files'],
    ],
  );
});

test('features, steps, links and examples are no connectors', () => {
  for (const text of [
    'The Slack MCP server provides the following:\n\n- **Search**: Find messages\n- **Canvas**: Create',
    'The server supports **OAuth** with connectors:\n\n1. Log in\n2. Done — it is ready',
    '### Framework Integrations\n- **[React Hooks](examples/react.md)** - Official library',
    '**Framework integrations**:\n- **Prisma** - Generates Zod',
    '## Common integrations\n- **Stripe** — pass `Stripe.createFetchHttpClient()`',
    'Use the MCP tools to find services for:\n- **Security** (NFR-SEC-xxx): e.g. identity',
    '### Search for MCPs\n\n1. Search the registry: by keyword\n2. If unconnected: suggest',
    '**Add MCP integrations:**\n- Ask: "How do I add one?"',
    '## MCP tool naming\n\n- Plugin: x\n- Full name: y',
  ])
    assert.deepEqual(read(text).connectors, [], text);
});

test('what a connector is for is not part of its name', () => {
  const text =
    '| What You Can Do | Standalone | Supercharged With |\n|--|--|--|\n| Offers | By hand | HRIS, ATS for auto-fill, Calendar MCPs |';
  assert.deepEqual(
    read(text).connectors.map(({ label }) => label),
    ['HRIS', 'ATS', 'Calendar'],
  );
});

test('what skills need', () => {
  const text =
    '| Command | What it does | Required | Optional |\n|--|--|--|--|\n| `/pay` | Pays | A, B, or C (any one) | — (degrades) |';
  assert.deepEqual(read(text).needs, [
    { name: 'pay', required: ['A', 'B', 'C'], optional: [], line: 3 },
  ]);
});
