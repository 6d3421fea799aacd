import { frontmatterText } from '../plugins/frontmatter.ts';
import type { Plugin } from '../plugins/plugin.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const skillDescriptionMissing: Rule<Args> = {
  severity: 'warning',
  title: 'Skill or agent has no description',
  message: ({ name, isEmpty, below }) =>
    below !== undefined
      ? `The description of "${name}" stands below the frontmatter, where Claude Code does not read it. Move line ${below} up, before the second "---".`
      : isEmpty
        ? `The description of "${name}" is empty: by it Claude decides when to use it. Say there what it does and when to use it.`
        : `"${name}" has no description, by which Claude decides when to use it. Add a line "description:" that says what it does and when to use it.`,
  checkPlugin: ({ plugin }) =>
    [...plugin.skills.filter(({ kind }) => kind === 'skill'), ...plugin.agents].flatMap(
      ({ name, path, frontmatter: { data, lines, isEmpty } }) => {
        // Where there is no frontmatter, or none that can be read, another rule says so.
        const isTold = Object.keys(data).length === 0 && !isEmpty;
        const isThere = isTold || frontmatterText(data['description']) !== null;
        if (isThere || (typeof data['description'] === 'object' && data['description'] !== null))
          return [];
        const empty = lines['description'];
        const at = { file: path, line: empty ?? lines['name'] ?? 1, column: 1 };
        const below = empty === undefined ? lineBelow(plugin, path) : undefined;
        const args = { name, isEmpty: empty !== undefined };
        return [{ at, args: below === undefined ? args : { ...args, below } }];
      },
    ),
  page: {
    why: 'Claude sees the descriptions of all skills and agents, and nothing else of them, before it chooses one. The specification of skills asks for one.',
    sources: [docs.skills, docs.agentSkills],
    example: {
      wrong: { 'skills/prep/SKILL.md': '---\nname: prep\n---\n\nAsk.\n' },
      right: {
        'skills/prep/SKILL.md': '---\nname: prep\ndescription: Prepares a call.\n---\n\nAsk.\n',
      },
    },
  },
};

/** The line of a description among the first ones behind the frontmatter. */
function lineBelow({ files }: Plugin, path: string): number | undefined {
  const lines = (files.find((file) => file.path === path)?.text ?? '').split('\n');
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---');
  const at = lines.slice(end + 1, end + 6).findIndex((line) => /^description\s*:\s*\S/.test(line));
  return end === -1 || at === -1 ? undefined : end + at + 2;
}

interface Args {
  name: string;
  /** There is a line for it. */
  isEmpty: boolean;
  /** The line below the frontmatter where it stands. */
  below?: number;
}
