import { packageOf } from '../coverage/package-name.ts';
import { commandLine } from '../shell/command-line.ts';
import type { Rule } from './rule.ts';
import { cite, proofOf, replacementOf } from './shared/endpoint.ts';
import { isEntry } from './shared/server.ts';
import { crm, docs, mcp } from './shared/examples.ts';

export const serverPackageArchived: Rule<Args> = {
  severity: 'warning',
  title: 'Package of a server that nobody keeps any more',
  message: ({ server, name, source, next }) => {
    const advice =
      next === undefined
        ? 'Choose a server that somebody keeps'
        : `Use the server of ${next.connector} in its place: ${next.place}`;
    return `The server "${server}" runs ${name}, which nobody keeps any more and which gets no security updates${cite(source)}. ${advice}.`;
  },
  checkServer: ({ meant, server, resolver, repository }) => {
    const { name, command, args } = meant;
    if (!isEntry(meant) || command === null) return [];
    const found = resolver.endpointOfProgram(command, args);
    const program = packageOf(command, args);
    if (found?.endpoint.status !== 'retired' || program === undefined) return [];
    const source = proofOf(found.connector, found.endpoint, { repository, server });
    return [{ key: 'args', args: { server: name, name: program, source, next: nextOf() } }];

    function nextOf(): Args['next'] {
      const next = found && replacementOf(found.endpoint, resolver);
      const owner = resolver.catalog.connectors.find(({ endpoints = [] }) =>
        endpoints.some(({ id }) => id === next?.id),
      );
      if (next === undefined || owner === undefined) return undefined;
      if (next.type !== 'stdio') return { connector: owner.name, place: next.url };
      const line = commandLine([next.command, ...(next.args ?? [])]);
      return 'text' in line ? { connector: owner.name, place: `\`${line.text}\`` } : undefined;
    }
  },
  page: {
    why: 'The protocol’s project has archived its examples for products. Their packages are still on npm and still start, but errors and holes in them stay. Most of these products have a server of their own by now.',
    sources: ['https://github.com/modelcontextprotocol/servers-archived', docs.mcp],
    example: {
      wrong: {
        '.mcp.json': mcp(
          '"acme-crm": {\n  "command": "npx",\n  "args": ["-y", "@acme-examples/server-code"]\n}',
        ),
      },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};

interface Args {
  server: string;
  /** The package. */
  name: string;
  /** Where it is said that nobody keeps it. */
  source: string | undefined;
  /** The server of the product itself, where the catalog has one: its address or its command. */
  next: { connector: string; place: string } | undefined;
}
