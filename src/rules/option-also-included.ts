import type { Rule } from './rule.ts';
import { crm, docs, mcp, table } from './shared/examples.ts';
import { crmRow } from './shared/table-examples.ts';

export const optionAlsoIncluded: Rule<Args> = {
  severity: 'info',
  title: 'Tool is both included and another option',
  message: words,
  page: {
    why: 'The column of other options says what can take the place of an included server. A tool that is in both columns leaves open whether it is there.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: {
        '.mcp.json': mcp(crm),
        'CONNECTORS.md': table(crmRow, '| Chat | `~~chat` | — | Acme CRM |'),
      },
      right: { '.mcp.json': mcp(crm), 'CONNECTORS.md': table(crmRow) },
    },
  },
};

function words({ name, included, isSameRow, isThere }: Args): string {
  const both = isSameRow
    ? `"${name}" stands among the other options and as included in the same row`
    : `"${name}" stands among the other options, and ${included} has it as included`;
  if (!isThere) {
    const added = isSameRow ? 'remove it from the other options' : 'move it to those of this row';
    const where = isSameRow ? 'the row' : included;
    return `${both}, but no server of the plugin is it. Remove it from the included servers of ${where}; or add the server, and ${added}.`;
  }
  return isSameRow
    ? `${both}. Remove it from the other options.`
    : `${both}, so it is there for this row too. Move it to the included servers of this row.`;
}

interface Args {
  name: string;
  /** The line of a row that has it as included. */
  included: string;
  isSameRow: boolean;
  /** A server of the plugin is it, or people connect it elsewhere. */
  isThere: boolean;
}
