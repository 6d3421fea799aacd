import { serverOwner, type Catalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import type { Endpoint } from '../catalog/endpoint.ts';
import { sourcesOf } from '../catalog/fields.ts';
import { publisherOf } from '../coverage/publisher.ts';
import { share } from './share.ts';

/** The figures of a catalog by category, where a connector counts in each of its own, and of all together. */
export function catalogStats(catalog: Catalog): CatalogStats {
  const { categories, connectors, byCategory } = catalog;
  const rows = categories.map(({ id, name }) => ({
    category: id,
    name,
    ...figuresOf(catalog, byCategory.get(id) ?? []),
  }));
  return { categories: rows, all: figuresOf(catalog, connectors) };
}

/** The figures as a table of Markdown, which reads as text too. */
export function statsTable({ categories, all }: CatalogStats): string {
  const rows = [
    ['category', ...columns.map(({ title }) => title)],
    ...categories.map((row) => [row.name, ...columns.map(({ cell }) => cell(row))]),
    ['all', ...columns.map(({ cell }) => cell(all))],
  ];
  const widths =
    rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]) =>
    `| ${row.map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0))).join(' | ')} |`;
  const [head = [], ...body] = rows;
  const rule = widths.map((width, at) =>
    at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return `${[head, rule, ...body].map(line).join('\n')}\n`;
}

function figuresOf(catalog: Catalog, connectors: readonly Connector[]): Figures {
  const endpoints = connectors.flatMap((connector) =>
    (connector.endpoints ?? []).map((endpoint) => ({ connector, endpoint })),
  );
  const tools = connectors.flatMap((connector) => connector.tools?.items ?? []);
  const served = connectors
    .map((connector) => serverOwner(catalog, connector))
    .filter((owner) => (owner.endpoints ?? []).length > 0);
  return {
    connectors: connectors.length,
    endpoints: endpoints.length,
    corroborated: endpoints.filter(({ connector, endpoint }) => isCorroborated(connector, endpoint))
      .length,
    tools: tools.length,
    derived: tools.filter(({ derived }) => derived === true).length,
    // That each icon is drawn is held by a test: the drawings are more than all else that is read here.
    drawn: connectors.filter(({ icon }) => icon !== undefined).length,
    served: served.length,
    signIn: served.filter(({ signIn = [] }) => signIn.some(({ method }) => method !== 'unknown'))
      .length,
  };
}

function isCorroborated(connector: Connector, { source }: Endpoint): boolean {
  const publishers = sourcesOf(source).flatMap((each) => publisherOf(each, connector) ?? []);
  return new Set(publishers).size >= 2;
}

const columns: readonly { title: string; cell: (figures: Figures) => string }[] = [
  { title: 'connectors', cell: ({ connectors }) => count(connectors) },
  { title: 'endpoints', cell: ({ endpoints }) => count(endpoints) },
  { title: 'two sources', cell: ({ corroborated, endpoints }) => share(corroborated, endpoints) },
  { title: 'tools', cell: ({ tools }) => count(tools) },
  { title: 'derived access', cell: ({ derived, tools }) => share(derived, tools) },
  { title: 'sign-in known', cell: ({ signIn, served }) => share(signIn, served) },
  { title: 'logo', cell: ({ drawn, connectors }) => share(drawn, connectors) },
];

const count = (value: number) => new Intl.NumberFormat('en').format(value);

/** What `catalog stats --format json` prints. */
export interface CatalogStats {
  categories: readonly (Figures & { category: string; name: string })[];
  all: Figures;
}

interface Figures {
  connectors: number;
  endpoints: number;
  /** The endpoints that two or more independent sources name: of different publishers. */
  corroborated: number;
  tools: number;
  /** The tools whose access was judged from their name alone. */
  derived: number;
  /** The connectors with a logo. */
  drawn: number;
  /** The connectors with a server, their own or that of another. */
  served: number;
  /** Those of them whose way to sign in is known. */
  signIn: number;
}
