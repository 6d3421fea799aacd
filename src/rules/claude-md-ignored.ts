import { joinPath } from '../plugins/path.ts';
import type { Plugin } from '../plugins/plugin.ts';
import type { Rule } from './rule.ts';
import { docs, skill } from './shared/examples.ts';
import { toldOnce, type More } from './shared/told-once.ts';

export const claudeMdIgnored: Rule<More> = {
  severity: 'info',
  title: 'CLAUDE.md of a plugin is not read',
  message: ({ others }) =>
    `Claude Code does not load a CLAUDE.md at the root of a plugin where that is installed${others === undefined ? '' : `; ${others} more plugins have one`}. What Claude should know there belongs in a skill, unless a hook of the plugin hands it over; what only helps those who work on the plugin can stay.`,
  checkMarketplace: ({ coverages }) =>
    toldOnce(
      coverages
        .flatMap(({ plugin }) => unreadFile(plugin) ?? [])
        .map((file) => ({ at: { file, line: 1, column: 1 }, args: {} })),
    ),
  page: {
    why: 'Claude Code reads a CLAUDE.md in the project people work in, not in a plugin. What Claude is to know belongs in a skill, or in a file that a skill names by its path, such as ${CLAUDE_PLUGIN_ROOT}/CLAUDE.md.',
    sources: [docs.plugins],
    example: {
      wrong: {
        'sales/skills/prep/SKILL.md': skill('prep', 'Ask for the account.'),
        'sales/CLAUDE.md': 'Always ask for the account first.\n',
      },
      right: {
        'sales/skills/prep/SKILL.md': skill('prep', 'Always ask for the account first.'),
      },
    },
  },
};

function unreadFile({ source, path, paths, files, readme }: Plugin): string | undefined {
  // At the root of a repository it is for those who work on it.
  if (path === '' || source !== 'local') return undefined;
  const file = joinPath(path ?? '', 'CLAUDE.md');
  if (!paths.includes(file)) return undefined;
  // A template that says so, of which people fill in a copy.
  if (files.some((each) => each.path === file && copiesIt.test(each.text))) return undefined;
  // A skill that names its path has Claude read it.
  if (files.some((each) => each.path !== file && namesIt.test(each.text))) return undefined;
  // A README that leads to it says what people are to do with it.
  return readme !== null && linksIt.test(readme.text) ? undefined : file;
}

const copiesIt = /~\/\.claude\/plugins\/config\//;
const linksIt = /\]\((?:\.\/)?CLAUDE\.md\)/;
const namesIt = /\$\{?CLAUDE_PLUGIN_ROOT\}?\/CLAUDE\.md/;
