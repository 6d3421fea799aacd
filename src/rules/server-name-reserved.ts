import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { slugName } from '../clients/name.ts';
import { rename } from './fix/rename.ts';

export const serverNameReserved: Rule<Args> = {
  severity: 'error',
  title: 'Name of a server is reserved',
  message: ({ server }) =>
    `Claude Code keeps the name "${server}" for itself and skips the server. Rename it.`,
  checkServer: ({ server: { name } }) =>
    reservedNames.has(name) ? [{ key: '', args: { server: name } }] : [],
  fix: (_, entry, { names }) => rename(entry, `${slugName(entry.name)}-server`, names),
  page: {
    why: 'Claude Code has servers of its own by the names workspace, claude-in-chrome, computer-use, Claude Preview and Claude Browser. It skips any other of that name in a project or in the settings of a user; those of a plugin have the plugin in their name, and load.',
    sources: [docs.mcp],
  },
};

/** https://code.claude.com/docs/en/mcp */
export const reservedNames: ReadonlySet<string> = new Set([
  'workspace',
  'claude-in-chrome',
  'computer-use',
  'Claude Preview',
  'Claude Browser',
]);

interface Args {
  server: string;
}
