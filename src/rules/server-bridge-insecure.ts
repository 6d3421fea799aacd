import { readBridge } from '../coverage/bridge.ts';
import type { Rule } from './rule.ts';
import { docs, mcp } from './shared/examples.ts';
import { isEntry } from './shared/server.ts';

export const serverBridgeInsecure: Rule<Args> = {
  severity: 'error',
  title: 'mcp-remote takes no address that is not encrypted',
  message: ({ server, url }) =>
    `The address ${url} in the server "${server}" is not encrypted, and mcp-remote ends at once with such a one. Write https://, or, in a network that you trust, add "--allow-http" behind the address.`,
  checkServer: ({ meant }) => {
    const bridge = isEntry(meant) ? readBridge(meant) : undefined;
    if (bridge === undefined || meant.args.includes('--allow-http')) return [];
    const { url } = bridge;
    if (!/^http:/i.test(url) || !URL.canParse(url) || isOwn(new URL(url))) return [];
    return [{ key: `args/${meant.args.indexOf(url)}`, args: { server: meant.name, url } }];
  },
  page: {
    why: 'mcp-remote goes without encryption to "localhost" and 127.0.0.1 alone. With any other http:// address it prints a line and ends, and the client says that the server failed.',
    sources: ['https://www.npmjs.com/package/mcp-remote', docs.mcp],
    example: {
      wrong: { '.mcp.json': mcp(bridgeTo('http://mcp.acme.example.com/crm')) },
      right: { '.mcp.json': mcp(bridgeTo('https://mcp.acme.example.com/crm')) },
    },
  },
};

/** The two names for the own machine that mcp-remote 0.15.1 knows; `[::1]` is not one of them. */
function isOwn({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1';
}

function bridgeTo(url: string): string {
  return `"acme-crm": {\n  "command": "npx",\n  "args": ["-y", "mcp-remote", "${url}"]\n}`;
}

interface Args {
  server: string;
  url: string;
}
