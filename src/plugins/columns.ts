import { plainText } from './inline.ts';
import type { TableBlock } from './markdown.ts';
import { isToolName } from './names.ts';

/**
 * Finds what the columns of a table are for, by the words of the header in any language and by what
 * the cells hold, never by position.
 */
export function findColumns(table: TableBlock): Columns {
  const columns: Columns = new Map();
  table.header.forEach((cell, index) => {
    const role = contentRole(table, index) ?? headerRole(cell.text);
    if (role !== null && !columns.has(role)) columns.set(role, index);
  });
  return columns;
}

/** The role that the words of a header cell name. */
export function headerRole(header: string): Role | null {
  const words = plainText(header.slice(0, 100))
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<![?？:：])[?？:：]+$/, '')
    .trim();
  return roleWords.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Whether most cells of a column that are not empty hold a `~~name`. */
function contentRole(table: TableBlock, index: number): Role | null {
  const cells = table.rows.map((row) => row.cells[index]?.text ?? '').filter((text) => text !== '');
  const most = (test: (text: string) => boolean) => cells.filter(test).length * 2 > cells.length;
  if (most((text) => /^[`*_ ]*(?:~~|⟦)/.test(text))) return 'placeholder';
  return most(isToolList) ? 'tools' : null;
}

function isToolList(text: string): boolean {
  const codes = [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
  return codes.length > 0 && codes.every(isToolName);
}

/** Words of each role, tried in this order; a header may hold several, the first role wins. */
const roleWords: readonly (readonly [Role, RegExp])[] = [
  [
    'placeholder',
    /placeholder|플레이스홀더|자리 ?표시자|占位符|プレースホルダ|platzhalter|marcador|espace réservé|segnaposto/,
  ],
  ['missing', /^(?:missing|unavailable) |누락|없는 커넥터|缺(?:失|少)|faltante|ausente|fehlend/],
  [
    'tools',
    /^(?:mcp )?tools?$|tools? ?\/ ?notes|^primary .*tools$|^도구$|^工具$|^ツール$|^herramientas$|^ferramentas$|^werkzeuge$|^outils$/,
  ],
  ['endpoint', /\burl\b|endpoint|엔드포인트|端点|エンドポイント/],
  [
    'connected',
    /supercharged|강화|增强|連携時|with connectors?|con conectores|com conectores|mit konnektor|avec connecteur/,
  ],
  [
    'alone',
    /^standalone|^alone|단독|单独|独立|単独|スタンドアロン|^sin conector|^sem conector|^ohne|^sans/,
  ],
  [
    'need',
    /^(?:required|optional|status|priority|auth)|필수|필요|선택|상태|必需|必填|^可选$|状态|必須|任意|requerid|obrigat|opcional|prioridad|erforderlich|pflicht|requis/,
  ],
  [
    'other',
    /^other|options$|^common connectors|alternativ|replace|^extensions?$|기타|다른|^옵션|대안|其他|可替|替代|その他|他の|代替|^outr|^otr|^opç|^opcion|^andere|^weitere|^autres?|^altr[ei]|khác|^inne|^другие|^diğer/,
  ],
  [
    'included',
    /included?|configured|^backed by|built-?in|bundled|^default$|^(?:mcp )?servers?$|mcp server|\bproducts?$|포함|구성된|기본 제공|^서버$|内置|已包含|包含|預設|预配置|已配置|^服务器$|含まれる|同梱|^サーバー?$|inclu[íi]d|inclus|^servidor|^servidores|enthalten|^serveurs?|^server$|bao gồm|tích hợp sẵn|máy chủ|включ|dahil/,
  ],
  [
    'benefit',
    // Not of linear time: the header is cut.
    /what (?:it|they|this) (?:adds?|enables?|does|finds?|unlocks?)|what .*(?:unlocks?|adds|enables)|how it helps|^adds$|benefits?|capabilit|purpose|use for|uses? it for|used for|추가|활성화|목적|용도|^기능|검색 내용|찾을 수|주요 기능|도움|功能|用途|搜索内容|能力|追加|機能|目的|用途|できること|para qué|para que|qué aporta|o que adiciona|beneficio|benefício|zweck|nutzen|^was |apport|utilité|tính năng|mục đích|tìm được/,
  ],
  [
    'connector',
    /connector|integration|provider|^option$|^tool$|^product$|커넥터|통합|제공자|제공업체|连接器|連接器|集成|提供商|コネクタ|連携|プロバイダ|conector|integraci|integraç|proveedor|provedor|fornecedor|konnektor|verbindung|anbieter|connecteur|fournisseur|connettore|nhà cung cấp|коннектор/,
  ],
  [
    'category',
    /^categor|^source|^data source|^capability|카테고리|^소스|데이터 소스|类别|類別|来源|数据源|カテゴリ|^ソース|データソース|^categoria|^categoría|^fuente|^fonte|kategorie|^quelle|^catégorie|danh mục|^nguồn|категори/,
  ],
  ['examples', /^examples?|예시|^例|示例|^exemplos?|^ejemplos?|^beispiele?|^exemples?|ví dụ/],
  [
    'notes',
    /^notes?|import-method|^description|how it runs|^how$|fallback|degraded|^설명|^비고|说明|运行方式|^備考|^説明|^notas?|descri|^hinweis|mô tả/,
  ],
];

export type Role =
  | 'category'
  | 'placeholder'
  | 'included'
  | 'other'
  | 'connector'
  | 'missing'
  | 'benefit'
  | 'alone'
  | 'connected'
  | 'need'
  | 'notes'
  | 'tools'
  | 'endpoint'
  | 'examples';

/** The index of the first column of each role. */
export type Columns = Map<Role, number>;
