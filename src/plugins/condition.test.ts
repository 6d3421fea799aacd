import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leadLabels } from './condition-labels.ts';
import { parseCondition } from './condition.ts';

for (const [text, labels, rest] of [
  ['If ⟦CRM⟧ is connected:', ['CRM'], ''],
  ['If ⟦erp⟧ or ⟦data warehouse⟧ is connected: pull', ['erp', 'data warehouse'], 'pull'],
  ['If ⟦SEO⟧ tools are connected:', ['SEO'], ''],
  [
    'If ⟦product analytics⟧ is connected, reference the benchmarks',
    ['product analytics'],
    'reference the benchmarks',
  ],
  ['CRM (if connected): Account details', ['CRM'], 'Account details'],
  ['Win rate indicators (if CRM connected)', ['CRM'], ''],
  ['Tech Stack [If Enrichment Connected]', ['Enrichment'], ''],
  ['Step 4: CRM Check (If Connected)', ['CRM'], ''],
  ['CLM (Contract Lifecycle Management) -- If Connected', ['CLM'], ''],
  ['Pipeline Alerts — If CRM connected', ['CRM'], ''],
  ['Transcripts connected (e.g. Gong, Fireflies):', ['Transcripts'], ''],
  ['If a knowledge base (Notion, Guru) is connected:', ['knowledge base'], ''],
  ['If 通知渠道 is connected:', ['通知渠道'], ''],
  ['If email connector available:', ['email'], ''],
  ['If a [CLM] MCP is connected: store', ['CLM'], 'store'],
  ['If ~~cap table~~ is connected:', ['cap table'], ''],
  ['⟦source control⟧이/가 연결된 경우:', ['source control'], ''],
  ['⟦chat⟧가 연결된 경우:', ['chat'], ''],
  ['⟦CRM⟧ (연결된 경우): 계정', ['CRM'], '계정'],
  ['CRM 연결 시', ['CRM'], ''],
  ['如果 ⟦chat⟧ 已接入：', ['chat'], ''],
  ['如果已连接 ⟦chat⟧：搜索', ['chat'], '搜索'],
  ['⟦CRM⟧（如已连接）：', ['CRM'], ''],
  ['如果已连接 CRM，更新', ['CRM'], '更新'],
  ['⟦CRM⟧ が接続されている場合：', ['CRM'], ''],
  ['Se ⟦gestão de projetos⟧ estiver conectado: buscar', ['gestão de projetos'], 'buscar'],
  ['Si ⟦CRM⟧ está conectado: actualizar', ['CRM'], 'actualizar'],
  ['Wenn ⟦CRM⟧ verbunden ist: laden', ['CRM'], 'laden'],
  ['Si ⟦CRM⟧ est connecté : lire', ['CRM'], 'lire'],
  ['Nếu ⟦CRM⟧ được kết nối: lấy', ['CRM'], 'lấy'],
  ['Si Slack está conectado, busca', ['Slack'], 'busca'],
  ['Si el conector de Slack está disponible, busca', ['Slack'], 'busca'],
  ['Se Jira/Linear está conectado: buscar', ['Jira/Linear'], 'buscar'],
  ['Se o MCP de Slack estiver conectado, buscar', ['Slack'], 'buscar'],
  ['Si le connecteur Slack est connecté : lire', ['Slack'], 'lire'],
  ['Se il connettore Slack è collegato: leggi', ['Slack'], 'leggi'],
  ['Если Slack подключён: прочитать', ['Slack'], 'прочитать'],
  ['Jeśli Slack jest połączony: czytaj', ['Slack'], 'czytaj'],
  ['Gmail MCP mevcutsa: taslak oluştur', ['Gmail'], 'taslak oluştur'],
  ['Slack MCP’si bağlıysa: kanala yaz', ['Slack'], 'kanala yaz'],
  ['데이터 보강이나 ⟦CRM⟧이 연결된 경우: 조회', ['CRM'], '조회'],
] as const) {
  test(`the condition of "${text}"`, () => {
    const condition = parseCondition(text);
    assert.deepEqual(
      [condition?.labels, condition?.remainder, condition?.negative],
      [labels, rest, false],
    );
  });
}

for (const text of [
  'If no CRM connected:',
  'If no connectors available:',
  'If not connected:',
  'If tools are not connected:',
  "If QuickBooks isn't connected, ask the owner",
  'If Desktop connector is not available, ask',
  'CRM 미연결 시',
  '도구가 연결되지 않은 경우:',
  '如果没有连接器：',
  'CRM 未连接时：',
  '接続されていない場合：',
  'Se nenhum conector estiver conectado:',
  'Si CRM no está conectado, pide',
  'Falls kein Konnektor verbunden ist: fragen',
  'Nếu chưa kết nối: hỏi',
  'Se Slack non è collegato: chiedi',
  'Если Slack не подключён: спросить',
  'Jeśli Slack nie jest połączony: zapytaj',
  'Slack bağlı değilse: sor',
]) {
  test(`"${text}" is about going without`, () =>
    assert.equal(parseCondition(text)?.negative, true));
}

for (const text of [
  'If you see unfamiliar placeholders or need to check which tools are connected, see CONNECTORS.md.',
  'same quarter last year (if available)',
  'If unclear, check available MCP tools',
  'If no agreements are found in any connected system, report',
  '⟦chat⟧: ✓ Available',
  'Connect your tools',
  'Mutual connection',
]) {
  test(`"${text}" names no connector`, () => {
    const condition = parseCondition(text);
    assert.deepEqual(condition?.labels ?? [], []);
    assert.notEqual(condition?.negative, true);
  });
}

for (const text of [
  'If connectors available:',
  'If you have connectors:',
  '커넥터 사용 가능 시',
  '如果已接入连接器',
]) {
  test(`"${text}" is about connectors in general`, () =>
    assert.equal(parseCondition(text)?.generic, true));
}

test('labels in front of a separator', () => {
  assert.deepEqual(leadLabels('Option A — Calendar'), ['Calendar']);
  assert.deepEqual(leadLabels('PayPal / Square'), ['PayPal', 'Square']);
  assert.deepEqual(leadLabels('these tools'), []);
});
