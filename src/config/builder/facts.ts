import type { Connector } from '../../catalog/connector.ts';
import type { Endpoint } from '../../catalog/endpoint.ts';
import type { Precondition, SignIn } from '../../catalog/sign-in.ts';
import { ownClientId } from '../../coverage/connect.ts';

/**
 * The facts of sign-in that decide how a client gets in, without the words: those stand on the connector's
 * page, and all of the catalog is sent at once.
 */
export function signInFacts(
  { id, signIn = [], preconditions = [], directory }: Connector,
  offered: readonly Endpoint[],
): SignInFacts {
  const ids = offered.map((endpoint) => endpoint.id);
  const holds = ({ endpoints }: { endpoints?: string[] | undefined }) =>
    endpoints?.some((each) => ids.includes(each)) ?? true;
  const where = ({ endpoints }: { endpoints?: string[] | undefined }) => {
    const own = endpoints?.filter((each) => ids.includes(each));
    return own === undefined || own.length === ids.length ? undefined : own;
  };
  return compact({
    signIn: signIn.filter(holds).map((way) => ({ ...wayFacts(way, id), endpoints: where(way) })),
    preconditions: preconditions
      .filter((each) => each.for === 'everything' && holds(each))
      .map((each) => ({ ...conditionFacts(each), endpoints: where(each) })),
    directory: directory && { label: directory.label },
  });
}

/** What decides of one way to sign in. */
export function wayFacts(way: SignIn, id: string): Facts {
  const { method } = way;
  if (way.method === 'token') return { method, headers: way.headers, lasts: way.lasts };
  if (way.method !== 'oauth') return { method };
  const { registration, admits, redirects, listed, guided, heldFor, givenClients, ownClient } = way;
  const isByHand = registration.includes('pre-registered') || givenClients !== undefined;
  return {
    method,
    registration,
    admits,
    redirects,
    listed,
    guided,
    heldFor,
    givenClients: givenClients?.map(({ clients, clientId, callbackPort }) => ({
      clients,
      clientId,
      callbackPort,
    })),
    ownClient: ownClient && {
      clientId: ownClient.clientId === ownClientId(id) ? undefined : ownClient.clientId,
      registrar: ownClient.registrar,
      callbackPort: ownClient.callbackPort,
    },
    scopes: isByHand ? way.scopes : undefined,
  };
}

function conditionFacts({ who, kind, methods, clients }: Precondition): Facts {
  return { who, kind, for: 'everything', methods, clients };
}

/** Leaves out what JSON would, and lists that are empty. */
function compact(facts: object): SignInFacts {
  return JSON.parse(
    JSON.stringify(facts, (_, value: unknown) =>
      Array.isArray(value) && value.length === 0 ? undefined : value,
    ),
  ) as SignInFacts;
}

type Facts = Readonly<Record<string, unknown>>;

/** What decides how a client gets in. */
export interface SignInFacts {
  signIn?: (Facts & { endpoints?: string[] })[];
  preconditions?: (Facts & { endpoints?: string[] })[];
  directory?: Facts;
}
