import type { CoverageState } from './coverage-row.ts';
import { countStates, type PluginCoverage, type StateCounts } from './plugin-coverage.ts';
import { refusalOfClaudeCode, type Refusable } from './refusal.ts';

/** How each state is named, in what tone, and what it means for the reader. */
export const stateLabels = {
  ready: {
    label: 'Ready',
    tone: 'good',
    line: 'Works once you sign in; nothing is known that has to be prepared.',
  },
  'set-up': {
    label: 'Set up',
    tone: 'write',
    line: 'Included, but it needs an address, or somebody has to prepare something first.',
  },
  'documented-only': {
    label: 'Promised, but missing',
    tone: 'destructive',
    line: 'A table of the plugin says it is included, but no server is there.',
  },
  open: { label: 'Choose one', tone: 'unknown', line: 'Skills use it, and nothing is included.' },
} as const satisfies Record<CoverageState, { label: string; tone: string; line: string }>;

/** The state that is shown of a category: nothing is ready in a plugin that Claude Code does not install. */
export function shownState(state: CoverageState, plugin: Refusable): CoverageState {
  return state === 'ready' && refusalOfClaudeCode(plugin) !== undefined ? 'set-up' : state;
}

/** What of a plugin works, in one line. */
export function verdictOf(coverage: PluginCoverage & Refusable): string {
  const verdict = verdictOfRows(coverage);
  return refusalOfClaudeCode(coverage) === undefined
    ? verdict
    : `not installed by Claude Code as it is; once that is corrected: ${verdict}`;
}

function verdictOfRows(coverage: PluginCoverage): string {
  const { hasLanguageServer } = coverage.plugin;
  return coverage.rows.length === 0 && hasLanguageServer
    ? 'brings a language server, no connectors'
    : describeVerdict(countStates(coverage));
}

/**
 * The states of a plugin in one line: what works first, and then what no table tells of.
 * @example
 * describeVerdict({ ready: 6, 'set-up': 2, open: 1, 'documented-only': 0, undocumented: 3 })
 * // => '6 of 9 categories ready, 2 to set up, 1 to choose; 3 extra, in no table'
 */
export function describeVerdict({ undocumented, ...counts }: Readonly<StateCounts>): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (total === 0) return 'uses no connectors';
  const rest = (
    [
      ['set-up', 'to set up'],
      ['documented-only', 'promised, but missing'],
      ['open', 'to choose'],
    ] as const
  )
    .filter(([state]) => counts[state] > 0)
    .map(([state, words]) => `${counts[state]} ${words}`);
  const noun = total === 1 ? 'category' : 'categories';
  const states = [`${counts.ready} of ${total} ${noun} ready`, ...rest].join(', ');
  return undocumented === 0 ? states : `${states}; ${undocumented} extra, in no table`;
}
