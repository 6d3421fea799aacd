import type { Category } from '../catalog/category.ts';
import { coverageMatrix } from '../coverage/matrix.ts';
import type { CoverageState } from '../coverage/coverage-row.ts';
import { countStates } from '../coverage/plugin-coverage.ts';
import { stateLabels } from '../coverage/states.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Sentence } from './sentence.ts';

/** What the coverage page says, for the page and its Markdown twin alike. */
export function coverageView({ catalog, plugins }: Workspace): CoverageView {
  const { columns, lines } = coverageMatrix(
    plugins.filter(({ rows }) => rows.length > 0),
    catalog.categories,
  );
  return {
    intro,
    legend: states.map((id) => ({ id, ...stateLabels[id] })),
    columns,
    lines: lines.map(({ plugin, cells }) => {
      const { ready } = countStates(plugin);
      return {
        id: plugin.id,
        title: plugin.title,
        ready: { count: ready, text: `${ready} of ${plugin.rows.length}` },
        cells: cells.map(({ state, rows }) => ({
          state: state && { id: state, label: stateLabels[state].label },
          rank: state === undefined ? LAST : states.indexOf(state),
          names: rows.flatMap(({ included }) => included.map(({ name }) => name)),
        })),
      };
    }),
  };
}

const LAST = 9;
const states = Object.keys(stateLabels) as CoverageState[];

const intro: Sentence = [
  {
    text: 'Computed from each plugin’s own files: its tables, its servers and what its skills use. A plugin’s page says what to do about each state; open is not broken: ',
  },
  { text: 'skills work without connectors', page: '/guides/standalone-and-supercharged/' },
  { text: '.' },
];

/** What the coverage page says: plugins against categories. */
export interface CoverageView {
  intro: Sentence;
  legend: { id: CoverageState; label: string; line: string }[];
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
}
