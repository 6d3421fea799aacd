import { joinPath } from '../plugins/path.ts';
import type { Rule } from './rule.ts';
import { docs, skill } from './shared/examples.ts';

export const claudeMdIgnored: Rule<undefined> = {
  severity: 'info',
  title: 'CLAUDE.md of a plugin is not read',
  message: () =>
    'Claude Code does not load a CLAUDE.md at the root of a plugin where that is installed. What Claude should know there belongs in a skill, unless a hook of the plugin hands it over; what only helps those who work on the plugin can stay.',
  checkPlugin: ({ plugin: { source, path, paths, files, readme } }) => {
    // At the root of a repository it is for those who work on it.
    if (path === '') return [];
    const file = joinPath(path ?? '', 'CLAUDE.md');
    if (source !== 'local' || !paths.includes(file)) return [];
    // A skill that names its path has Claude read it.
    if (files.some((each) => each.path !== file && namesIt.test(each.text))) return [];
    // A README that leads to it says what people are to do with it.
    if (readme !== null && linksIt.test(readme.text)) return [];
    return [{ at: { file, line: 1, column: 1 }, args: undefined }];
  },
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

const linksIt = /\]\((?:\.\/)?CLAUDE\.md\)/;
const namesIt = /\$\{?CLAUDE_PLUGIN_ROOT\}?\/CLAUDE\.md/;
