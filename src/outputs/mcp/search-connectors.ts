import { z } from 'zod';
import { serverOwner, type Catalog } from '../../catalog/catalog.ts';
import { describeFound } from '../search/found-words.ts';
import { findEntries } from '../search/find.ts';
import { entrances } from '../api/sign-in.ts';
import { byUse, countWired } from '../../views/connector-use.ts';
import { facetValuesOf } from '../../views/connector-facets.ts';
import { describeTools, signInOf } from '../../views/connector-text.ts';
import { reachLabels, statusLabels } from '../../views/labels.ts';
import { pagePath, searchKind } from '../../views/routes.ts';
import type { Connector } from '../../catalog/connector.ts';
import { reachOf } from '../../views/connector-summary.ts';
import { ApprovedHere, defineTool, more, NameInput, offset, oneOf } from './tool.ts';
import { unknownName } from './unknown-name.ts';
import type { Source } from './source.ts';

const reaches = Object.keys(reachLabels) as (keyof typeof reachLabels)[];

export const searchConnectors = defineTool({
  title: 'Search connectors',
  description:
    'Finds connectors (MCP servers) by what they do, a product, a company, a tool or an address, the best first. Without a query it lists all, those that most plugins use first.',
  input: {
    query: z.string().max(200).optional().meta({
      description: 'Words, in any of several languages, such as "invoices" or "hubspot".',
    }),
    category: NameInput.optional().meta({
      description: 'A category by its id or name, such as crm.',
    }),
    access: oneOf(reaches).optional().meta({
      description:
        '"read": all its tools are known and only read. "write": some change things; get_policy can still hold it to reading.',
    }),
    sign_in: oneOf(entrances).optional().meta({
      description:
        'How people get in: open (no sign-in), connect (nothing to prepare), prepare (somebody has to do something first), token (a key), directory (in Claude’s settings).',
    }),
    offset,
  },
  output: z.object({
    found: z.string().meta({ description: 'What was found, in words.' }),
    total: z.int(),
    connectors: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        description: z.string(),
        categories: z.array(z.string()),
        access: z.enum(reaches),
        tools: z.string(),
        sign_in: z.string(),
        status: z.string(),
        approved: ApprovedHere,
      }),
    ),
    more,
  }),
  run: async ({ query = '', category, access, sign_in: signIn, offset: from }, source) => {
    for (const [name, ids, what] of [
      [access, reaches, 'kind of access'],
      [signIn, entrances, 'way to sign in'],
    ] as const) {
      if (name !== undefined && !(ids as readonly string[]).includes(name)) {
        return { problem: unknownName(what, name, ids) };
      }
    }
    const workspace = await source.workspace();
    const { catalog } = workspace;
    const resolver = await source.resolver();
    const wanted =
      category === undefined
        ? undefined
        : (resolver.categoryOfName(category) ?? resolver.categoryOfWord(category));
    if (category !== undefined && wanted === undefined) {
      const known = catalog.categories.flatMap(({ id, name }) => [id, name]);
      return { problem: unknownName('category', category, known) };
    }
    const { connectors, found } = await findConnectors(query, source);
    const fitting = connectors.filter((connector) => {
      const values = facetValuesOf(workspace, connector);
      return (
        (wanted === undefined || connector.categories.includes(wanted.id)) &&
        (access === undefined || values['access']?.includes(access)) &&
        (signIn === undefined || values['sign-in']?.includes(signIn))
      );
    });
    const isNarrowed = fitting.length < connectors.length;
    const rest = isNarrowed ? [`${fitting.length} of them fit what else was asked.`] : [];
    return {
      facts: {
        found: [found, ...rest, ...(access === 'read' ? [HOLD_TO_READING] : [])].join(' '),
        total: fitting.length,
      },
      list: {
        key: 'connectors',
        items: fitting.map((each) => describeConnector(catalog, each)),
        offset: from,
        most: MOST_AT_ONCE,
      },
    };
  },
});

const MOST_AT_ONCE = 20;
const HOLD_TO_READING =
  'Only those count whose tools are all known. Any other with tools that read can be held to them: get_policy with mode read-only.';

async function findConnectors(query: string, source: Source) {
  const workspace = await source.workspace();
  const { catalog } = workspace;
  if (query.trim() === '') {
    const found = `${catalog.connectors.length} connectors, those first that most plugins use.`;
    return { connectors: byUse(workspace), found };
  }
  const kind = searchKind(pagePath('/connectors/[id]/', 'x')) ?? '';
  const { found, absent, ...rest } = await findEntries(
    await source.search(),
    query,
    { kind: [kind] },
    catalog.connectors.length,
  );
  const byPath = new Map(
    catalog.connectors.map((each) => [pagePath('/connectors/[id]/', each.id), each]),
  );
  const named = (await source.resolver()).connectorOfName(query);
  const ranked = found
    .flatMap(({ entry, score }) => {
      const connector = byPath.get(entry.path);
      return connector === undefined ? [] : [{ connector, score }];
    })
    // Of what fits as well, what most plugins use.
    .toSorted(
      (a, b) =>
        Number(b.connector === named) - Number(a.connector === named) ||
        b.score - a.score ||
        countWired(workspace, b.connector) - countWired(workspace, a.connector),
    );
  const connectors = [...new Set(ranked.map(({ connector }) => connector))];
  const names = absent.map(({ name }) => name);
  return { connectors, found: describeFound(query, { ...rest, absent: names }) };
}

function describeConnector(catalog: Catalog, connector: Connector) {
  const { id, name, description, categories } = connector;
  const owner = serverOwner(catalog, connector);
  return {
    id,
    name,
    description,
    categories: [...categories],
    access: reachOf(connector),
    tools: describeTools(connector),
    sign_in: signInOf(catalog, connector).line,
    status: statusLabels[owner.status].label,
    approved: connector.organisation?.approved ?? null,
  };
}
