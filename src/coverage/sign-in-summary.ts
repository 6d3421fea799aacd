import { hasListing } from '../catalog/directory.ts';
import type { Connector } from '../catalog/connector.ts';
import type { Endpoint } from '../catalog/endpoint.ts';
import { claude } from '../clients/claude.ts';
import { claudeCode } from '../clients/claude-code.ts';
import type { Client } from '../clients/client.ts';
import { waysOf } from '../catalog/ways.ts';
import { onceFor } from './last.ts';
import { signInFor, type Entrance } from './sign-in.ts';

/**
 * What is said first of a connector: the way through Claude's own settings where there is one or where its directory
 * lists it, for it asks least; else that of Claude Code, through the first endpoint it gets into. Undefined without a
 * server.
 */
export const firstEntrance = onceFor((owner: Connector): FirstEntrance | undefined => {
  const endpoints = currentEndpoints(owner);
  const inClaude = endpoints.map((endpoint) => signInFor(owner, endpoint, claude));
  const inCode = endpoints.map((endpoint) => signInFor(owner, endpoint, claudeCode));
  const code = inCode.find(({ id }) => id !== 'cannot') ?? inCode[0];
  const listed = hasListing(owner) ? inClaude.find(({ id }) => id !== 'cannot') : undefined;
  // A key of one's own asks less than what somebody else has to prepare.
  const asksMore = listed?.id === 'prepare' && code?.id === 'token';
  const own = inClaude.find(({ id }) => id === 'directory') ?? (asksMore ? undefined : listed);
  if (own !== undefined) return { client: claude, entrance: own };
  return code && { client: claudeCode, entrance: code };
});

/**
 * The ways to sign in to a connector in one word, whoever is admitted and whatever has to be prepared: what
 * the API has called `auth` from the start.
 */
export function authOf(owner: Connector): AuthType {
  const ways = new Set(currentEndpoints(owner).flatMap((endpoint) => waysOf(owner, endpoint)));
  const oauth = [...ways].flatMap((way) => (way.method === 'oauth' ? [way.registration] : []));
  const hasToken = [...ways].some(({ method }) => method === 'token');
  if (oauth.length > 0) {
    if (hasToken) return 'oauth-or-token';
    return oauth.every((registration) => registration.every(isByHand)) ? 'oauth-client' : 'oauth';
  }
  if (hasToken) return 'token';
  return [...ways].some(({ method }) => method === 'none') ? 'none' : 'unknown';
}

function isByHand(registration: string): boolean {
  return registration === 'pre-registered' || registration === 'vendor-held';
}

function currentEndpoints({ endpoints = [] }: Connector): Endpoint[] {
  return endpoints.filter(({ status }) => status === 'current');
}

/** The words of `authOf`. */
export const authTypes = [
  'none',
  'oauth',
  'oauth-client',
  'token',
  'oauth-or-token',
  'unknown',
] as const;

export type AuthType = (typeof authTypes)[number];

/** How one gets in first of all, and in which client. */
export interface FirstEntrance {
  client: Client;
  entrance: Entrance;
}
