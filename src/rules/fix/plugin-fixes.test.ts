import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { join } from 'node:path';
import { readCatalog } from '../../catalog/read.ts';
import { coverPlugin } from '../../coverage/plugin-coverage.ts';
import { makeResolver } from '../../coverage/resolver.ts';
import { readMcpFile } from '../../plugins/mcp-file.ts';
import type { Plugin } from '../../plugins/plugin.ts';
import { applyPatch } from 'diff';
import { findPluginProblems } from '../problems.ts';
import type { AnyRule } from '../rule.ts';
import { rules } from '../rules.ts';
import { formatDiff } from './diff.ts';
import { findFixes } from './plugin-fixes.ts';
import { writeValues } from './write-values.ts';

const { catalog } = await readCatalog(
  join(import.meta.dirname, '../../../tests/fixtures/findings/catalog'),
);
const resolver = makeResolver(catalog);
const current = 'https://mcp.acme.example.com/crm';

/** The text of an `.mcp.json` after its fixes. */
function fix(text: string): string {
  const { coverages, findings } = check(text);
  return writeValues(text, findFixes(coverages, resolver, findings));
}

function check(text: string) {
  const plugin = { ...emptyPlugin, servers: readMcpFile('.mcp.json', text).servers };
  const coverages = [coverPlugin(plugin, resolver)];
  const around = { marketplace: null, readme: null, rootFiles: [] };
  return { coverages, findings: findPluginProblems(coverages, resolver, around) };
}

function rulesOf(text: string): string[] {
  return check(text).findings.map(({ rule }) => rule);
}

function entry(type: string, url: string): string {
  return `{"mcpServers":{"a":{"type":"${type}","url":"${url}"}}}`;
}

for (const [id, { page, isFixedInPlugins }] of Object.entries<AnyRule>(rules)) {
  if (isFixedInPlugins !== true) continue;
  test(`${id}: what its page shows as wrong is fixed, and leads to nothing else`, () => {
    const wrong = page.example?.wrong['.mcp.json'] ?? '';
    const before = rulesOf(wrong);
    assert.ok(before.includes(id));
    const others = new Set(before.filter((each) => each !== id));
    assert.deepEqual(
      rulesOf(fix(wrong)).filter((each) => !others.has(each)),
      [],
    );
  });
}

test('a type that the address or the command contradicts', () => {
  const [http, ws] = ['https://x.example.com', 'wss://x.example.com'];
  assert.equal(fix(entry('stdio', http)), entry('http', http));
  assert.equal(fix(entry(' http', ws)), entry('ws', ws));
  assert.equal(
    fix('{"mcpServers":{"a":{"type":"http\\n","command":"node"}}}'),
    '{"mcpServers":{"a":{"type":"stdio","command":"node"}}}',
  );
});

test('a missing type is written first, laid out like its neighbour', () => {
  assert.equal(
    fix(
      '{\r\n\t"mcpServers": {\r\n\t\t"a": {\r\n\t\t\t"url": "https://x.example.com"\r\n\t\t}\r\n\t}\r\n}',
    ),
    '{\r\n\t"mcpServers": {\r\n\t\t"a": {\r\n\t\t\t"type": "http",\r\n\t\t\t"url": "https://x.example.com"\r\n\t\t}\r\n\t}\r\n}',
  );
  assert.equal(
    fix('{"mcpServers":{"a":{"url":"wss://x.example.com"}}}'),
    '{"mcpServers":{"a":{"type": "ws", "url":"wss://x.example.com"}}}',
  );
});

test('comments, order and numbers stay as they are written', () => {
  const text = `{ // ours
  "mcpServers": {
    "crm": { /* old */ "url": " ${current}/sse ", "timeout": 1e3, "type": "http" } } }`;
  assert.equal(fix(text), text.replace(` ${current}/sse `, current));
});

test('a replaced address takes its replacement and the type of it', () => {
  assert.equal(
    fix(`{"mcpServers":{"crm":{"type":"sse","url":"${current}/sse"}}}`),
    `{"mcpServers":{"crm":{"type":"http","url":"${current}"}}}`,
  );
});

test('http on an address that the catalog knows as sse', () => {
  assert.equal(
    fix('{"mcpServers":{"feed":{"type":"http","url":"https://mcp.acme.example.com/feed"}}}'),
    '{"mcpServers":{"feed":{"type":"sse","url":"https://mcp.acme.example.com/feed"}}}',
  );
});

test('what needs judgement is left alone', () => {
  for (const server of [
    '{"url":"https://unknown.example.com/sse"}',
    '{"url":"[to be written]"}',
    '{"type":"http","url":"https://unknown.example.com/sse"}',
    '{"type":"http","url":"https://api.acme.example.com/crm"}',
    '{"type":"htp","url":"https://x.example.com"}',
    '{"command":" "}',
    '{"type":"sse","url":"https://x.example.com","command":"node"}',
  ]) {
    const text = `{"mcpServers":{"acme-crm":${server}}}`;
    assert.equal(fix(text), text);
  }
});

const url = fc.constantFrom(
  current,
  `${current}/sse`,
  'https://old.acme.example.com/crm',
  'https://mcp.acme.example.com/feed',
  'https://x.example.com/sse',
  'wss://x.example.com',
  '',
  'words',
  '${URL}',
);
const space = fc.constantFrom('', '', ' ', '\t', '\n');
const spaced = (value: fc.Arbitrary<string>) =>
  fc.tuple(space, value, space).map((parts) => parts.join(''));
const server = fc.record(
  {
    note: fc.string(),
    type: spaced(fc.constantFrom('http', 'sse', 'ws', 'stdio', 'remote')),
    url: spaced(url),
    headers: fc.dictionary(fc.string(), spaced(fc.string())),
    args: fc.array(spaced(fc.string())),
    command: spaced(fc.constantFrom('node', 'npx')),
    timeout: fc.double(),
  },
  { requiredKeys: [] },
);
const file = fc
  .tuple(
    fc.dictionary(fc.string(), server),
    fc.constantFrom(undefined, 2, '\t'),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([servers, indent, wrapped, windows]) => {
    const text = JSON.stringify(
      wrapped ? { mcpServers: servers, other: [1] } : servers,
      null,
      indent,
    );
    return windows ? text.replaceAll('\n', '\r\n') : text;
  });

test('fixing twice is fixing once; the result parses and differs only in the values named', () => {
  fc.assert(
    fc.property(file, (text) => {
      const fixed = fix(text);
      assert.equal(fix(fixed), fixed);
      assert.deepEqual(withoutFixed(JSON.parse(fixed)), withoutFixed(JSON.parse(text)));
    }),
    { numRuns: 200 },
  );
});

test('the diff turns the one text into the other', () => {
  fc.assert(
    fc.property(file, (text) => {
      const fixed = fix(text);
      assert.deepEqual(applyPatch(text, formatDiff('f', text, fixed)), fixed);
    }),
  );
});

/** What fixes must not change: all but types and addresses, texts without the space around them. */
function withoutFixed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(withoutFixed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'type' && key !== 'url')
      .map(([key, item]) => [key, withoutFixed(item)]),
  );
}

const emptyPlugin: Plugin = {
  name: 'sales',
  entryName: null,
  manifestName: 'sales',
  category: null,
  tags: [],
  path: '',
  formats: [],
  folderFormats: [],
  hasLanguageServer: false,
  source: 'local',
  external: null,
  entry: null,
  entryServers: null,
  buildTexts: [],
  entryDetails: null,
  ownEntryDetails: null,
  manifestDetails: null,
  manifestJson: null,
  hookFiles: [],
  manifestFile: null,
  manifestPlace: null,
  servers: [],
  mcpFile: null,
  categories: [],
  connectorsFile: null,
  looseManifest: null,
  skills: [],
  unreadSkills: new Set(),
  agents: [],
  placeholders: [],
  readme: null,
  files: [],
  paths: [],
  displayName: null,
  description: null,
  version: null,
  author: null,
  homepage: null,
  repository: null,
  license: null,
  keywords: [],
};
