import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const skillDescriptionLong: Rule<Args> = {
  severity: 'warning',
  title: 'Description of a skill is longer than 1,024 characters',
  message: ({ name, length }) =>
    `The description of "${name}" has ${length} characters; 1,024 is the most that the specification allows, and claude.ai refuses the skill. Keep what it does and when to use it, and move the rest into the text below.`,
  checkPlugin: ({ plugin }) =>
    plugin.skills.flatMap(({ name, kind, path, frontmatter: { data, lines } }) => {
      const description = data['description'];
      const length = typeof description === 'string' ? [...description.trim()].length : 0;
      if (kind !== 'skill' || length <= 1024) return [];
      return [
        { at: { file: path, line: lines['description'] ?? 1, column: 1 }, args: { name, length } },
      ];
    }),
  page: {
    why: 'All descriptions are read into each conversation. Claude Code cuts off long ones; programs that hold to the specification refuse the skill.',
    sources: [docs.agentSkills],
    example: {
      wrong: { 'skills/prep/SKILL.md': text('Prepares a call. '.repeat(80).trim()) },
      right: { 'skills/prep/SKILL.md': text('Prepares a call.') },
    },
  },
};

function text(description: string): string {
  return `---\nname: prep\ndescription: ${description}\n---\n\nAsk.\n`;
}

interface Args {
  name: string;
  length: number;
}
