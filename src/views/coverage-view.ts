import type { Category } from '../catalog/category.ts';
import { coverageMatrix } from '../coverage/matrix.ts';
import type { CoverageState } from '../coverage/coverage-row.ts';
import { countStates, isUndocumented } from '../coverage/plugin-coverage.ts';
import { refusalOfClaudeCode } from '../coverage/refusal.ts';
import { shownState, stateLabels } from '../coverage/states.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Sentence } from './sentence.ts';

/** What the coverage page says, for the page and its Markdown twin alike. */
export function coverageView({ catalog, plugins }: Workspace): CoverageView {
  const grouped = catalog.groups.flatMap(({ id }) =>
    catalog.categories.filter(({ group }) => group === id),
  );
  const { columns, lines } = coverageMatrix(
    plugins.filter(({ rows }) => rows.length > 0),
    grouped,
  );
  const shown = lines.map(({ plugin, cells }) => ({
    plugin,
    cells: cells.map(({ state, rows }) => ({ rows, state: state && shownState(state, plugin) })),
  }));
  const all = shown.flatMap(({ cells }) => cells.map(({ state }) => state));
  return {
    intro,
    legend: states.map((id) => ({
      id,
      ...stateLabels[id],
      count: all.filter((state) => state === id).length,
    })),
    groups: catalog.groups.flatMap(({ id, name }) => {
      const count = columns.filter(({ group }) => group === id).length;
      return count === 0 ? [] : [{ id, name, count }];
    }),
    columns,
    lines: shown.map(({ plugin, cells }) => {
      const ready = refusalOfClaudeCode(plugin) === undefined ? countStates(plugin).ready : 0;
      return {
        id: plugin.id,
        title: plugin.title,
        ready: { count: ready, text: `${ready} of ${plugin.rows.length}` },
        cells: cells.map(({ state, rows }) => ({
          state: state && { id: state, label: stateLabels[state].label },
          rank: state === undefined ? LAST : states.indexOf(state),
          names: rows.flatMap(({ included }) => included.map(({ name }) => name)),
          isExtra: rows.length > 0 && rows.every(isUndocumented),
        })),
      };
    }),
  };
}

const LAST = 9;
const states = Object.keys(stateLabels) as CoverageState[];

const intro: Sentence = [
  {
    text: 'Computed from each plugin’s own files: its tables, its servers and what its skills use. A plugin’s page says what to do about each state; a gap is not a fault: ',
  },
  { text: 'skills work without connectors', page: '/guides/standalone-and-supercharged/' },
  { text: '.' },
];

/** What the coverage page says: plugins against categories. */
export interface CoverageView {
  intro: Sentence;
  /** The states, with the number of cells that are in each. */
  legend: { id: CoverageState; label: string; line: string; count: number }[];
  /** The groups of the columns, in their order, with the number of columns of each. */
  groups: { id: string; name: string; count: number }[];
  columns: readonly Category[];
  lines: CoverageLine[];
}

export interface CoverageLine {
  id: string;
  title: string;
  ready: { count: number; text: string };
  cells: CoverageCell[];
}

/** One plugin in one category: no state where the plugin does not use it. */
export interface CoverageCell {
  state: { id: CoverageState; label: string } | undefined;
  /** Where it stands when the column is sorted. */
  rank: number;
  /** What is included. */
  names: string[];
  /** Whether servers are there that no table of the plugin names. */
  isExtra: boolean;
}
