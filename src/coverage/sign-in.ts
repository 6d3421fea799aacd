import type { Connector } from '../catalog/connector.ts';
import { hasListing } from '../catalog/directory.ts';
import type { Endpoint } from '../catalog/endpoint.ts';
import type { OAuthSignIn, Precondition, SignIn, TokenSignIn } from '../catalog/sign-in.ts';
import { waysOf } from '../catalog/ways.ts';
import type { Client } from '../clients/client.ts';
import type { Ability } from '../clients/sign-in-abilities.ts';
import { isSecretName } from '../protocol/secret.ts';

/**
 * How people of one client get into a connector through one of its endpoints. The one place that decides
 * it: whatever a page, a snippet, a table or a finding says of sign-in comes from here. `asked` prefers the
 * ways of one method, where there are any.
 */
export function signInFor(
  connector: Connector,
  endpoint: Endpoint,
  client: SigningClient,
  asked?: SignIn['method'],
): Entrance {
  const { reservedFor } = endpoint;
  if (reservedFor !== undefined && !reservedFor.clients.includes(client.id)) {
    return { id: 'cannot', because: 'reserved', words: reservedFor.why };
  }
  const ways = waysOf(connector, endpoint);
  const wanted = ways.filter(({ method }) => method === asked);
  const found = (wanted.length > 0 ? wanted : ways).map((way) =>
    enter(way, connector, endpoint, client),
  );
  const usable = found.filter(({ id }) => id !== 'cannot');
  const [first] = usable;
  // A key that lasts asks less than registering the client by hand, whichever the entry names first.
  const simpler = first !== undefined && isByHand(first) ? usable.find(isLastingKey) : undefined;
  const best = simpler ??
    first ??
    found[0] ?? { id: 'unknown', steps: stepsFor(connector, endpoint, client) };
  // What Claude's directory lists lets Claude in, whatever is known of other clients.
  const isListed = isInDirectory(connector, client) && endpoint.type !== 'stdio';
  const isOpen = best.id === 'try' || best.id === 'unknown';
  return isListed && isOpen ? { ...best, isListed } : best;
}

function isByHand(entrance: Entrance): boolean {
  return 'steps' in entrance && entrance.steps.some(({ kind }) => kind === 'register');
}

function isLastingKey(entrance: Entrance): boolean {
  return (
    entrance.id === 'token' &&
    entrance.way.headers !== undefined &&
    entrance.way.lasts === undefined
  );
}

function enter(
  way: SignIn,
  connector: Connector,
  endpoint: Endpoint,
  client: SigningClient,
): Entrance {
  const steps = stepsFor(connector, endpoint, client, way);
  switch (way.method) {
    case 'none':
      return steps.length > 0 ? { id: 'prepare', way, steps } : { id: 'open', way };
    case 'unknown':
      return { id: 'unknown', way, steps };
    case 'token':
      return enterWithToken(way, steps, endpoint, client);
    case 'oauth':
      return enterWithOAuth(way, steps, connector, client);
  }
}

function enterWithToken(
  way: TokenSignIn,
  steps: Step[],
  endpoint: Endpoint,
  client: SigningClient,
): Entrance {
  const isInAddress = Object.keys(endpoint.variables ?? {}).some(isSecretName);
  const isProgram = endpoint.type === 'stdio';
  const isPlaceUnknown =
    !isInAddress && !isProgram && (way.headers ?? endpoint.headers) === undefined;
  const all: Step[] = [
    ...steps,
    { who: 'you', kind: 'token', way, ...(isPlaceUnknown && { isPlaceUnknown }) },
  ];
  const { headers, bridge } = client.signInAbilities;
  const isSent = headers.is !== 'no' || (isInAddress && bridge !== true);
  if (isProgram || isSent) return { id: 'token', way, steps: all };
  return bridge === true
    ? { id: 'bridge', way, steps: all }
    : { id: 'cannot', because: 'no-headers', way };
}

function enterWithOAuth(
  way: OAuthSignIn,
  steps: Step[],
  connector: Connector,
  client: SigningClient,
): Entrance {
  const { admits, guided = [], heldFor = [], registration } = way;
  const isListed = isOnList(way, client.id);
  if (Array.isArray(admits) && !isListed) {
    return { id: 'cannot', because: 'not-admitted', way };
  }
  if (registration.includes('program')) return connect(way, steps, admits === 'any');
  const abilities = client.signInAbilities;
  if (heldFor.includes(client.id) && connector.directory !== undefined) {
    return { id: 'directory', way, steps, slug: connector.directory.slug };
  }
  if (givenClient(way, client.id) !== undefined) return connect(way, steps, true);
  const returnsOverHttps = way.redirects === undefined || isHttps(abilities);
  if (returnsOverHttps === false) return { id: 'cannot', because: 'loopback', way };
  const isGuided = guided.includes(client.id);
  const known = becomesKnown(way, abilities);
  if (known === 'yes' || known === 'unknown') {
    if (abilities.bridge === true) return { id: 'bridge', way, steps };
    const isIn = admits === 'any' || isListed || isGuided;
    return connect(way, steps, known === 'yes' && returnsOverHttps === true && isIn);
  }
  if (registration.includes('pre-registered')) {
    return abilities.ownClient.is === 'yes'
      ? { id: 'prepare', way, steps: [...steps, register(way, connector, client)] }
      : { id: 'cannot', because: 'no-own-client', way };
  }
  if (known === 'no') return { id: 'cannot', because: 'no-document', way };
  // The vendor names the client, and does not say how it becomes known.
  return connect(way, steps, isListed || isGuided);
}

function connect(way: OAuthSignIn, steps: Step[], isProven: boolean): Entrance {
  if (steps.length > 0) return { id: 'prepare', way, steps };
  return isProven ? { id: 'connect', way } : { id: 'try', way };
}

/** Whether a client becomes known to the server without anybody's help; undefined where the server offers no such way. */
function becomesKnown(
  { registration }: OAuthSignIn,
  { registers, document, bridge }: SigningClient['signInAbilities'],
): Ability['is'] | undefined {
  const ways: { [way in (typeof registration)[number]]?: Ability['is'] | undefined } = {
    dynamic: bridge === true ? 'yes' : registers.is,
    'metadata-document': document.is,
    // Whichever it is, a client that knows both ways knows it.
    unknown: registers.is === 'yes' && document.is === 'yes' ? 'yes' : undefined,
  };
  const answers = registration.map((each) => ways[each]);
  return (['yes', 'unknown', 'no'] as const).find((each) => answers.includes(each));
}

/**
 * Whether the browser comes back to a client over https: not where it comes back to a program on the user's machine.
 * Undefined where that is not known, or where the client names addresses of both kinds.
 */
function isHttps({ bridge, redirect }: SigningClient['signInAbilities']): boolean | undefined {
  if (bridge === true) return false;
  const { address = '' } = redirect ?? {};
  const isOverHttps = address.includes('https:');
  return isOverHttps === address.includes('http:') ? undefined : isOverHttps;
}

/** Whether a client is known to be on the list of those that the vendor admits. */
function isOnList({ admits, listed = [] }: OAuthSignIn, client: string): boolean {
  return (Array.isArray(admits) ? admits : listed).includes(client);
}

/** The OAuth client that the vendor gives for a client; no other may use it. */
export function givenClient(way: SignIn, client: string) {
  return way.method === 'oauth'
    ? way.givenClients?.find(({ clients }) => clients.includes(client))
    : undefined;
}

function register(way: OAuthSignIn, connector: Connector, client: SigningClient): Step {
  const isFound = isInDirectory(connector, client);
  return { who: registrar(way), kind: 'register', way, ...(isFound && { hasListing: true }) };
}

/** Whether people of a client find a connector in the directory that is its own. */
function isInDirectory(connector: Connector, { signInAbilities }: SigningClient): boolean {
  return signInAbilities.directory === true && hasListing(connector);
}

function registrar({ ownClient }: OAuthSignIn): Step['who'] {
  return ownClient?.registrar ?? 'vendor-admin';
}

/** What has to be done or had before anything works, for one client and one way in. */
function stepsFor(
  { preconditions = [] }: Connector,
  endpoint: Endpoint,
  client: SigningClient,
  way?: SignIn,
): Step[] {
  // A list that the client is on asks nothing of anybody.
  const isListed = way?.method === 'oauth' && isOnList(way, client.id);
  return preconditions
    .filter(
      (each) =>
        each.for === 'everything' &&
        !(isListed && each.kind === 'allow-list') &&
        (each.endpoints?.includes(endpoint.id) ?? true) &&
        (each.clients?.includes(client.id) ?? true) &&
        (each.methods === undefined || each.methods.some((method) => method === way?.method)),
    )
    .map((condition) => ({ who: condition.who, kind: 'condition', condition }));
}

/** What is asked of a client: who it is, and what it can do. */
export type SigningClient = Pick<Client, 'id' | 'signInAbilities'>;

/** How people of a client get in. */
export type Entrance =
  /** No sign-in at all. */
  | { id: 'open'; way: SignIn }
  /** Sign in; proven that nothing has to be prepared. */
  | { id: 'connect'; way: OAuthSignIn }
  /** Sign in; whether something has to be prepared is not known. `isListed` where Claude's directory has it. */
  | { id: 'try'; way: OAuthSignIn; isListed?: true }
  | { id: 'prepare'; way: SignIn; steps: Step[] }
  | { id: 'token'; way: TokenSignIn; steps: Step[] }
  /** Through the listing in Claude's directory, whose client Anthropic holds. */
  | { id: 'directory'; way: OAuthSignIn; steps: Step[]; slug: string | undefined }
  /** A local program in between signs in, as a client of its own. */
  | { id: 'bridge'; way: SignIn; steps: Step[] }
  /** Nothing is known; `isListed` as for `try`. */
  | { id: 'unknown'; way?: SignIn; steps: Step[]; isListed?: true }
  | { id: 'cannot'; because: Obstacle; way?: SignIn; words?: string };

/** Why a client does not get in. */
export type Obstacle =
  'reserved' | 'not-admitted' | 'no-headers' | 'no-own-client' | 'no-document' | 'loopback';

/** One thing to do first, and who does it. */
export type Step =
  | { who: Precondition['who']; kind: 'condition'; condition: Precondition }
  /** Where it is `hasListing`, the listing in Claude's directory may let people in without it. */
  | { who: Precondition['who']; kind: 'register'; way: OAuthSignIn; hasListing?: true }
  /** `isPlaceUnknown` where no source says what carries it to the server. */
  | { who: Precondition['who']; kind: 'token'; way: TokenSignIn; isPlaceUnknown?: true };
