import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { keyedServers, whereOf, type KeyedServer } from './shared/keyed-server.ts';
import { remote } from './shared/server-examples.ts';
import { placeOfValue } from './shared/server.ts';
import type { Hit } from './targets.ts';

export const serverUrlConflict: Rule<Args> = {
  severity: 'warning',
  title: 'One server has several addresses in a marketplace',
  message: ({ server, url, other, where }) =>
    `The server "${server}" has the address ${url} here and ${other} in ${where}, which makes two connections and two sign-ins. Agree on one.`,
  checkMarketplace: ({ coverages, resolver }) => {
    // Of an address that the vendor has left, another rule says what to write.
    const servers = keyedServers(coverages).filter(({ url }) => {
      const status = resolver.endpointOfUrl(url)?.endpoint.status;
      return status === undefined || status === 'current';
    });
    const groups = Map.groupBy(servers, ({ identity }) => identity);
    return [...groups.values()].flatMap(findConflicts);
  },
  page: {
    why: 'Claude Code takes servers for the same when their addresses are the same. Two spellings are two connections, two sign-ins and twice the tools for people who install both plugins.',
    sources: [docs.mcp, 'https://github.com/anthropics/claude-code/issues/39511'],
    example: {
      wrong: {
        'sales/.mcp.json': remote('wiki', 'https://wiki.example.com'),
        'support/.mcp.json': remote('wiki', 'https://wiki.example.com/mcp'),
      },
      right: {
        'sales/.mcp.json': remote('wiki', 'https://wiki.example.com/mcp'),
        'support/.mcp.json': remote('wiki', 'https://wiki.example.com/mcp'),
      },
    },
  },
};

function findConflicts(group: readonly KeyedServer[]): Hit<Args>[] {
  const byAddress = [...Map.groupBy(group, ({ key }) => pathOf(key)).values()];
  // Who has the more usual one is not told.
  const [usual, ...others] = byAddress.sort((a, b) => b.length - a.length);
  const other = usual?.[0];
  if (other === undefined) return [];
  return others
    .flat()
    .filter((each) => !areToldApart(each, other))
    .map(({ server, url }) => ({
      at: placeOfValue(server, 'url'),
      args: { server: server.name, url, other: other.url, where: whereOf(other) },
    }));
}

/** Whether both say in words what they are, and differ there: each court has a server of its own. */
function areToldApart({ server }: KeyedServer, { server: other }: KeyedServer): boolean {
  const [own, others] = [server.description, other.description];
  return own !== null && others !== null && own !== others;
}

/** An address without the switches of its query. */
function pathOf(key: string): string {
  return key.split(/[?#]/)[0] ?? key;
}

interface Args {
  server: string;
  url: string;
  other: string;
  where: string;
}
