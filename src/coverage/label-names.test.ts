import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectWorkspace } from '../workspace/testing.ts';
import { namesOfLabel } from './label-names.ts';
import { makeResolver } from './resolver.ts';

const { catalog } = await projectWorkspace('tests/fixtures/coverage');
const resolver = makeResolver(catalog);
const labelsOf = (label: string, isNamed = false) =>
  namesOfLabel({ label, isNamed }, resolver, new Set(['djen'])).map((named) => [
    named.label,
    named.category?.id ?? named.connector?.id,
  ]);

test('a label of prose names nothing, in any language', () => {
  for (const label of [
    '익숙하지 않은 플레이스홀더가 보이거나',
    '如遇到不熟悉的占位符',
    'você encontrar placeholders desconhecidos',
    'Si se puede probar',
    'Search in priority order',
    'connector works',
    'nothing',
  ])
    assert.deepEqual(labelsOf(label), [], label);
});

test('a heading or key is no product, even where the text speaks of connectors', () => {
  for (const label of [
    'RED',
    'URL',
    'Auth header',
    'Extension',
    'CLOUDFLARE_API_TOKEN',
    'branch cleanly',
  ])
    assert.deepEqual(labelsOf(label, true), [], label);
});

test('step, dash, particle and noun are no part of a name', () => {
  for (const [label, name, id] of [
    ['第三步：数据富化', '数据富化', 'data-enrichment'],
    ['오늘의 수치 — CRM', 'CRM', 'crm'],
    ['第四步：CRM 查询', 'CRM', 'crm'],
    ['CRM 확인', 'CRM', 'crm'],
    ['Email drafts', 'Email', 'email'],
    ['CRM-Konnektor', 'CRM', 'crm'],
    ['MCP Email', 'Email', 'email'],
    ['데이터 웨어하우스 MCP 서버', '데이터 웨어하우스', 'data-warehouse'],
    ['合同管理系统', '合同管理系统', 'contract-lifecycle'],
    ['Gestão de projetos', 'Gestão de projetos', 'project-management'],
    ['Document MCPs', 'Document MCPs', undefined],
  ] as const)
    assert.deepEqual(labelsOf(label), id === undefined ? [] : [[name, id]], label);
});

test('names between slashes are several where each is known', () => {
  assert.deepEqual(
    labelsOf('Jira/Linear/Asana').map(([label]) => label),
    ['Jira', 'Linear', 'Asana'],
  );
  assert.deepEqual(labelsOf('Jira/Whatever'), []);
});

test('what the plugin or the text itself calls a connector stays', () => {
  assert.deepEqual(labelsOf('djen'), [['djen', undefined]]);
  assert.deepEqual(labelsOf('Google Merchant Center', true), [
    ['Google Merchant Center', undefined],
  ]);
});
