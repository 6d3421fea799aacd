import type { PluginFindings } from '../plugins/findings.ts';
import { isSpelledLike } from '../protocol/root-key.ts';
import type { Rule } from './rule.ts';
import { valueAt } from '../protocol/data.ts';
import type { Edit } from './fix/plan.ts';
import { clientFirst } from './shared/client-name.ts';
import { crm, docs, mcp } from './shared/examples.ts';

export const rootKeyUnknown: Rule<PluginFindings['root-key-unknown']> = {
  severity: 'error',
  title: 'Servers lie under a key that the client does not read',
  message: ({ key, expected, client = 'Claude Code', isBeside }) =>
    `${clientFirst(client)} reads no server under the key "${key}". ${isBeside || key.includes('.') ? `Move them to "${expected}"` : `Write "${expected}"`}.`,
  fixFile: ({ key, isBeside }, { root, isOwnWords, data, path = [key] }) => {
    const [own = []] = root ?? [];
    const name = own.at(-1);
    const isBehind =
      path.length === own.length && path.slice(0, -1).join() === own.slice(0, -1).join();
    const [top = key] = path;
    const held = data === undefined ? undefined : valueAt(data, path);
    // What is deeper is of a profile or a project.
    const isParted = path.length === 2 && isOwnWords === true;
    const isOnly = Object.keys(valueAt(data, [top]) ?? {}).length === 1;
    if (!isBeside && !isBehind && isParted && held !== undefined) {
      const edits: Edit[] = [
        { kind: 'set', path: own, value: held },
        { kind: 'remove', path: isOnly ? [top] : path },
      ];
      return { label: `Move them to "${own.join('.')}"`, edits };
    }
    if (isBeside || !isBehind || name === undefined || name === path.at(-1)) return undefined;
    if (isOwnWords !== true && !isSpelledLike(name, key)) return undefined;
    return {
      label: `Rename the key to "${name}"`,
      edits: [{ kind: 'rename', path, name }],
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
