import type { PluginFindings } from '../plugins/findings.ts';
import type { FrontmatterFault } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { skill, docs } from './shared/examples.ts';

export const frontmatterNotYaml: Rule<PluginFindings['frontmatter-not-yaml']> = {
  severity: 'error',
  title: 'Frontmatter cannot be read as YAML',
  message: ({ fault, detail }) => words(fault, detail),
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
    ? `The frontmatter is no valid YAML here (${detail}). Put the value in quotes.`
    : faults[fault];
}

const faults = {
  size: 'The frontmatter is longer than 64 KiB. Shorten it; most of it belongs into the text below.',
  // Where quotes around a value would not help.
  tab: 'A line of the frontmatter begins with a tab, which YAML does not allow. Write spaces.',
  documents: 'A line "---" stands inside the frontmatter and ends it. Remove it.',
  keys: 'The frontmatter has no keys. Write lines such as "name: …" and "description: …".',
  structure: 'The frontmatter is too intricate to be read. Write plain keys and values.',
} as const satisfies Record<Exclude<FrontmatterFault, 'text'>, string>;
