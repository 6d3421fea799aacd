import type { Category } from '../catalog/category.ts';
import type { CoverageRow, CoverageState } from './coverage-row.ts';
import type { PluginCoverage } from './plugin-coverage.ts';

// A category may have several rows in one plugin: the worst news first, for it is the one to act on.
const ORDER: readonly CoverageState[] = ['documented-only', 'set-up', 'open', 'ready'];

/** Plugins against the categories that any of them names; a cell without rows is not used there. */
export function coverageMatrix<Coverage extends PluginCoverage>(
  plugins: readonly Coverage[],
  categories: readonly Category[],
): CoverageMatrix<Coverage> {
  const named = new Set(plugins.flatMap(({ rows }) => rows.map(({ category }) => category)));
  const columns = categories.filter((category) => named.has(category));
  return {
    columns,
    lines: plugins.map((plugin) => {
      const byCategory = Map.groupBy(plugin.rows, ({ category }) => category);
      return {
        plugin,
        cells: columns.map((category) => {
          const rows = byCategory.get(category) ?? [];
          return { rows, state: worstState(rows) };
        }),
      };
    }),
  };
}

function worstState(rows: readonly CoverageRow[]): CoverageState | undefined {
  return ORDER.find((state) => rows.some((row) => row.state === state));
}

export interface CoverageMatrix<Coverage extends PluginCoverage> {
  columns: Category[];
  lines: { plugin: Coverage; cells: { rows: CoverageRow[]; state: CoverageState | undefined }[] }[];
}
