import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const readmeInstallCommand: Rule<Args> = {
  severity: 'warning',
  title: 'README has an install command that does not work',
  message: ({ command, problem, expected }) =>
    `The command "${command}" installs nothing: ${wordsOf(problem)}. ` +
    (expected === undefined
      ? 'Claude Code takes no such name for a plugin or its marketplace; rename it first.'
      : `Write \`${expected}\`.`),
  page: {
    why: 'People paste the command as it stands. `claude plugin install name@marketplace` is the one that works, after `claude plugin marketplace add` with the place of the marketplace.',
    sources: [docs.plugins, docs.marketplaces],
    example: {
      wrong: { 'README.md': '# Sales\n\n```\nclaude plugins add our-marketplace/sales\n```\n' },
      right: { 'README.md': '# Sales\n\n```\nclaude plugin install sales@our-marketplace\n```\n' },
    },
  },
};

interface Args {
  command: string;
  problem: InstallProblem;
  /** Undefined where Claude Code installs it by no name. */
  expected: string | undefined;
}

/** Why a command of a README installs nothing. */
export type InstallProblem =
  { kind: 'slash' } | { kind: 'verb' | 'name' | 'marketplace' | 'plugin'; word: string };

function wordsOf(problem: InstallProblem): string {
  switch (problem.kind) {
    case 'slash':
      return 'there is no command /install';
    case 'verb':
      return `there is no subcommand "${problem.word}"`;
    case 'name':
      return `"${problem.word}" is no name of a plugin`;
    case 'marketplace':
      return `"${problem.word}" is another marketplace`;
    case 'plugin':
      return `the marketplace has no plugin "${problem.word}"`;
  }
}
