import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { crm, mcp } from './shared/examples.ts';
import { lossWords } from './shared/loss-words.ts';

export const byteOrderMark: Rule<PluginFindings['byte-order-mark']> = {
  severity: 'warning',
  title: 'File starts with a byte order mark',
  message: ({ loss }) =>
    `The file begins with an invisible byte order mark, ${loss === undefined ? 'which strict readers refuse' : `for which Claude Code ${lossWords[loss]}`}. Save it as UTF-8 without the mark.`,
  // The mark is not in the text that is edited.
  fixFile: () => ({ label: 'Remove the mark', edits: [] }),
  page: {
    why: 'JSON texts must not start with a byte order mark; strict readers refuse the file.',
    sources: ['https://www.rfc-editor.org/rfc/rfc8259#section-8.1'],
    example: {
      wrong: { '.mcp.json': `\uFEFF${mcp(crm)}` },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};
