import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseNames } from './names.ts';

const nothing = { names: [], notConfigured: [], tools: [], remark: null };

test('names are split outside brackets, at commas of any script and at "or"', () => {
  assert.deepEqual(parseNames('Linear, Asana, Atlassian (Jira/Confluence)').names, [
    'Linear',
    'Asana',
    'Atlassian (Jira/Confluence)',
  ]);
  assert.deepEqual(parseNames('Notion、飞书（文档，表格），钉钉').names, [
    'Notion',
    '飞书（文档，表格）',
    '钉钉',
  ]);
  assert.deepEqual(parseNames('**Slack** or [Teams](https://x.example)').names, ['Slack', 'Teams']);
  assert.deepEqual(parseNames('Outlook / Microsoft 365 Calendar').names, [
    'Outlook / Microsoft 365 Calendar',
  ]);
  assert.deepEqual(parseNames('A<br>B').names, ['A', 'B']);
});

test('a footnote mark says that the URL is not configured', () => {
  assert.deepEqual(parseNames('Snowflake\\*, Databricks*, **Hex**\\*, BigQuery'), {
    ...nothing,
    names: ['Snowflake', 'Databricks', 'Hex', 'BigQuery'],
    notConfigured: ['Snowflake', 'Databricks', 'Hex'],
  });
  assert.deepEqual(parseNames('Benchling\\* (external), Hex（外部）, **Box**† (外部)'), {
    ...nothing,
    names: ['Benchling (external)', 'Hex（外部）', 'Box (外部)'],
    notConfigured: ['Benchling (external)', 'Box (外部)'],
  });
});

test('tool names in code are tools; packages and server keys in code are names', () => {
  assert.deepEqual(parseNames('`bond_price`, `mcp__x__y`').tools, ['bond_price', 'mcp__x__y']);
  assert.deepEqual(parseNames('`@modelcontextprotocol/server-pdf`').names, [
    '@modelcontextprotocol/server-pdf',
  ]);
  assert.deepEqual(parseNames('`slack`').names, ['slack']);
});

for (const cell of [
  '',
  ' ',
  '—',
  '–',
  '--',
  '-',
  '**—**',
  'N/A',
  'none',
  '없음',
  '无',
  'なし',
  'ninguno',
  'keine',
]) {
  test(`"${cell}" names nothing`, () => assert.deepEqual(parseNames(cell), nothing));
}

for (const [cell, remark] of [
  ['— (no supported MCP servers yet)', 'no supported MCP servers yet'],
  ['— (…) (external)', '(…) (external)'],
  ['— manual spreadsheet workflows', 'manual spreadsheet workflows'],
  ['*(not pre-configured)*', 'not pre-configured'],
  ['*(사전 구성 안 됨)*', '사전 구성 안 됨'],
  ['*（未预配置）*', '未预配置'],
  ['—（暂无支持的MCP服务器）', '暂无支持的MCP服务器'],
] as const) {
  test(`"${cell}" names nothing and keeps its remark`, () =>
    assert.deepEqual(parseNames(cell), { ...nothing, remark }));
}
