import type { Rule } from './rule.ts';
import { crm, issue, mcp, table } from './shared/examples.ts';
import { quoteSome } from './shared/name-some.ts';
import { chatRow, crmRow } from './shared/table-examples.ts';

export const includedWithoutServer: Rule<Args> = {
  severity: 'warning',
  title: 'Table names a server that is not there',
  message: ({ names }) =>
    names.length === 1
      ? `The table says that ${quoteSome(names)} is included, but the plugin has no server of that name. Add the server, or move the name to the other options.`
      : `The table says that ${quoteSome(names)} are included, but the plugin has no servers of those names. Add the servers, or move the names to the other options.`,
  page: {
    why: 'People choose a plugin by what its table says is included. A name without a server is a promise that the plugin does not keep.',
    sources: [issue(933), issue(939)],
    example: {
      wrong: { '.mcp.json': mcp(crm), 'CONNECTORS.md': table(crmRow, chatRow) },
      right: {
        '.mcp.json': mcp(crm),
        'CONNECTORS.md': table(crmRow, '| Chat | `~~chat` | — | Acme Chat |'),
      },
    },
  },
};

interface Args {
  /** Those of the whole plugin. */
  names: readonly string[];
}
