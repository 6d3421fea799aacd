import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { isAddress, remoteAddress } from './shared/server.ts';
import { setUrl } from './fix/address.ts';

export const serverUrlInsecure: Rule<Args> = {
  severity: 'warning',
  title: 'Address of a server is not encrypted',
  message: ({ server, url }) =>
    `The address ${url} of "${server}" is not encrypted, so tokens can be read on the way. Write https:// (or wss://).`,
  checkServer: ({ meant }) => {
    const url = remoteAddress(meant);
    if (url === undefined || !isAddress(meant, url) || !isInsecure(url)) return [];
    return [{ key: 'url', args: { server: meant.name, url } }];
  },
  fix: (_, entry, { resolver }) => {
    const url = (entry.declared?.url ?? '').trim().replace(/^(http|ws):/i, '$1s:');
    return setUrl(entry, url, resolver);
  },
  page: {
    why: 'Over plain http everybody on the way can read the token and what the tools answer. Claude refuses such an address when a connector is added. An address of the own machine is fine.',
    sources: [docs.authorization, 'https://github.com/anthropics/claude-ai-mcp/issues/185'],
    example: {
      wrong: { '.mcp.json': remote('internal', 'http://mcp.intranet.example.com/mcp') },
      right: { '.mcp.json': remote('internal', 'https://mcp.intranet.example.com/mcp') },
    },
  },
};

function isInsecure(url: string): boolean {
  if (!/^(?:http|ws):/i.test(url.trim()) || !URL.canParse(url)) return false;
  return !/^(?:localhost|.+\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\]|host\.docker\.internal)$/i.test(
    new URL(url).hostname,
  );
}

interface Args {
  server: string;
  url: string;
}
