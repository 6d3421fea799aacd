import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readEntry } from './read-entry.ts';
import { readCatalog } from './read.ts';
import { describe } from '../rules/rules.ts';

const root = join(import.meta.dirname, '../..');
const broken = await readCatalog(join(root, 'tests/fixtures/catalog/broken'));
const catalog = await readCatalog(join(root, 'catalog'));

test('every problem of every file is found in one reading, at its line and column', () => {
  assert.deepEqual(
    broken.findings.map(
      ({ file, line, column, rule }) =>
        `${file.replace('broken/connectors/', '')}:${line}:${column} ${rule}`,
    ),
    [
      'Good.yml:1:1 entry-file-name',
      'good.yaml:1:1 id-conflict',
      'good.yaml:2:7 alias-conflict',
      'good.yaml:9:5 alias-conflict',
      'plain-http.yaml:20:10 entry-value-invalid',
      'same-endpoint.yaml:20:10 endpoint-conflict',
      'secret.yaml:22:22 secret-literal',
      'syntax.yaml:9:1 entry-not-yaml',
      'undated.yaml:28:10 entry-value-invalid',
      'unknown-category.yaml:7:5 category-unknown',
      'unknown-key.yaml:2:1 entry-value-missing',
      'unknown-key.yaml:24:1 entry-key-unknown',
      'unsourced.yaml:10:5 fact-unsourced',
      'wrong-type.yaml:8:9 entry-value-invalid',
    ],
  );
});

test('a finding names what is there, what was expected and what was probably meant', () => {
  const messages = broken.findings.map(describe).join('\n');
  assert.match(messages, /There is no key "useCase".*Did you mean "useCases"\?/);
  assert.match(messages, /no category "crmm".*Did you mean "crm"\?/);
  assert.match(messages, /`status` needs "available", "per-tenant"/);
  assert.match(
    messages,
    /`endpoints\[0\]\.url` needs an https URL.*, not "http:\/\/mcp.example.com\/plain-http"/,
  );
});

test('the catalog has no findings', () => {
  assert.deepEqual(catalog.findings, []);
});

test('the catalog has every product that people ask for', () => {
  const names = new Set(
    catalog.catalog.connectors.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
  );
  const products =
    'HubSpot,Salesforce,Close,Outreach,Apollo,Slack,Microsoft Teams,Gmail,Outlook,Jira,Linear,Asana,monday.com,ClickUp,Snowflake,Databricks,BigQuery,Amplitude,Pendo,Notion,Guru,Confluence,Google Docs,Fireflies,Gong,Chorus,Zoom,Figma,Canva,BioRender,ZoomInfo,Clay,Clearbit';
  assert.deepEqual(
    products.split(',').filter((name) => !names.has(name)),
    [],
  );
});

test('what a way to sign in says of clients fits the rest of it, or is refused at its place', () => {
  const square = readFileSync(join(root, 'catalog/connectors/square.yaml'), 'utf8');
  const slack = readFileSync(join(root, 'catalog/connectors/slack.yaml'), 'utf8');
  for (const [text, from, to, key] of [
    [square, 'admits: list', 'admits: any', 'admits'],
    [square, 'admits: list', 'admits: unknown', 'admits'],
    [slack, '- vendor-held', '- unknown', 'registration'],
    [slack, '- pre-registered', '- unknown', 'registration'],
  ] as const) {
    assert.ok(text.includes(from) && text.includes(`${key}:`), key);
    const changed = text.replace(from, to);
    const { connector, findings } = readEntry({ file: 'x.yaml', text: changed }, undefined);
    assert.equal(connector, undefined);
    const lines = changed.split('\n');
    const found = findings.map(
      ({ rule, line, column }) => `${rule} ${lines[line - 1]?.slice(0, column - 1).trim()}`,
    );
    const at = findings.map(({ line }) => lines.slice(line - 2, line).join(' '));
    assert.equal(found.length, 1, found.join('; '));
    assert.match(found[0] ?? '', /^entry-value-invalid/);
    assert.match(at[0] ?? '', new RegExp(`\\b${key}:`), key);
    assert.match(
      findings.map(describe).join(''),
      /needs `(?:list|vendor-held|pre-registered)`, for `\w+` stands beside it/,
    );
  }
});

test('an empty file and a file that is no map are findings, not crashes', () => {
  for (const text of ['', '- a\n', 'null\n', '"text"\n', '\u0000', '!!js/x 1\n']) {
    const { connector, findings } = readEntry({ file: 'x.yaml', text }, undefined);
    assert.equal(connector, undefined);
    assert.ok(findings.length > 0, JSON.stringify(text));
    assert.ok(findings.every(({ line, column }) => line === 1 && column >= 1));
  }
});

test('an alias that leads nowhere, or to too much, is a finding', () => {
  const grows = Array.from({ length: 9 }, (_, level) => {
    const from = level === 0 ? 'x' : `*a${level - 1}`;
    return `k${level}: &a${level} [${Array(9).fill(from).join(', ')}]`;
  }).join('\n');
  for (const [text, column] of [
    ['name: *nowhere\n', 7],
    [`${grows}\n`, 10],
  ] as const) {
    const { findings } = readEntry({ file: 'x.yaml', text }, undefined);
    assert.deepEqual(
      findings.map(({ rule, column: at }) => [rule, at]),
      [['entry-not-yaml', column]],
    );
  }
});
