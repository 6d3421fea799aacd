import { approvalOf, type Approval } from '../catalog/approval.ts';
import { serverOwner } from '../catalog/catalog.ts';
import type { Category } from '../catalog/category.ts';
import type { Access, Connector } from '../catalog/connector.ts';
import type { CoverageState } from '../coverage/coverage-row.ts';
import { firstEntrance } from '../coverage/sign-in-summary.ts';
import { shownState, stateLabels } from '../coverage/states.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { approvalBadge, type CardBadge } from './card-view.ts';
import { countedAccess, transportsOf } from './connector-summary.ts';
import { signInOf } from './connector-text.ts';
import { accessLabels, entranceLabels, transportLabels } from './labels.ts';
import { statusWords } from './status-words.ts';

/** What the page of a category says, for the page and its Markdown twin alike. */
export function categoryView(workspace: Workspace, category: Category): CategoryView {
  const { catalog } = workspace;
  const { id, name, description, placeholder, aliases = [] } = category;
  const group = catalog.groups.find((each) => each.id === category.group);
  return {
    id,
    name,
    description,
    placeholder: `~~${placeholder}`,
    aliases,
    connectors: connectorsOf(workspace, category),
    plugins: pluginsOf(workspace, category),
    group: group?.name ?? '',
    neighbours: catalog.categories.filter(
      (each) => each.group === category.group && each.id !== id,
    ),
  };
}

/** Those first whose primary category it is. */
function connectorsOf({ catalog }: Workspace, { id }: Category): ComparedConnector[] {
  const rank = ({ categories: [primary] }: Connector) => (primary === id ? 0 : 1);
  return [...(catalog.byCategory.get(id) ?? [])]
    .sort((a, b) => rank(a) - rank(b))
    .map((connector) => ({
      id: connector.id,
      name: connector.name,
      icon: connector.icon,
      description: connector.description,
      signIn: signInOf(catalog, connector).label,
      effort: effortOf(catalog, connector),
      toolCount: connector.tools?.items.length ?? 0,
      tools: countedAccess(connector).map(({ access, count }) => ({
        access,
        text: `${count} ${accessLabels[access].label.toLowerCase()}`,
      })),
      reachedBy: reachedBy(transportsOf(catalog, connector), connector),
      approval: decided(approvalOf(catalog, connector)),
    }));
}

function decided(approval: Approval | undefined): ComparedConnector['approval'] {
  return approval === 'approved' || approval === 'refused' ? approvalBadge(approval) : undefined;
}

/** How much sign-in asks of people, for sorting: the least first. */
function effortOf(catalog: Workspace['catalog'], connector: Connector): number {
  const first = firstEntrance(serverOwner(catalog, connector));
  const order = Object.keys(entranceLabels);
  return first === undefined ? order.length : order.indexOf(first.entrance.id);
}

function reachedBy(transports: ReturnType<typeof transportsOf>, connector: Connector): string {
  const ways = transports.map((type) => transportLabels[type]);
  return [
    ...(ways.length === 0 ? [statusWords(connector).label] : ways),
    ...(connector.status === 'per-tenant' ? ['your own address'] : []),
  ].join(', ');
}

function pluginsOf({ plugins }: Workspace, { id }: Category): CategoryPlugin[] {
  return plugins.flatMap((plugin) => {
    const rows = plugin.rows.filter((row) => row.category?.id === id);
    const skills = plugin.skills.filter(({ uses }) => uses.some((use) => use.category?.id === id));
    if (rows.length === 0 && skills.length === 0) return [];
    const states = [...new Set(rows.map(({ state }) => shownState(state, plugin)))];
    return [
      {
        id: plugin.id,
        title: plugin.title,
        states: states.map((state) => ({ id: state, label: stateLabels[state].label })),
        included: rows.flatMap(({ included }) => included.map(({ name }) => name)),
        skills: skills.map(({ skill }) => skill.name),
      },
    ];
  });
}

/** What the page of a category says. */
export interface CategoryView {
  id: string;
  name: string;
  description: string;
  /** How plugins name it. */
  placeholder: string;
  aliases: readonly string[];
  connectors: ComparedConnector[];
  plugins: CategoryPlugin[];
  /** The name of the group it is in, and the other categories of that. */
  group: string;
  neighbours: readonly Category[];
}

/** A connector beside others of its category. */
export interface ComparedConnector {
  id: string;
  name: string;
  icon: string | undefined;
  description: string;
  signIn: string;
  /** Its place by what sign-in asks of people, the least first. */
  effort: number;
  /** How many tools are known. */
  toolCount: number;
  /** How many of its known tools do what; empty where none is known. */
  tools: { access: Access; text: string }[];
  reachedBy: string;
  /** What the organisation that runs the catalog decided. */
  approval: CardBadge | undefined;
}

/** A plugin whose tables or skills name the category. */
export interface CategoryPlugin {
  id: string;
  title: string;
  states: { id: CoverageState; label: string }[];
  included: string[];
  skills: string[];
}
