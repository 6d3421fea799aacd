import { approvalOf } from '../catalog/approval.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import type { CoverageRow, CoverageState, IncludedName } from '../coverage/coverage-row.ts';
import { isUndocumented } from '../coverage/plugin-coverage.ts';
import { shownState, stateLabels } from '../coverage/states.ts';
import type { SitePlugin } from '../workspace/marketplaces.ts';
import { approvalLabels } from './labels.ts';
import { pagePath } from './routes.ts';
import type { Words } from './sentence.ts';
import { inSettings, setUpHint } from './set-up-hint.ts';

/** What is said of each category of a plugin: what is included, whether it works, what else would do. */
export function coverageRows(catalog: Catalog, plugin: SitePlugin): CoverageRowView[] {
  return plugin.rows.map((row) => {
    const state = shownState(row.state, plugin);
    return {
      category: {
        text: row.label,
        page: row.category && pagePath('/categories/[id]/', row.category.id),
      },
      placeholder: row.placeholder === null ? undefined : `~~${row.placeholder}`,
      state: {
        id: state,
        ...stateLabels[state],
        ...(state !== row.state && { line: onceCorrected }),
      },
      included: row.included.map((each) => ({
        name: nameOf(each),
        remarks: [...remarksOf(catalog, each), ...(isUndocumented(row) ? ['in no table'] : [])],
      })),
      others: row.others.map(nameOf),
      skills: countSkills(plugin, row),
    };
  });
}

const onceCorrected = 'Works once the plugin is corrected and you have signed in.';

/** A name that leads to its connector, where it is one. */
export function nameOf({
  name,
  connector,
}: {
  name: string;
  connector: Connector | undefined;
}): Words {
  return { text: name, page: connector && pagePath('/connectors/[id]/', connector.id) };
}

function remarksOf(catalog: Catalog, { connector, servers }: IncludedName): string[] {
  const approval = connector && approvalOf(catalog, connector);
  return [
    ...(approval === undefined ? [] : [`${approvalLabels[approval].label}.`]),
    ...(servers.length === 0
      ? [connector?.status === 'bundled' ? inSettings(connector) : 'no server']
      : new Set(servers.flatMap((server) => setUpHint(catalog, server) ?? []))),
  ];
}

function countSkills({ skills }: SitePlugin, row: CoverageRow): number {
  return skills.filter(({ uses }) => uses.some((use) => use.row === row)).length;
}

/** One category of a plugin, as page and twin show it. */
export interface CoverageRowView {
  category: Words;
  placeholder: string | undefined;
  state: { id: CoverageState; label: string; line: string };
  /** What is included, with what is left to do for it. */
  included: { name: Words; remarks: string[] }[];
  others: Words[];
  /** How many skills use it. */
  skills: number;
}
