import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const frontmatterInvalid: Rule<PluginFindings['frontmatter-invalid']> = {
  severity: 'warning',
  title: 'Frontmatter cannot be read as YAML',
  message: ({ problem }) => problem,
  page: {
    why: 'When the first lines are no YAML, Claude Code loads the text without its name and description, and does not know when to use it.',
    sources: [docs.skills],
    example: {
      wrong: {
        'skills/prep/SKILL.md':
          '---\nname: prep\ndescription: Prepares a call (default: today)\n---\n\nAsk for it.\n',
      },
      right: {
        'skills/prep/SKILL.md':
          '---\nname: prep\ndescription: "Prepares a call (default: today)"\n---\n\nAsk for it.\n',
      },
    },
  },
};
