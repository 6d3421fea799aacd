import { serverOwner } from '../../catalog/catalog.ts';
import type { Connector } from '../../catalog/connector.ts';
import type { Endpoint, RemoteEndpoint } from '../../catalog/endpoint.ts';
import type { SignIn } from '../../catalog/sign-in.ts';
import { waysOf } from '../../catalog/ways.ts';
import { claudeCode } from '../../clients/claude-code.ts';
import { chooseEndpoint, type Choice } from '../../coverage/connect.ts';
import { readBridge } from '../../coverage/bridge.ts';
import type { ResolvedEndpoint, Resolver } from '../../coverage/resolver.ts';
import type { DeclaredServer } from '../../plugins/server.ts';
import type { ServerHit, ServerTarget } from '../targets.ts';
import { nameKey } from '../../catalog/name-key.ts';
import { sourceLink } from '../../catalog/source-link.ts';
import { nextStep, wordsOfStep, type NextStep } from './next-step.ts';
import { isEntry } from './server.ts';

/** The endpoint that takes the place of another one. */
export function replacementOf(
  { id, replacedBy }: Endpoint,
  { catalog }: Resolver,
): Endpoint | undefined {
  if (replacedBy === undefined || replacedBy === id) return undefined;
  return catalog.connectors
    .flatMap(({ endpoints = [] }) => endpoints)
    .find((endpoint) => endpoint.id === replacedBy);
}

/** Whether a server has all that an endpoint asks for before one can sign in. */
export function signsIn(
  server: DeclaredServer,
  endpoint: RemoteEndpoint,
  owner: Connector,
): boolean {
  return missingSignIn(server, endpoint, owner) === undefined;
}

/** What a server of a plugin lacks before Claude Code can sign in, by what is concluded for Claude Code. */
export function missingSignIn(
  server: DeclaredServer,
  endpoint: RemoteEndpoint,
  owner: Connector,
  repository?: string,
): Missing | undefined {
  const names = Object.keys(server.headers).map((name) => name.toLowerCase());
  // Where a variable stands for the host, whoever sets it goes elsewhere.
  if (/^\s*(?:\w+:\/\/)?\$\{/.test(server.url ?? '')) return undefined;
  if (server.headersHelper !== null || names.includes('authorization')) return undefined;
  const missing = (method?: SignIn['method']) => {
    const choice = chooseEndpoint(owner, endpoint, claudeCode, method);
    return {
      id: choice.entrance.id,
      found: missingFor({ server, repository }, names, choice, owner),
    };
  };
  const { id, found } = missing();
  if (found === undefined || id === 'cannot' || id === 'unknown') return undefined;
  // In Claude on the web people sign in without more; what refuses programs on their machine was told by others alone.
  const isForWeb = waysOf(owner, endpoint).some(
    (way) => way.method === 'oauth' && way.redirects === 'https',
  );
  if (isForWeb) return undefined;
  // Somebody may have chosen another way than the one that asks least.
  const isOther = waysOf(owner, endpoint).some(({ method }) => {
    const other = missing(method);
    return other.id !== 'cannot' && other.id !== 'unknown' && other.found === undefined;
  });
  return isOther ? undefined : found;
}

function missingFor(
  checked: Checked,
  names: readonly string[],
  { endpoint, entrance, server: whole }: Choice,
  owner: Connector,
): Missing | undefined {
  if (whole.type === 'stdio') return undefined;
  const way = 'way' in entrance ? entrance.way : undefined;
  const source = (way && proofOf(owner, way, checked)) ?? proofOf(owner, endpoint, checked);
  const needed = Object.keys(whole.headers ?? {});
  const header = needed.find((name) => !names.includes(name.toLowerCase()));
  if (header !== undefined) return { missing: { kind: 'header', name: header }, source };
  if (
    needed.length > 0 ||
    names.length > 0 ||
    typeof checked.server.oauth?.['clientId'] === 'string'
  ) {
    return undefined;
  }
  return whole.oauth?.clientId === undefined ? undefined : { missing: { kind: 'client' }, source };
}

/** What a server lacks, and where that is said. */
interface Missing {
  missing: MissingSignIn;
  source: string | undefined;
}

/** What has to stand in the entry of a server before one can sign in. */
export type MissingSignIn = { kind: 'header'; name: string } | { kind: 'client' };

/** An address that the catalog lists with a status that is not current. */
export function findReplaced(
  { server, meant, isReplaced, endpointMatch, resolver, client, repository }: ServerTarget,
  status: 'legacy' | 'retired',
): ServerHit<ReplacedArgs>[] {
  if (isReplaced || !isEntry(meant)) return [];
  // Where the client speaks HTTP itself, the bridge is told together with its address.
  const bridge = client.abilities.transports.includes('http') ? undefined : readBridge(meant);
  const url = bridge?.url ?? meant.url;
  const exact = bridge === undefined ? endpointMatch : resolver.endpointOfUrl(bridge.url);
  // Behind one that is switched off a question mark may lead to another server.
  const match = exact ?? (status === 'legacy' ? bareMatch(url, resolver) : undefined);
  if (match === undefined || url === null) return [];
  const { connector, endpoint } = match;
  if (endpoint.status !== status) return [];
  const next = replacementOf(endpoint, resolver);
  const step = nextStep(connector, resolver.catalog);
  const place = next ?? proven(step, connector, resolver);
  const args = {
    server: meant.name,
    url,
    connector: connector.name,
    next:
      next === undefined
        ? step
        : next.type === 'stdio'
          ? ({ kind: 'local', id: next.id } as const)
          : ({ kind: 'replaced', url: next.url } as const),
    ...typeBeside(place, meant),
    source: proofOf(connector, place ?? endpoint, { repository, server }),
  };
  return [{ key: bridge === undefined ? 'url' : 'args', args }];
}

/** The endpoint that an address without its switches belongs to. */
export function bareMatch(url: string | null, resolver: Resolver): ResolvedEndpoint | undefined {
  const [bare = ''] = (url ?? '').split('?');
  return resolver.endpointOfUrl(bare);
}

/** Where it speaks otherwise than the entry says, its type goes with the address. */
function typeBeside(
  place: Endpoint | undefined,
  { type, transport }: DeclaredServer,
): { type?: RemoteEndpoint['type'] } {
  if (place === undefined || place.type === 'stdio' || type === null) return {};
  return transport === null || transport === place.type ? {} : { type: place.type };
}

/** The endpoint whose address is offered as that of the catalog: its source is the one to cite. */
function proven(step: NextStep, connector: Connector, { catalog }: Resolver): Endpoint | undefined {
  if (step.kind !== 'known') return undefined;
  const { endpoints = [] } = serverOwner(catalog, connector);
  return endpoints.find((each) => each.type !== 'stdio' && each.url === step.url);
}

/**
 * The source to show for an endpoint or a way to sign in: the vendor's own word where there is one. What is checked proves nothing about
 * itself, neither its file nor another of its repository.
 */
export function proofOf(
  connector: Connector,
  { source }: Pick<Endpoint, 'source'>,
  checked?: Checked,
): string | undefined {
  const sources = [source].flat().filter((each) => !isOfChecked(each, checked));
  if (sources.length < 2) return sources[0];
  return sources.find((each) => isOfVendor(each, connector)) ?? mainSource(sources);
}

function isOfChecked(source: string, checked: Checked | undefined): boolean {
  if (checked === undefined) return false;
  const { repository, server } = checked;
  const [, owned = ''] = /^(?:https:\/\/github\.com\/)?([\w.-]+\/[\w.-]+)/.exec(source) ?? [];
  return repository === undefined
    ? source.endsWith(`:${server.file}`)
    : owned.toLowerCase() === repository.toLowerCase();
}

/** A server that is checked, and the repository that it comes from, where that is known. */
type Checked = Pick<ServerTarget, 'repository' | 'server'>;

/** Whether a source is a page of the vendor's domain, or a file of the vendor's repositories. */
function isOfVendor(source: string, { id, vendor, website, docs }: Connector): boolean {
  const host = /^https?:\/\/([^/\s]+)/.exec(source)?.[1];
  const [owner = ''] = source.replace(/^https:\/\/github\.com\//, '').split('/');
  const pages = [website, docs].flatMap((page) => (page === undefined ? [] : domainOf(page)));
  return host !== undefined && host !== 'github.com'
    ? pages.includes(domainOf(source))
    : nameKey(owner).startsWith(nameKey(id.split('-')[0] ?? id)) ||
        nameKey(owner) === nameKey(vendor);
}

/** The last two labels of the host of an address. */
function domainOf(url: string): string {
  return (/^https?:\/\/([^/\s]+)/.exec(url)?.[1] ?? '').split('.').slice(-2).join('.');
}

/**
 * A source as a message has it behind what it proves: the page or file that it names, without what was noted beside
 * it; nothing where only what is checked says so itself.
 */
export function cite(source: string | undefined): string {
  return source === undefined ? '' : ` (${sourceLink(source).href ?? source})`;
}

/** What is said of an address that has been replaced, from "Use" on. */
export function wordsOfReplacement({ next, type, source }: ReplacedArgs): string {
  const proof = cite(source);
  const beside = type === undefined ? '' : ` with "type": "${type}"`;
  if (next.kind === 'replaced') return `Use ${next.url}${beside}${proof}.`;
  const known = beside === '' || next.kind !== 'known' ? '' : `,${beside}`;
  if (next.kind === 'local') return `Use the local server ${next.id}${proof}.`;
  return `${wordsOfStep(next)}${known}${proof}.`;
}

/** The source of a fact to show: the first that is a web page, else the first. */
function mainSource(source: string | readonly string[]): string {
  const sources = typeof source === 'string' ? [source] : source;
  return sources.find((each) => each.startsWith('https://')) ?? sources[0] ?? '';
}

/** What is said of an address that has been replaced. */
export interface ReplacedArgs {
  server: string;
  url: string;
  connector: string;
  next: NextStep | { kind: 'replaced'; url: string } | { kind: 'local'; id: string };
  /** The type of the new address, where the entry says another one. */
  type?: RemoteEndpoint['type'];
  /** Undefined where nothing but the plugin itself says so. */
  source: string | undefined;
}
