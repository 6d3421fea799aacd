import { waysOf } from '../../catalog/ways.ts';
import type { BuilderConnector, BuilderData, BuilderEndpoint } from './data.ts';

/** The endpoints on offer, by their id, with their connector. */
export function endpointsById(data: BuilderData): ReadonlyMap<string, Offered> {
  const known = offers.get(data);
  if (known !== undefined) return known;
  const made = new Map(
    data.connectors.flatMap((connector) =>
      connector.endpoints.map((offered) => [offered.id, { connector, offered }] as const),
    ),
  );
  offers.set(data, made);
  return made;
}

/** Whether a key can be sent to an endpoint where one signs in as a rule. */
export function takesToken({ owner }: BuilderConnector, { endpoint }: BuilderEndpoint): boolean {
  const ways = waysOf(owner, endpoint);
  return (
    endpoint.type !== 'stdio' &&
    ways[0]?.method !== 'token' &&
    ways.some((way) => way.method === 'token' && way.headers !== undefined)
  );
}

const offers = new WeakMap<BuilderData, ReadonlyMap<string, Offered>>();

/** An endpoint on offer, and whose it is. */
interface Offered {
  connector: BuilderConnector;
  offered: BuilderEndpoint;
}
