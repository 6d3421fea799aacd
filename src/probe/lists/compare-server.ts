import type { Problem } from '../../catalog/checks.ts';
import type { Connector } from '../../catalog/connector.ts';
import type { Endpoint } from '../../catalog/endpoint.ts';
import { packageKey } from '../../coverage/package-name.ts';
import { endpointKey } from '../../protocol/url-template.ts';
import type { ListedEndpoint } from '../import/endpoints.ts';
import type { ListedServer } from '../import/listed.ts';

/** Where an entry has other addresses and packages than a list of them, or calls them otherwise. */
export function compareServer(
  { endpoints = [] }: Pick<Connector, 'endpoints'>,
  { name: listed, state, endpoints: own }: ListedServer,
  list: string,
  excepted: ReadonlySet<string> = new Set(),
): Problem[] {
  return own.flatMap((endpoint): Problem[] => {
    const key = serverKey(endpoint);
    // What a list leaves to be filled in cannot be compared.
    if (key === undefined || excepted.has(nameOf(endpoint))) return [];
    const same = endpoints.flatMap((each, at) => (serverKey(each) === key ? [{ each, at }] : []));
    const args = { listed, address: nameOf(endpoint), from: list };
    const [first] = same;
    if (first === undefined) {
      return state === 'active'
        ? [{ rule: 'import-differs', path: ['endpoints'], args: { ...args, kind: 'missing' } }]
        : [];
    }
    // A former address that still answers may well be listed.
    const against = state === 'active' ? 'retired' : 'current';
    const isAgainst =
      state === 'active'
        ? same.every(({ each }) => each.status === against)
        : same.some(({ each }) => each.status === against);
    if (!isAgainst) return [];
    const path = ['endpoints', first.at, 'status'];
    const kind = state === 'active' ? 'active' : 'deprecated';
    return [{ rule: 'import-differs', path, args: { ...args, kind } }];
  });
}

/** By what two ways to a server are the same, whatever else is told to the program that runs it. */
export function serverKey(endpoint: ListedEndpoint | Endpoint): string | undefined {
  if (endpoint.type !== 'stdio') return endpointKey(endpoint.url) ?? endpoint.url;
  // What a list says beside of how it is started may be put in wrong order.
  const args = 'identifier' in endpoint ? wordsOf(endpoint) : (endpoint.args ?? []);
  return packageKey(endpoint.command, args);
}

function wordsOf({ command, identifier }: Extract<ListedEndpoint, { type: 'stdio' }>): string[] {
  return command === 'docker' ? ['run', identifier] : [identifier];
}

/** An address, or a package as its registry calls it. */
function nameOf(endpoint: ListedEndpoint): string {
  return 'url' in endpoint ? endpoint.url : endpoint.identifier;
}
