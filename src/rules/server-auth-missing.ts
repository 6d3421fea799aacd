import { serverOwner } from '../catalog/catalog.ts';
import type { Rule } from './rule.ts';
import { cite, missingSignIn, type MissingSignIn } from './shared/endpoint.ts';
import { docs, issue } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { isEntry } from './shared/server.ts';
import { requiredHeaders } from './fix/address.ts';

export const serverAuthMissing: Rule<Args> = {
  severity: 'warning',
  title: 'Server lacks the sign-in it needs',
  message: ({ server, connector, expected, source }) =>
    `Nobody can sign in to "${server}" as it is: ${connector} asks for ${wordsOf(expected)}${cite(source)}. Add it, or connect ${connector} in Claude's settings.`,
  checkServer: ({ meant, isReplaced, connector, endpointMatch, resolver, repository }) => {
    if (isReplaced || !isEntry(meant) || connector === undefined) return [];
    if (endpointMatch === undefined || endpointMatch.endpoint.type === 'stdio') return [];
    const { endpoint } = endpointMatch;
    // Of a replaced address another rule says what to do.
    if (endpoint.status !== 'current') return [];
    const owner = serverOwner(resolver.catalog, connector);
    const found = missingSignIn(meant, endpoint, owner, repository);
    if (found === undefined) return [];
    const { missing: expected, source } = found;
    return [{ key: '', args: { server: meant.name, connector: connector.name, expected, source } }];
  },
  fix: (_, entry, { resolver }) => {
    const { server } = entry;
    const needed = Object.entries(requiredHeaders(entry, resolver));
    if (server === undefined || server.type === 'stdio' || needed.length === 0) return undefined;
    const headers = { ...server.headers, ...Object.fromEntries(needed) };
    const label = `Add ${needed.map(([name, value]) => `${name}: ${value}`).join(', ')}`;
    return { label, server: { ...server, headers } };
  },
  page: {
    why: 'Some vendors let only clients sign in that are registered with them, or want a token in a header. Claude in the browser has clients of its own for the connectors of its directory; in Claude Code the sign-in fails without one.',
    sources: [docs.mcp, issue(747)],
    example: {
      wrong: { '.mcp.json': remote('acme-code', 'https://mcp.acme.example.com/code') },
      right: {
        '.mcp.json': remote(
          'acme-code',
          'https://mcp.acme.example.com/code',
          ',\n  "headers": { "Authorization": "Bearer ${user_config.acme_token}" }',
        ),
      },
    },
  },
};

function wordsOf(missing: MissingSignIn): string {
  return missing.kind === 'header' ? `the header "${missing.name}"` : '"oauth" with a "clientId"';
}

interface Args {
  server: string;
  connector: string;
  expected: MissingSignIn;
  source: string | undefined;
}
