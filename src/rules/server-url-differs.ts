import { serverOwner } from '../catalog/catalog.ts';
import type { Endpoint, RemoteEndpoint } from '../catalog/endpoint.ts';
import { templateVariables } from '../protocol/url-template.ts';
import type { Rule } from './rule.ts';
import { cite, proofOf } from './shared/endpoint.ts';
import { findPlaceholder } from './server-placeholder-left.ts';
import { issue } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { remoteAddress } from './shared/server.ts';

export const serverUrlDiffers: Rule<Args> = {
  severity: 'warning',
  title: 'Address of a server is not one the catalog knows',
  message: ({ server, url, connector, known, source }) =>
    `The server "${server}" has the address ${url}; the catalog knows ${known} for ${connector} (${cite(source)}). Compare both with the vendor's documentation.`,
  checkServer: ({ meant, isReplaced, connector, known, resolver }) => {
    const url = remoteAddress(meant);
    if (isReplaced || connector === undefined || known !== undefined) return [];
    if (url === undefined || meant.state !== 'ready' || isLocal(url)) return [];
    // Of a place to fill in another rule speaks.
    if (findPlaceholder(url) !== undefined) return [];
    const { endpoints = [] } = serverOwner(resolver.catalog, connector);
    const current = endpoints.filter(isCurrentRemote);
    const own = current.find((each) => templateVariables(each.url).length === 0) ?? current[0];
    if (own === undefined) return [];
    const args = {
      server: meant.name,
      url,
      connector: connector.name,
      known: own.url,
      source: proofOf(connector, own) ?? '',
    };
    return [{ key: 'url', args }];
  },
  page: {
    why: 'The name of the server is that of a connector, but its address is none that the catalog knows. One of both is wrong, or the vendor has an address that is not in the catalog yet. The form of an address proves nothing: odd ones are right and tidy ones are dead.',
    sources: [issue(70), 'https://github.com/cursor/plugins/pull/259'],
    example: {
      wrong: { '.mcp.json': remote('acme-crm', 'https://api.acme.example.com/crm/mcp') },
      right: { '.mcp.json': remote('acme-crm', 'https://mcp.eu.acme.example.com/crm') },
    },
  },
};

function isCurrentRemote(endpoint: Endpoint): endpoint is RemoteEndpoint {
  return endpoint.status === 'current' && endpoint.type !== 'stdio';
}

function isLocal(url: string): boolean {
  return /^(?:https?|wss?):\/\/(?:localhost|127\.|\[::1\])/i.test(url.trim());
}

interface Args {
  server: string;
  url: string;
  connector: string;
  known: string;
  source: string;
}
