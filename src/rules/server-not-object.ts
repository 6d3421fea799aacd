import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { wordOfKind } from './shared/declarations.ts';
import { mcp, docs, crm } from './shared/examples.ts';
import type { Edit } from './fix/plan.ts';

export const serverNotObject: Rule<PluginFindings['server-not-object']> = {
  severity: 'error',
  title: 'Server is no object',
  message: ({ server, found, client }) =>
    `"${server}" stands among the servers and is ${wordOfKind(found)}, not a server${
      client === undefined
        ? '. Write an object with "type" and "url", or with "command"; move what is no server elsewhere.'
        : `: ${client} passes over it and reads the others. Move it out of the servers.`
    }`,
  // The questions of VS Code stand beside the servers.
  fix: ({ args }, { name, path, value }, { client: { abilities } }) => {
    // A switch or a number says nothing there, and an entry of nothing is none.
    const isNothing = value === null || typeof value === 'boolean' || typeof value === 'number';
    if (isNothing || args.client !== undefined) {
      return { label: `Remove "${name}"`, isSafe: false, edits: [{ kind: 'remove', path }] };
    }
    const asks = abilities.variables.forms?.includes('input') === true;
    if (!asks || name !== 'inputs' || !Array.isArray(value) || path.length < 2) return undefined;
    const questions = (value as unknown[]).map((each): Edit => ({
      kind: 'append',
      path: ['inputs'],
      value: each,
    }));
    return { label: 'Move "inputs" out', edits: [{ kind: 'remove', path }, ...questions] };
  },
  page: {
    why: 'An address alone does not say how to speak with the server. Claude Code leaves it out.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': mcp('"acme-crm": "https://mcp.acme.example.com/crm"') },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};
