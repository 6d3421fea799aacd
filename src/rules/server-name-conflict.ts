import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { keyedServers, whereOf, type KeyedServer } from './shared/keyed-server.ts';
import { remote } from './shared/server-examples.ts';
import { placeOfServer } from './shared/server.ts';
import type { Hit } from './targets.ts';
import { isSame } from '../protocol/data.ts';
import type { Server } from '../protocol/server.ts';
import { endpointKey } from '../protocol/url-template.ts';

export const serverNameConflict: Rule<Args> = {
  severity: 'info',
  title: 'One address has several server names in a marketplace',
  message: ({ server, other, where }) =>
    `The server "${server}" is called "${other}" in ${where}, so its tools have other names there. Give one address one name.`,
  checkMarketplace: ({ coverages }) => {
    const groups = Map.groupBy(keyedServers(coverages), ({ key }) => key);
    return [...groups.values()].flatMap(findConflicts);
  },
  fix: ({ other }, entry) => {
    // What differs in a header may be another account.
    if (!other?.server || !entry.server || !isSameServer(other.server, entry.server))
      return undefined;
    if (entry.path.length < 2) return undefined;
    return {
      label: `Remove ${entry.name}`,
      edits: [{ kind: 'remove', path: entry.path }],
      isSafe: false,
    };
  },
  page: {
    why: 'The name of a server is part of the names of its tools. Permissions and texts that name a tool fit only one of the plugins.',
    sources: [docs.mcp],
    example: {
      wrong: {
        'sales/.mcp.json': remote('wiki', 'https://wiki.example.com/mcp'),
        'support/.mcp.json': remote('team-wiki', 'https://wiki.example.com/mcp'),
      },
      right: {
        'sales/.mcp.json': remote('wiki', 'https://wiki.example.com/mcp'),
        'support/.mcp.json': remote('wiki', 'https://wiki.example.com/mcp'),
      },
    },
  },
};

function findConflicts(group: readonly KeyedServer[]): Hit<Args>[] {
  const byName = [...Map.groupBy(group, ({ server }) => server.name).values()];
  const [usual] = byName.sort((a, b) => b.length - a.length);
  const other = usual?.[0];
  if (other === undefined) return [];
  const where = whereOf(other);
  return group
    .filter(({ server }) => server.name.toLowerCase() !== other.server.name.toLowerCase())
    .map(({ server }) => ({
      at: placeOfServer(server),
      args: { server: server.name, other: other.server.name, where },
    }));
}

function isSameServer(a: Server, b: Server): boolean {
  return isSame(withoutName(a), withoutName(b));
}

function withoutName(server: Server): unknown {
  const url = server.type === 'stdio' ? '' : (endpointKey(server.url) ?? server.url);
  return JSON.parse(JSON.stringify({ ...server, name: '', url }));
}

interface Args {
  server: string;
  other: string;
  where: string;
}
