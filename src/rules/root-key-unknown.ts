import type { PluginFindings } from '../plugins/findings.ts';
import { isSpelledLike } from '../protocol/root-key.ts';
import type { Rule } from './rule.ts';
import { crm, docs, mcp } from './shared/examples.ts';

export const rootKeyUnknown: Rule<PluginFindings['root-key-unknown']> = {
  severity: 'error',
  title: 'Servers lie under a key that the client does not read',
  message: ({ key, expected, client = 'Claude Code', isBeside }) =>
    `${client} reads no server under the key "${key}". ${isBeside ? `Move them to "${expected}"` : `Write "${expected}"`}.`,
  fixFile: ({ key, isBeside }, { root, isOwnWords, isInside }) => {
    if (isBeside || isInside === true) return undefined;
    const [path = []] = root ?? [];
    const [name, ...deeper] = path;
    const isMeant =
      name !== undefined && name !== key && (isOwnWords === true || isSpelledLike(name, key));
    if (!isMeant || deeper.length > 0) return undefined;
    return {
      label: `Rename the key to "${name}"`,
      edits: [{ kind: 'rename', path: [key], name }],
    };
  },
  page: {
    why: 'Each client looks for servers under one key, letter for letter. Under another, or with another spelling, it finds none, mostly without a word.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': mcp(crm).replace('mcpServers', 'mcp_servers') },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};
