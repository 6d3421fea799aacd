import { serverOwner, type Catalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import { authOf } from '../coverage/sign-in-summary.ts';
import { templateVariables } from '../protocol/url-template.ts';
import type { Rule } from './rule.ts';
import { crm, docs, issue, mcp } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { remoteAddress } from './shared/server.ts';

export const serverUrlEmpty: Rule<Args> = {
  severity: 'warning',
  title: 'Server has no address',
  message: ({ server, next }) => `The address of "${server}" is empty. ${wordsOf(next)}.`,
  checkServer: ({ meant, connector, resolver, client }) => {
    if (remoteAddress(meant)?.trim() !== '') return [];
    const next = nextStep(connector, resolver.catalog);
    const args = { server: meant.name, next };
    // Others than Claude Code have no "not configured".
    return [
      { key: 'url', args, ...(!client.abilities.takesEmptyUrl && { severity: 'error' as const }) },
    ];
  },
  page: {
    why: 'An empty address is allowed: since version 2.1.208 Claude Code shows the server as not configured and stays quiet. But nothing tells the reader what to do next, and a table that calls it included is wrong.',
    sources: [docs.mcp, issue(933)],
    example: {
      wrong: { '.mcp.json': remote('acme-crm', '') },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};

/** What to do about a server without an address. */
function nextStep(connector: Connector | undefined, catalog: Catalog): NextStep {
  if (connector === undefined) return { kind: 'write' };
  const { name } = connector;
  const owner = serverOwner(catalog, connector);
  const { endpoints = [], status } = owner;
  const current = endpoints.flatMap((each) =>
    each.status === 'current' && each.type !== 'stdio' ? [each.url] : [],
  );
  const fixed = current.find((url) => templateVariables(url).length === 0);
  if (status === 'bundled' || current[0] === undefined) {
    return { kind: 'settings', name };
  }
  if (fixed === undefined) {
    return { kind: 'template', name, url: current[0] };
  }
  return { kind: authOf(owner) === 'oauth-client' ? 'client' : 'known', name, url: fixed };
}

function wordsOf(next: NextStep): string {
  switch (next.kind) {
    case 'write':
      return 'Write it, or remove the server';
    case 'settings':
      return `Connect ${next.name} in Claude's settings and remove this entry, or write an address of your own`;
    case 'template':
      return `Each customer of ${next.name} has one of their own (${next.url}): ask for it with \`userConfig\``;
    case 'client':
      return `Connect ${next.name} in Claude's settings and remove this entry, or write ${next.url} with an OAuth client of your own`;
    case 'known':
      return `Write ${next.url}, which the catalog has for ${next.name}`;
  }
}

type NextStep =
  | { kind: 'write' }
  | { kind: 'settings'; name: string }
  | { kind: 'template' | 'client' | 'known'; name: string; url: string };

interface Args {
  server: string;
  next: NextStep;
}
