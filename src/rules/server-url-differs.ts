import type { Rule } from './rule.ts';
import { remote } from './shared/server-examples.ts';
import { issue } from './shared/examples.ts';

export const serverUrlDiffers: Rule<Args> = {
  severity: 'warning',
  title: 'Address of a server is not one the catalog knows',
  message: ({ server, url, connector, known, source }) =>
    `Unexpected address ${url} of server "${server}", expected an address of ${connector} such as ${known} (${source}); the plugin and the catalog disagree. Compare both with the vendor's documentation.`,
  page: {
    why: 'The name of the server is that of a connector, but its address is none that the catalog knows. One of both is wrong, or the vendor has an address that is not in the catalog yet. The form of an address proves nothing: odd ones are right and tidy ones are dead.',
    sources: [issue(70), 'https://github.com/cursor/plugins/pull/259'],
    example: {
      wrong: { '.mcp.json': remote('acme-crm', 'https://api.acme.example.com/crm/mcp') },
      right: { '.mcp.json': remote('acme-crm', 'https://mcp.eu.acme.example.com/crm') },
    },
  },
};

interface Args {
  server: string;
  url: string;
  connector: string;
  known: string;
  source: string;
}
