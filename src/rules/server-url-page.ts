import { readBridge } from '../coverage/bridge.ts';
import type { Rule } from './rule.ts';
import { docs, mcp } from './shared/examples.ts';
import { pageOf } from './shared/page-of.ts';
import { remote } from './shared/server-examples.ts';
import { isEntry, remoteAddress } from './shared/server.ts';

export const serverUrlPage: Rule<Args> = {
  severity: 'error',
  title: 'Page about a server in place of its address',
  message: ({ server, host, command }) =>
    `The address of the server "${server}" is a page of ${host} that people read, and no server answers there. Write ${command === undefined ? 'the address of the server itself, or the command that starts it, which that page should name' : `the command that starts it, such as ${command}, or the address that the page names`}.`,
  checkServer: ({ meant }) => {
    const command = meant.command?.trim();
    const bridge = isEntry(meant) ? readBridge(meant) : undefined;
    const url = remoteAddress(meant) ?? bridge?.url ?? (isEntry(meant) ? command : undefined);
    const page = url !== undefined && /^https?:/i.test(url.trim()) ? pageOf(url) : undefined;
    if (page === undefined) return [];
    const line = page.command && [page.command, ...(page.args ?? [])].join(' ');
    const args = { server: meant.name, host: page.host, ...(line && { command: line }) };
    const behind = bridge && `args/${meant.args.indexOf(bridge.url)}`;
    return [{ key: behind ?? (url === command ? 'command' : 'url'), args }];
  },
  fix: (_, { name, declared }) => {
    const bridge = declared && readBridge(declared);
    const page = pageOf(declared?.url ?? bridge?.url ?? declared?.command ?? '');
    if (page?.command === undefined) return undefined;
    const { command, args = [] } = page;
    return {
      label: `Write ${command} and the package`,
      server: { name, type: 'stdio', command, args },
      isWhole: true,
      // The package may be a library, or its server wants more than its name.
      isSafe: false,
    };
  },
  page: {
    why: 'A client speaks MCP to the address that it is given. The page of a repository or a package answers with text for people, and the client says that the server is not found or sends no JSON.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': remote('acme-code', 'https://github.com/acme/code-mcp') },
      right: {
        '.mcp.json': mcp(
          '"acme-code": {\n  "command": "npx",\n  "args": ["-y", "@acme/code-mcp"]\n}',
        ),
      },
    },
  },
};

interface Args {
  server: string;
  host: string;
  /** What starts the package that the page is about. */
  command?: string;
}
