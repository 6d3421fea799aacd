import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PluginFinding } from './findings.ts';
import { readCategories } from './categories.ts';
import { readManifest } from './manifest.ts';
import { readMarketplace } from './marketplace.ts';
import { readMcpFile } from './mcp-file.ts';
import { findMentions } from './mentions.ts';
import { placeholderMatcher } from './placeholder.ts';
import { readReadme } from './readme.ts';
import { readSkill } from './skill.ts';

const fixtures = join(import.meta.dirname, '../../tests/fixtures/plugins');
const matcher = placeholderMatcher(['CRM', 'chat', 'project tracker', '知识库'], ['email']);

const richSkill = `---
name: rich
description: >-
  Works with ~~CRM and ~~chat
argument-hint: [a]
---

# Rich

\`\`\`
┌──────────┐
│ STANDALONE (always works) │
│ ✓ Tell me │
├──────────┤
│ SUPERCHARGED (when you connect your tools) │
│ + CRM: deals │
└──────────┘
\`\`\`

| Connector | What It Adds |
|-----------|--------------|
| **CRM** | History \\| more |

## If Connectors Available

If **~~CRM** is connected:
- Pull (a, b)

- **~~chat (if connected):** search
**If no connectors:** ask. 如果 **~~知识库** 已接入：检索
`;

const readers: Record<
  string,
  { seeds: () => Promise<string[]>; read: (text: string) => readonly PluginFinding[] }
> = {
  'marketplace.json': {
    seeds: () =>
      seeds(
        'marketplace/.claude-plugin/marketplace.json',
        'collection/.claude-plugin/marketplace.json',
      ),
    read: (text) => readMarketplace('f', text).findings,
  },
  'plugin.json': {
    seeds: () =>
      seeds(
        'single/.claude-plugin/plugin.json',
        'marketplace/plugins/listed/.claude-plugin/plugin.json',
      ),
    read: (text) => readManifest('f', text).findings,
  },
  '.mcp.json': {
    seeds: () =>
      seeds(
        'marketplace/plugins/listed/.mcp.json',
        'marketplace/plugins/by-layout/.mcp.json',
        'single/servers.json',
      ),
    read: (text) => readMcpFile('f', text).findings,
  },
  'CONNECTORS.md': {
    seeds: async () => [...(await seeds('marketplace/plugins/listed/CONNECTORS.md')), richSkill],
    read: (text) => {
      for (const { line, columns } of readCategories('f', text)) {
        for (const column of Object.values(columns)) assert.ok(isInside({ line, column }, text));
      }
      return [];
    },
  },
  'SKILL.md': {
    seeds: async () => [
      richSkill,
      ...(await seeds('marketplace/plugins/listed/skills/prep/SKILL.md')),
    ],
    read: (text) => {
      const { skill, findings } = readSkill('f', text, 'skill', matcher);
      const lines = [...skill.connectors, ...skill.standalone].map(({ line }) => ({
        line,
        column: 1,
      }));
      for (const place of [...lines, ...skill.placeholders])
        assert.ok(isInside(place, text), `${place.line}:${place.column}`);
      return findings;
    },
  },
  'README.md': {
    seeds: async () => [richSkill, ...(await seeds('marketplace/plugins/listed/README.md'))],
    read: (text) => {
      const { installs, connectors, needs } = readReadme('f', text, matcher);
      for (const { line } of [...installs, ...connectors, ...needs])
        assert.ok(isInside({ line, column: 1 }, text));
      for (const mention of findMentions([{ path: 'f', text }], ['crm', 'history']))
        assert.ok(isInside(mention, text));
      return [];
    },
  },
};

for (const [name, { seeds: read, read: check }] of Object.entries(readers)) {
  test(`${name}: no mutation throws, and every finding lies in the file`, async () => {
    const originals = await read();
    fc.assert(
      fc.property(
        fc.constantFrom(...originals),
        fc.array(mutation, { minLength: 1, maxLength: 6 }),
        (original, mutations) => {
          const text = mutations.reduce((mutated, mutate) => mutate(mutated), original);
          for (const finding of check(text)) {
            assert.ok(
              isInside(finding, text),
              `${finding.rule} at ${finding.line}:${finding.column}`,
            );
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test(`${name}: text made to make readers hang is read`, () => {
    for (const text of floods)
      for (const finding of check(text)) assert.ok(isInside(finding, text));
  });
}

const chunk = fc.oneof(
  fc.constantFrom(
    '~~',
    '---\n',
    '```',
    '|',
    '{',
    '}',
    '[',
    '"',
    ':',
    ',',
    '//',
    '/*',
    '\\',
    '\r\n',
    '\uFEFF',
    '\0',
    '**',
    '> ',
    '- ',
    '(',
    '）',
    '如果',
    '연결된 경우',
    '`',
    '${',
    '<!--',
    '\u2028',
    '\uD800',
  ),
  fc.string({ maxLength: 12, unit: 'binary' }),
);
const spot = fc.double({ min: 0, max: 1, noNaN: true });
const mutation: fc.Arbitrary<(text: string) => string> = fc.oneof(
  fc.tuple(spot, chunk).map(
    ([at, words]) =>
      (text: string) =>
        splice(text, at, at, words),
  ),
  fc.tuple(spot, spot).map(
    ([from, to]) =>
      (text: string) =>
        splice(text, Math.min(from, to), Math.max(from, to), ''),
  ),
  fc
    .tuple(spot, fc.nat(60), fc.integer({ min: 2, max: 20 }))
    .map(([at, length, times]) => (text: string) => {
      const start = Math.floor(at * text.length);
      return splice(text, at, at, text.slice(start, start + length).repeat(times));
    }),
  spot.map((at) => (text: string) => text.slice(0, Math.floor(at * text.length))),
);

// Each would take minutes in a reader that is not linear.
const many = 20_000;
const floods = [
  '[',
  '{"a":',
  '"',
  '`',
  '~~',
  '~~a ',
  '*',
  '_',
  '**a',
  '__a',
  '|',
  '|-',
  '> ',
  '- ',
  '1. ',
  '#',
  '(',
  '（',
  '<a ',
  '<!--',
  '![',
  '[a](',
  ' ',
  '\t',
  '\\',
  '=',
  'a\n=\n',
  '```\n',
  '|a|b|\n|-|-|\n',
  '- a\n',
  '- ~~CRM: a\n',
  'If CRM is connected: ',
  'If ~~CRM or ',
  'connected ',
  'a, ',
  '---\n',
  '---\na: ',
  '---\n? ',
  '---\n- - ',
  '---\n[[',
  '---\n&a [*a]\n',
  '\r',
  '/install ',
  'claude  ',
  '"a":1,',
  '/*',
  '+ a: b\n',
  '# Connectors\n## A (e.g. B)\n',
  '## Connectors\n- A (B) for c\n',
  'If no connector is connected, ',
  'stop without connector ',
  'Included servers include A, ',
  'server provides ',
  'pull from one of ',
  '## Connectors\n- **A b**: \n',
  '│ + a: b\n',
  '已接入',
  '연결된 경우 ',
].flatMap((unit) => {
  const text = unit.repeat(Math.ceil(many / unit.length));
  return [text, `${text}x`, `x\n\n${text}\n\nx`, `---\n${text}\n---\nx`];
});

function splice(text: string, from: number, to: number, words: string): string {
  return (
    text.slice(0, Math.floor(from * text.length)) + words + text.slice(Math.floor(to * text.length))
  );
}

function isInside({ line, column }: { line: number; column: number }, text: string): boolean {
  if (text !== split.text) split = { text, lines: text.split('\n') };
  const source = split.lines[line - 1];
  return source !== undefined && column >= 1 && column <= source.length + 1;
}

let split: { text: string; lines: string[] } = { text: '', lines: [''] };

function seeds(...files: string[]): Promise<string[]> {
  return Promise.all(files.map((file) => readFile(join(fixtures, file), 'utf8')));
}
