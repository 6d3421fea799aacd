import type { Rule } from './rule.ts';
import { clientFirst } from './shared/client-name.ts';
import { docs } from './shared/examples.ts';
import { isEntry } from './shared/server.ts';
import { relativeArguments } from './shared/started-paths.ts';

export const serverRelativePath: Rule<Args> = {
  severity: 'warning',
  title: 'Path from a folder that the client does not start in',
  message: ({ server, path, client }) =>
    `${clientFirst(client)} starts its programs in / or in a folder of the system, where "${path}" of the server "${server}" is not found. Write its whole path.`,
  checkServer: ({ meant, client, connector }) => {
    const { name, cwd } = meant;
    const { startsAnywhere } = client.abilities;
    if (startsAnywhere !== true || !isEntry(meant) || cwd !== null) return [];
    // What the catalog has of a connector says itself from where it is started.
    if (connector !== undefined) return [];
    return relativeArguments(meant).map(({ word, index }) => ({
      key: `args/${index}`,
      args: { server: name, path: word, client: client.name },
    }));
  },
  page: {
    why: 'A path such as build/index.js is looked for from the folder that a program starts in. Claude Desktop does not start programs in the folder of a project, so node says Cannot find module, and the server does not come up.',
    sources: ['https://modelcontextprotocol.io/legacy/tools/debugging', docs.mcp],
  },
};

interface Args {
  server: string;
  path: string;
  client: string;
}
