import { hostOf, ownedDomain } from '../protocol/host.ts';
import type { Rule } from './rule.ts';
import { addressOfName } from './shared/address-of-name.ts';
import { bareMatch, cite, proofOf } from './shared/endpoint.ts';
import { exampleHost, findPlaceholder } from './server-placeholder-left.ts';
import { issue } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import type { ServerTarget } from './targets.ts';
import { isPlainAddress, setAddress } from './fix/address.ts';

export const serverUrlDiffers: Rule<Args> = {
  severity: 'warning',
  title: 'Address of a server is not one the catalog knows',
  message: ({ server, url, connector, ownUrl, source }) =>
    `The server "${server}" has the address ${url}; the catalog knows ${ownUrl} for ${connector}${cite(source)}. ${isElsewhere(url, ownUrl) ? 'If it is a server of your own, it may stay; else compare' : 'Compare'} both with the vendor's documentation.`,
  checkServer: (target) => {
    const { meant, isReplaced } = target;
    const own = isReplaced ? undefined : addressOfName(target);
    // A letter alone names nothing.
    if (own === undefined || meant.name.trim().length < 2) return [];
    // Of a place to fill in another rule speaks; a switch behind the address makes it no other one.
    const isLeft = findPlaceholder(meant.url ?? '') ?? exampleHost(target);
    if (isLeft !== undefined || isSwitched(target)) return [];
    if (target.gateways?.has(hostOf(meant.url ?? '') ?? '') === true) return [];
    const { connector, endpoint } = own;
    const args = {
      server: meant.name,
      url: meant.url ?? '',
      connector: connector.name,
      ownUrl: endpoint.url,
      source: proofOf(connector, endpoint, target),
    };
    // Where strangers run programs of their own it is mostly their own server.
    const isOwn = ownedDomain(hostOf(args.url) ?? '') === undefined;
    return [{ key: 'url', args, ...(isOwn && { severity: 'info' as const }) }];
  },
  fix: ({ args: { ownUrl } }, entry, { resolver }) => {
    const known = resolver.endpointOfUrl(ownUrl)?.endpoint;
    return known && isPlainAddress(known) ? setAddress(entry, known, false) : undefined;
  },
  page: {
    why: 'The name of the server is that of a connector, but its address is none that the catalog knows. One of both is wrong, it is the server of somebody else, or the vendor has an address that is not in the catalog yet. The form of an address proves nothing: odd ones are right and tidy ones are dead.',
    sources: [issue(70), 'https://github.com/cursor/plugins/pull/259'],
    example: {
      wrong: { '.mcp.json': remote('acme-crm', 'https://api.acme-crm.dev/mcp') },
      right: { '.mcp.json': remote('acme-crm', 'https://mcp.eu.acme.example.com/crm') },
    },
  },
};

/** Whether an address is on a domain that the other one is not on, and that can be somebody's own. */
function isElsewhere(url: string, ownUrl: string): boolean {
  const domain = ownedDomain(hostOf(url) ?? '');
  return domain !== ownedDomain(hostOf(ownUrl) ?? '') && domain !== 'claude.com';
}

// Of one that has been replaced another rule speaks.
function isSwitched({ meant, resolver }: ServerTarget): boolean {
  const status = bareMatch(meant.url, resolver)?.endpoint.status;
  return status === 'current' || status === 'legacy';
}

interface Args {
  server: string;
  url: string;
  connector: string;
  ownUrl: string;
  source: string | undefined;
}
