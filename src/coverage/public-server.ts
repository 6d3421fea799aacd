import { hostOf } from '../protocol/host.ts';
import { splitReferences } from '../protocol/reference.ts';
import { endpointKey } from '../protocol/url-template.ts';
import { readBridge } from './bridge.ts';
import { packageKey } from './package-name.ts';
import type { NamedServer } from './resolver.ts';

/**
 * The key of a server that anybody could use: its address on a public host, the package that is fetched for it, or
 * the address of its bundle. Undefined for what is on one machine or in one network alone, lies in the plugin, is
 * still to be filled in, or is no server: a page of a site (a host `www.` without "mcp" in its address) and a GraphQL
 * API.
 * @example
 * publicServerKey({ …, url: 'https://mcp.example-crm.com/mcp/' }) // => 'https://mcp.example-crm.com/mcp'
 * publicServerKey({ …, url: 'http://localhost:3000/mcp' })        // => undefined
 */
export function publicServerKey(server: NamedServer): string | undefined {
  const url = server.url ?? readBridge(server)?.url ?? server.bundle ?? '';
  if (url.trim() !== '') return isPublicAddress(url) ? endpointKey(filledIn(url)) : undefined;
  if (server.command === null) return undefined;
  const key = packageKey(server.command, server.args);
  const [registry = ''] = key?.split(' ', 1) ?? [];
  return fetchedFrom.has(registry) ? key : undefined;
}

/** One name for whatever is to be filled in: two plugins call it differently and mean the same server. */
function filledIn(url: string): string {
  const parts = splitReferences(url);
  return parts
    .map((part) => (typeof part === 'string' ? part : (part.fallback ?? '{value}')))
    .join('')
    .replace(/\{\w+\}/g, '{value}');
}

function isPublicAddress(url: string): boolean {
  if (!/^https?:\/\//i.test(url.trim()) || otherThings.some((each) => each(url.trim())))
    return false;
  const labels = hostOf(url)?.split('.') ?? [];
  const last = labels.at(-1) ?? '';
  return (
    labels.length > 1 &&
    /\D/.test(last) &&
    !reserved.has(last) &&
    !labels.some((label) => toFillIn.test(label))
  );
}

// A program or a module has no owner: it is whatever is installed.
const fetchedFrom = new Set('npm jsr pypi nuget image repository'.split(' '));
// Names that lead nowhere in public: RFC 2606, RFC 6762 and what networks of companies use.
const reserved = new Set(
  'corp example home internal intranet invalid lan local localdomain localhost private test'.split(
    ' ',
  ),
);
const otherThings = [
  (url: string) => /^https?:\/\/www\./i.test(url) && !/mcp/i.test(url),
  (url: string) => /^[^?#]*\/graphql\/?(?:$|[?#])/i.test(url),
];
const toFillIn = /^(?:example|your|my-company|placeholder|change-?me|(?:your|my)-.+)$/i;
