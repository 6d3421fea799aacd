import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCategories } from './categories.ts';

const read = (text: string) =>
  readCategories('CONNECTORS.md', text).map(({ label, placeholder, included, others, line }) => [
    `${line} ${label}${placeholder === null ? '' : ` ~~${placeholder}`}`,
    included,
    others,
  ]);
const table = (header: string, ...rows: string[]) =>
  `${header}\n${header.replace(/[^|]+/g, '---')}\n${rows.join('\n')}`;

const row = '| X | `~~crm` | A, B | C |';
for (const header of [
  '| Category | Placeholder | Included servers | Other options |',
  '| 카테고리 | 플레이스홀더 | 포함된 서버 | 기타 옵션 |',
  '| 카테고리 | 자리 표시자 | 포함 서버 | 다른 옵션 |',
  '| 类别 | 占位符 | 内置服务器 | 其他选项 |',
  '| 类别 | 占位符 | 已包含服务器 | 其他可选 |',
  '| 类别 | 占位符 | 已包含的服务器 | 其他可选项 |',
  '| 类别 | 占位符 | 包含的服务器 | 其他选项 |',
  '| Categoria | Placeholder | Servidores incluídos | Outras opções |',
  '| Kategorie | Placeholder | Enthalten | Weitere |',
  '| Category | Placeholder | Configured server | Other options |',
  '| カテゴリ | プレースホルダー | 含まれるサーバー | その他のオプション |',
  '| Catégorie | Espace réservé | Serveurs inclus | Autres options |',
  '| **Category** | *Placeholder* | `Included servers` | Other options |',
]) {
  test(`columns of ${header}`, () =>
    assert.deepEqual(read(table(header, row)), [['3 X ~~crm', ['A', 'B'], ['C']]]));
}

test('columns in another order, with more between them', () => {
  const header =
    '| Other options | What X uses it for | Placeholder | Included servers | Category |';
  assert.deepEqual(read(table(header, '| C | pull | `~~crm` | A | X |')), [
    ['3 X ~~crm', ['A'], ['C']],
  ]);
});

for (const [what, text, expected] of [
  [
    'three columns',
    table('| Category | Placeholder | Options |', '| CRM | `~~CRM` | A, B |'),
    [['3 CRM ~~CRM', [], ['A', 'B']]],
  ],
  [
    'no placeholder column',
    table('| Category | Server | How it runs |', '| PDF | `@x/pdf` | stdio |'),
    [['3 PDF', ['@x/pdf'], []]],
  ],
  [
    'no category column',
    table('| Placeholder | Included servers |', '| `~~chat` | Slack |'),
    [['3 chat ~~chat', ['Slack'], []]],
  ],
  [
    'two placeholders in a cell',
    table(
      '| Category | Placeholder | Options |',
      '| Cap table / sheet | `~~cap table` / `~~sheet` | A |',
    ),
    [
      ['3 cap table ~~cap table', [], ['A']],
      ['3 sheet ~~sheet', [], ['A']],
    ],
  ],
  [
    'a placeholder in the category column',
    table('| Category | Common Connectors |', '| ~~messaging | Slack, Teams |'),
    [['3 messaging ~~messaging', [], ['Slack', 'Teams']]],
  ],
  [
    'a column of another kind of table',
    table('| Kategorie | Placeholder | Import-Methode | Extensions |', '| X | `~~x` | CSV | fts |'),
    [['3 X ~~x', [], []]],
  ],
  [
    'descriptions among names',
    table(
      '| Category | Placeholder | Included servers | Other options |',
      '| X | `~~x` | A, external MCP (external), (not yet) (external) | B, any CRM with an API |',
      '| Y | `~~y` | 其他 | Other registries you configure, manual transcript, Any.do |',
    ),
    [
      ['3 X ~~x', ['A'], ['B']],
      ['4 Y ~~y', [], ['Any.do']],
    ],
  ],
  [
    'no placeholder in a row',
    table('| Category | Placeholder | Included servers |', '| X | — | A |'),
    [['3 X', ['A'], []]],
  ],
  [
    'connectors instead of categories',
    table('| Connector | Endpoint | Use For |', '| `zoom` | `https://x.example` | meetings |'),
    [['3 zoom', ['zoom'], []]],
  ],
  [
    'a backed-by column',
    table('| Category | Placeholder | Backed by | Tools / notes |', '| X | `~~x` | A | `t_one` |'),
    [['3 X ~~x', ['A'], []]],
  ],
  [
    'a ragged row',
    table('| Category | Placeholder | Included servers | Other options |', '| X | `~~x` |'),
    [['3 X ~~x', [], []]],
  ],
  [
    'a table in a fence',
    `\`\`\`\n${table('| Category | Placeholder | Included servers |', '| X | `~~x` | A |')}\n\`\`\``,
    [],
  ],
  ['another table', table('| Command | Description |', '| a | b |'), []],
  [
    'a guide to add connectors',
    `## Adding connectors\n\n${table('| Connector | Purpose |', '| A | b |')}`,
    [],
  ],
  [
    'prose in a list',
    '- Chat: `~~chat`\n- CRM: `~~CRM` (optional)',
    [
      ['1 Chat ~~chat', [], []],
      ['2 CRM ~~CRM', [], []],
    ],
  ],
  [
    'prose with set-up steps',
    '### Google Drive\n\n**Setup:**\n1. Open',
    [['1 Google Drive', [], ['Google Drive']]],
  ],
  [
    'a table under a heading',
    `## ~~email\n\n${table('| Option | MCP Server / Tool |', '| Gmail | `gmail` |', '| Outlook | — |')}`,
    [['1 email ~~email', ['Gmail'], ['Outlook']]],
  ],
  [
    'carriage returns',
    table('| Category | Placeholder | Included servers |', '| X | `~~x` | A |').replaceAll(
      '\n',
      '\r\n',
    ),
    [['3 X ~~x', ['A'], []]],
  ],
] as const) {
  test(`reads ${what}`, () => assert.deepEqual(read(text), expected));
}

test('footnotes, tools and remarks', () => {
  const text = table(
    '| Category | Placeholder | Included servers | Other options |',
    '| Warehouse | `~~data warehouse` | Snowflake\\*, BigQuery | Redshift |',
    '| ERP / Accounting | `~~erp` | — (no supported MCP servers yet) | NetSuite |',
    '| Bonds | `~~bonds` | `bond_price`, `bond_yield` | — |',
  );
  const [warehouse, erp, bonds] = readCategories(
    'CONNECTORS.md',
    `${text}\n\n\\* Placeholder — MCP URL not yet configured`,
  );
  assert.deepEqual(warehouse?.notConfigured, ['Snowflake']);
  assert.deepEqual([erp?.included, erp?.remark], [[], 'no supported MCP servers yet']);
  assert.deepEqual([bonds?.included, bonds?.tools], [[], ['bond_price', 'bond_yield']]);
});

test('a heading that says that it is of a connector, in any language, and none of a group', () => {
  const text =
    '# Guide\n\n## Slack (Cowork 내장 커넥터)\n\nReads.\n\n### Figma (MCP)\n\nDraws.\n\n## Native connectors (MCP)\n\n## Fallback options (no connector)\n\n## Team (Berlin)\n';
  assert.deepEqual(
    readCategories('CONNECTORS.md', text).map(({ label, included, line }) => [
      line,
      label,
      included,
    ]),
    [
      [3, 'Slack', ['Slack']],
      [7, 'Figma', ['Figma']],
    ],
  );
});
