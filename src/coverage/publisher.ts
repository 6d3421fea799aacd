import type { Connector } from '../catalog/connector.ts';
import { sourcesOf } from '../catalog/fields.ts';
import { nameKey } from '../catalog/name-key.ts';
import { sourceLink } from '../catalog/source-link.ts';
import { hostOf, ownedDomain } from '../protocol/host.ts';
import { siteDomain } from './address-owner.ts';
import { onceFor } from './last.ts';
import { isOwnPackage } from './package-owner.ts';

/**
 * Who publishes a source, by which two are independent: an owner of repositories or the domain of a page. All places
 * of the vendor are one, and so is Anthropic with the copies of its plugins that others keep.
 * @example
 * publisherOf('owner/name@5267cf7:docs/a.md', connector)    // => 'github.com/owner'
 * publisherOf('https://docs.example.com/page', connector)   // => 'example.com'
 * publisherOf('https://docs.notion.com/page', notion)       // => 'vendor'
 */
export function publisherOf(source: string, connector: Connector): string | undefined {
  const { href } = sourceLink(source);
  if (href === undefined) return undefined;
  const { hostname, pathname } = new URL(href);
  const host = hostname.replace(/^www\./, '').toLowerCase();
  if (!keepers.has(host)) {
    const domain = ownedDomain(host) ?? host;
    if (anthropicDomains.has(domain)) return anthropic;
    return domainsOf(connector).includes(domain) ? vendor : domain;
  }
  const [, owner = '', name = ''] = pathname.toLowerCase().split('/');
  if (owner === 'anthropics' || anthropicCopies.test(name)) return anthropic;
  const isOwn = isOwnPackage(`${owner}/${name}`, connector) || isCalledLike(owner, connector);
  return isOwn ? vendor : `${host}/${owner}`;
}

/** The independent publishers that name a server of the connector: how well known it is, as far as an entry can tell. */
export const publishersOf = onceFor(
  (connector: Connector): ReadonlySet<string> =>
    new Set(
      (connector.endpoints ?? [])
        .flatMap(({ source }) => sourcesOf(source))
        .flatMap((source) => publisherOf(source, connector) ?? []),
    ),
);

/** Whether an owner has the name of the product in its own: `makenotion`, `getsentry`. */
function isCalledLike(owner: string, { id, name }: Connector): boolean {
  return [id, name].map(nameKey).some((key) => key.length > 3 && nameKey(owner).includes(key));
}

const domainsOf = onceFor((connector: Connector): (string | undefined)[] => {
  const { docs, endpoints = [] } = connector;
  const hosts = [
    docs,
    ...endpoints.map((endpoint) => (endpoint.type === 'stdio' ? undefined : endpoint.url)),
  ];
  return [
    siteDomain(connector),
    ...hosts.flatMap((address) => {
      const host = address === undefined ? undefined : hostOf(address);
      return host === undefined || keepers.has(host) ? [] : [ownedDomain(host)];
    }),
  ];
});

const vendor = 'vendor';
const anthropic = 'anthropic';
const anthropicDomains = new Set(['anthropic.com', 'claude.ai', 'claude.com']);
// Others keep these under the name they have at Anthropic's.
const anthropicCopies =
  /knowledge-work-plugins|financial-services-plugins|claude-plugins-official|claude-for-legal|claude-for-financial|anthropic-docs/;
const keepers = new Set(['github.com', 'gitlab.com']);
