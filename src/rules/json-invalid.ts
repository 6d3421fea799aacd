import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { clientFirst } from './shared/client-name.ts';
import { lossWords } from './shared/loss-words.ts';
import { mcp, docs, crm } from './shared/examples.ts';

export const jsonInvalid: Rule<PluginFindings['json-invalid']> = {
  severity: 'error',
  title: 'File is not plain JSON',
  message: ({ found, client = 'Claude Code', isRead, loss = 'file' }) =>
    isRead
      ? `The file is no valid JSON here (${found}). ${clientFirst(client)} reads it all the same, other programs do not. Correct it.`
      : `The file is no valid JSON here (${found}), and ${client} ${lossWords[loss]}. Correct it.`,
  fixFile: (_, { excess, isPiece }) => {
    if (isPiece) return { label: 'Put { before it and } behind it', edits: [{ kind: 'enclose' }] };
    if (excess === undefined) return undefined;
    const comments = excess.kind === 'comment';
    return {
      label: comments ? 'Remove the comments' : 'Remove the comma',
      edits: [{ kind: 'strict', comments }],
      // A comment is somebody's words: only where asked.
      isSafe: !comments,
    };
  },
  page: {
    why: 'Claude Code reads plain JSON. A comment, a comma too many or a bracket that is missing makes it leave out the whole file.',
    sources: [docs.plugins],
    example: {
      wrong: { '.mcp.json': '{\n  "mcpServers": {},\n}\n' },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};
