import type { Category } from '../catalog/category.ts';
import type { CoverageRow, CoverageState, PluginCoverage } from './plugin-coverage.ts';

// A category may have several rows in one plugin: the worst news first, for it is the one to act on.
const ORDER: readonly CoverageState[] = ['documented-only', 'set-up', 'open', 'ready'];

/** Plugins against the categories that any of them names; a cell without rows is not used there. */
export function coverageMatrix<Coverage extends PluginCoverage>(
  plugins: readonly Coverage[],
  categories: readonly Category[],
): CoverageMatrix<Coverage> {
  const columns = categories.filter((category) =>
    plugins.some(({ rows }) => rows.some((row) => row.category === category)),
  );
  return {
    columns,
    lines: plugins.map((plugin) => ({
      plugin,
      cells: columns.map((category) => {
        const rows = plugin.rows.filter((row) => row.category === category);
        return { rows, state: worstState(rows) };
      }),
    })),
  };
}

function worstState(rows: readonly CoverageRow[]): CoverageState | undefined {
  return ORDER.find((state) => rows.some((row) => row.state === state));
}

export interface CoverageMatrix<Coverage extends PluginCoverage> {
  columns: Category[];
  lines: { plugin: Coverage; cells: { rows: CoverageRow[]; state: CoverageState | undefined }[] }[];
}
