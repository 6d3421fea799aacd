import { frontmatterText } from '../plugins/frontmatter.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const skillDescriptionMissing: Rule<Args> = {
  severity: 'warning',
  title: 'Skill or agent has no description',
  message: ({ name, isEmpty }) =>
    isEmpty
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
        return [{ at, args: { name, isEmpty: empty !== undefined } }];
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

interface Args {
  name: string;
  /** There is a line for it. */
  isEmpty: boolean;
}
