import { approvalOf } from '../../catalog/approval.ts';
import { addressOf } from '../../catalog/address.ts';
import type { Category } from '../../catalog/category.ts';
import { serverOwner } from '../../catalog/catalog.ts';
import type { Connector } from '../../catalog/connector.ts';
import type { Endpoint } from '../../catalog/endpoint.ts';
import { rules, type RuleId } from '../../rules/rules.ts';
import { countWired } from '../../views/connector-use.ts';
import { toolAnchors } from '../../views/connector-view.ts';
import { signInOf } from '../../views/connector-text.ts';
import { approvalLabels, maturityLabels } from '../../views/labels.ts';
import { splitSkills } from '../../views/plugin-page.ts';
import { ruleView } from '../../views/rule-view.ts';
import { pagePath, searchKind, type RoutePath } from '../../views/routes.ts';
import { skillTitle } from '../../views/skill-view.ts';
import type { SitePlugin } from '../../workspace/marketplaces.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { SearchEntry } from './entry.ts';

const OF_PLUGIN = 0.85;
const OF_RULE = 0.75;
/** What many use is looked for by many. */
const OF_USE = 0.02;

/** Everything that has a page made of data: connectors, categories, plugins and rules. */
export function workspaceEntries(workspace: Workspace): SearchEntry[] {
  const { catalog, plugins } = workspace;
  return [
    ...catalog.categories.map(categoryEntry),
    ...catalog.connectors.map((connector) => connectorEntry(workspace, connector)),
    ...plugins.map(pluginEntry),
    ...(Object.keys(rules) as RuleId[]).map(ruleEntry),
  ];
}

function connectorEntry(workspace: Workspace, connector: Connector): SearchEntry {
  const { catalog } = workspace;
  const owner = serverOwner(catalog, connector);
  const { aliases = [], regions, maturity, preconditions = [] } = connector;
  const categories = catalog.categories.filter(({ id }) => connector.categories.includes(id));
  const endpoints = [...(connector.endpoints ?? []), ...(owner.endpoints ?? [])];
  const tools = connector.tools?.items ?? [];
  const approval = approvalOf(catalog, connector);
  const anchors = toolAnchors(connector);
  return {
    ...pageOf('/connectors/[id]/', connector.id),
    title: connector.name,
    names: aliases,
    category: categories.map(({ name }) => name),
    'sign-in': connector.status === 'none' ? [] : [signInOf(catalog, connector).label],
    approval: approval && [approvalLabels[approval].label],
    prior: 1 + OF_USE * Math.log2(1 + countWired(workspace, connector)),
    description: connector.description,
    key: [
      ...connector.useCases,
      ...new Set(endpoints.flatMap((endpoint) => addressKeys(addressOf(endpoint)))),
      ...(owner === connector ? [connector.vendor] : [connector.vendor, owner.name]),
    ],
    text: [
      ...(connector.signIn ?? []).flatMap(({ note }) => note ?? []),
      ...preconditions.map(({ what }) => what),
      ...(maturity === undefined ? [] : [maturityLabels[maturity.stage]]),
      ...(regions?.available ?? []),
    ],
    more: moreOf(connector, owner, endpoints),
    partKind: 'Tool',
    parts: tools.map(({ name, summary }, index) => ({
      anchor: anchors[index] ?? 'tools',
      title: name,
      text: summary,
    })),
  };
}

/** What stands on the page of a connector beside all that it is mostly found by. */
function moreOf(connector: Connector, owner: Connector, endpoints: readonly Endpoint[]): string[] {
  const { notes = [], conflicts = [], docs, maturity, regions, tools } = connector;
  const texts = [
    ...notes,
    ...conflicts,
    ...(owner.signIn ?? []).flatMap((way) => [
      way.note,
      way.method === 'oauth' ? way.account : undefined,
      way.method === 'token' ? way.name : undefined,
    ]),
    ...(owner.preconditions ?? []).map(({ what }) => what),
    ...endpoints.flatMap(({ variant, note }) => [variant, note]),
    docs && new URL(docs).hostname,
    maturity?.note,
    regions?.note,
    tools?.note,
    ...(tools?.items ?? []).map(({ note }) => note),
  ];
  return [...new Set(texts.flatMap((text) => text ?? []))];
}

/** An address as it may be typed: without its protocol, and its host alone. */
function addressKeys(address: string): string[] {
  const bare = address.replace(/^\w+:\/\//, '');
  const host = bare.replace(/[/?].*/, '');
  return bare === address || host === bare ? [bare] : [bare, host];
}

function categoryEntry(category: Category): SearchEntry {
  const { id, name, placeholder, aliases = [], description } = category;
  return {
    ...pageOf('/categories/[id]/', id),
    title: name,
    names: [...new Set([placeholder, ...aliases])].filter((each) => each !== name),
    category: [name],
    'sign-in': [],
    prior: 1,
    description,
    key: [],
    text: [],
    parts: [],
  };
}

function pluginEntry(plugin: SitePlugin): SearchEntry {
  const { using, plain } = splitSkills(plugin);
  return {
    ...pageOf('/plugins/[id]/', plugin.id),
    title: plugin.title,
    names: plugin.plugin.name === plugin.title ? [] : [plugin.plugin.name],
    category: [],
    'sign-in': [],
    prior: OF_PLUGIN,
    description: plugin.plugin.description ?? '',
    key: ['plugin', 'skills'],
    text: [],
    partKind: 'Skill',
    parts: [...using, ...plain].map(({ anchor, coverage: { skill } }) => ({
      anchor,
      title: skillTitle(skill),
      text: skill.description ?? '',
    })),
  };
}

function ruleEntry(id: RuleId): SearchEntry {
  const { title, why } = ruleView(id);
  return {
    ...pageOf('/rules/[id]/', id),
    title,
    names: [id],
    category: [],
    'sign-in': [],
    prior: OF_RULE,
    description: why,
    key: [],
    text: [],
    parts: [],
  };
}

function pageOf(
  route: Extract<RoutePath, `${string}[id]/`>,
  id: string,
): Pick<SearchEntry, 'path' | 'kind'> {
  const path = pagePath(route, id);
  return { path, kind: searchKind(path) };
}
