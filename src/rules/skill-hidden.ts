import { cleanText } from '../diagnostics/text.ts';
import { relativePath } from '../plugins/path.ts';
import type { Plugin } from '../plugins/plugin.ts';
import type { Rule } from './rule.ts';
import { docs, skill } from './shared/examples.ts';

export const skillHidden: Rule<Args> = {
  severity: 'warning',
  title: 'Skill is hidden by a command of its name',
  message: ({ name, command }) =>
    `${command} takes the name "${name}", so Claude Code never shows or uses this skill. Rename one of them, or put both texts into the skill and remove the command.`,
  checkPlugin: ({ plugin }) => {
    const commands = new Map(
      plugin.skills.flatMap(({ kind, dirName, path }) =>
        kind === 'command' ? [[dirName, path]] : [],
      ),
    );
    return plugin.skills.flatMap(({ kind, dirName, path }) => {
      const isLoaded = kind === 'skill' && !plugin.unreadSkills.has(path);
      const command = isLoaded ? commands.get(dirName) : undefined;
      return command === undefined || bodyOf(plugin, command) === bodyOf(plugin, path)
        ? []
        : [
            {
              at: { file: path, line: 1, column: 1 },
              args: { name: dirName, command: relativePath(plugin.path ?? '', command) },
            },
          ];
    });
  },
  page: {
    why: 'A command is called by the name of its file, a skill by that of its folder, and both with the plugin before it. Where they are the same, Claude Code 2.1.332 takes the command for people and for Claude alike. Asked for the skill, it gives the text of the command: one that says to load the skill leads back to itself.',
    sources: [docs.skills, docs.plugins],
    example: {
      wrong: {
        'commands/prep.md': '---\ndescription: Prepares a call.\n---\n\nUse the skill prep.\n',
        'skills/prep/SKILL.md': skill('prep', 'Ask for the account.'),
      },
      right: {
        'commands/prepare.md': '---\ndescription: Prepares a call.\n---\n\nUse the skill prep.\n',
        'skills/prep/SKILL.md': skill('prep', 'Ask for the account.'),
      },
    },
  },
};

/** What a text says below its frontmatter: of two that say the same nothing is lost. */
function bodyOf({ files }: Plugin, path: string): string | undefined {
  const text = files.find((file) => file.path === path)?.text;
  if (text === undefined) return undefined;
  const clean = cleanText(text);
  const end = clean.startsWith('---') ? clean.indexOf('\n---', 3) : -1;
  return clean.slice(end === -1 ? 0 : end + 4).trim();
}

interface Args {
  name: string;
  command: string;
}
