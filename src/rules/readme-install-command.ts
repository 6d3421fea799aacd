import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const readmeInstallCommand: Rule<Args> = {
  severity: 'warning',
  title: 'README has an install command that does not work',
  message: ({ command, problem, expected }) =>
    `The command "${command}" installs nothing: ${problem}. ` +
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
  problem: string;
  /** Undefined where Claude Code installs it by no name. */
  expected: string | undefined;
}
