import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { skill, docs } from './shared/examples.ts';
import { quoteSome } from './shared/name-some.ts';

export const frontmatterCut: Rule<PluginFindings['frontmatter-cut']> = {
  severity: 'warning',
  title: 'Frontmatter ends inside a line',
  message: ({ lost, isAtEnd }) => {
    if (isAtEnd && lost.length === 0)
      return 'The "---" that ends the frontmatter stands behind a value. Put it on a line of its own: Claude Code ends the frontmatter there, other programs find no end.';
    const what = lost.length === 0 ? '' : `, with ${quoteSome(lost)},`;
    return `Claude Code ends the frontmatter at the first "---", which stands inside a line here: what follows it${what} is text to it. Write "–" in its place.`;
  },
  page: {
    why: 'Claude Code looks for the first "---" behind the start, wherever it stands. A description that holds one is cut there, and the keys below it are lost.',
    sources: [docs.skills],
    example: {
      wrong: {
        'skills/prep/SKILL.md':
          '---\nname: prep\ndescription: Prepares a call --- with notes.\nmodel: opus\n---\n\nAsk.\n',
      },
      right: { 'skills/prep/SKILL.md': skill('prep', 'Ask.') },
    },
  },
};
