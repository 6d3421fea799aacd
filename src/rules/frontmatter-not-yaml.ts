import type { PluginFindings } from '../plugins/findings.ts';
import type { FrontmatterFault } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { skill, docs } from './shared/examples.ts';

export const frontmatterNotYaml: Rule<PluginFindings['frontmatter-not-yaml']> = {
  severity: 'error',
  title: 'Frontmatter cannot be read as YAML',
  message: ({ fault, detail }) => `Unexpected ${words(fault, detail)}`,
  page: {
    why: 'When the first lines are no YAML, Claude Code loads the text without its name and description, and does not know when to use it.',
    sources: [docs.skills],
    example: {
      wrong: {
        'skills/prep/SKILL.md': '---\nname: prep\ndescription: Prepares: a call.\n---\n\nAsk.\n',
      },
      right: { 'skills/prep/SKILL.md': skill('prep', 'Ask.') },
    },
  },
};

function words(fault: FrontmatterFault, detail: string | undefined): string {
  return fault === 'text'
    ? `text in the frontmatter, expected YAML (${detail}); put the value in quotes.`
    : faults[fault];
}

const faults = {
  size: 'size of the frontmatter, expected at most 64 KiB; it is read line by line.',
  // Where quotes around a value would not help.
  tab: 'tab before a line of the frontmatter, expected spaces; replace it.',
  documents: '"---" in the frontmatter, expected it at the end only; remove it.',
  keys: 'frontmatter without keys, expected lines such as "name: …".',
  structure: 'structure of the frontmatter, expected plain keys and values.',
} as const satisfies Record<Exclude<FrontmatterFault, 'text'>, string>;
