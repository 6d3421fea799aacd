import { serverOwner, type Catalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import type { Endpoint } from '../catalog/endpoint.ts';
import type { SignIn } from '../catalog/sign-in.ts';
import { waysOf } from '../catalog/ways.ts';
import { readStandIns, standIn } from '../clients/variables.ts';
import { referencesIn } from '../protocol/reference.ts';
import { isSecretName } from '../protocol/secret.ts';
import type { Server } from '../protocol/server.ts';
import { domainsOf, templateValues, templateVariables } from '../protocol/url-template.ts';
import { chooseEndpoint, type PrintingClient } from './connect.ts';
import { usableEndpoints } from './connection.ts';
import { onceFor } from './last.ts';

/**
 * The places to fill in that the catalog itself prints for a connector in a client, as they stand in a server
 * that was read: `YOUR_KEY`, where the client replaces no variables, and the {variables} of an address. Any
 * other placeholder is somebody else's.
 */
export function ownPlaces(
  values: readonly ReadValue[],
  connector: Connector | undefined,
  client: PrintingClient,
  catalog: Catalog,
): OwnPlace[] {
  const open = values.filter(({ isStandIn, value }) => isStandIn || hasTemplate(value));
  if (connector === undefined || open.length === 0) return [];
  const printed = printedBy(client)(catalog)(connector);
  return open.flatMap((value) => printed.find((each) => holds(each, value))?.placesIn(value) ?? []);
}

function hasTemplate(value: string): boolean {
  return templateVariables(value).length > 0;
}

function holds({ endpoint, values, text }: Printed, { key, value, isStandIn }: ReadValue): boolean {
  if (!isStandIn && key === 'url' && endpoint.type !== 'stdio') {
    return templateValues(endpoint.url, value, domainsOf(endpoint)) !== undefined;
  }
  const meant = readStandIns(value);
  return (
    values.some((each) => each.kind === kindOf(key) && each.value === meant) &&
    (!isStandIn || namesIn(meant).every((name) => text.includes(standIn(name))))
  );
}

// A text is checked again with every sign that is typed, and each client writes all of them.
const printedBy = onceFor((client: PrintingClient) =>
  onceFor((catalog: Catalog) =>
    onceFor((connector: Connector) => printedServers(catalog, connector, client)),
  ),
);

/** Each form in which a connector is printed for a client: by endpoint, by way to sign in, with a program between. */
function printedServers(catalog: Catalog, connector: Connector, client: PrintingClient): Printed[] {
  const owner = serverOwner(catalog, connector);
  return usableEndpoints(catalog, connector).flatMap((endpoint) =>
    methods.flatMap((method) => {
      const choice = chooseEndpoint(owner, endpoint, client, method);
      const { entrance, server, snippet } = choice;
      if (entrance.id === 'cannot') return [];
      const bridge = choice.isBridgeable ? snippet.unsupported[0]?.bridge : undefined;
      const way = 'way' in entrance ? entrance.way : undefined;
      const bridged = bridge && { server: bridge, ...client.configuration([bridge]) };
      return [{ server, ...snippet }, ...(bridged ? [bridged] : [])].map((each) => ({
        endpoint,
        values: valuesOf(each.server),
        text: each.text,
        placesIn: ({ key, value }: ReadValue) => [
          ...namesIn(readStandIns(value)).map((name) => ({
            key,
            place: standIn(name),
            isStandIn: true,
            ...originOf(name, key, way, waysOf(owner, endpoint)),
          })),
          ...templateVariables(value).flatMap((name) => describeVariable(name, key, endpoint)),
        ],
      }));
    }),
  );
}

/** What belongs there, and where one gets it, as far as the entry says. */
function originOf(
  name: string,
  key: string,
  way: SignIn | undefined,
  ways: readonly SignIn[],
): Origin {
  if (key.startsWith('oauth/')) {
    const page = way?.method === 'oauth' ? way.ownClient?.page : undefined;
    return { what: 'the ID that the app gets when it is registered', page };
  }
  const tokens = ways.filter((each) => each.method === 'token');
  const carries = tokens.find(({ headers = {} }) =>
    Object.values(headers).some((value) => namesIn(value).includes(name)),
  );
  // What a program reads is named by no header.
  const alone = tokens.length === 1 && tokens[0]?.headers === undefined && isSecretName(name);
  const token = carries ?? (alone ? tokens[0] : undefined);
  return token === undefined ? {} : { what: token.name, page: token.page };
}

function describeVariable(name: string, key: string, { variables = {} }: Endpoint): OwnPlace[] {
  if (!Object.hasOwn(variables, name)) return [];
  return [{ key, place: `{${name}}`, isStandIn: false, what: variables[name]?.description }];
}

function namesIn(value: string): string[] {
  return referencesIn(value).flatMap(({ name, fallback }) => (fallback === undefined ? name : []));
}

function valuesOf(server: Server): { kind: string; value: string }[] {
  if (server.type === 'stdio') {
    const args = (server.args ?? []).map((value) => ({ kind: 'args', value }));
    return [{ kind: 'command', value: server.command }, ...args, ...named('env', server.env)];
  }
  const { url, headers, oauth } = server;
  const id = oauth?.clientId;
  return [
    { kind: 'url', value: url },
    ...named('headers', headers),
    ...(id === undefined ? [] : [{ kind: 'oauth/clientId', value: id }]),
  ];
}

function named(kind: string, values: Readonly<Record<string, string>> = {}) {
  return Object.entries(values).map(([name, value]) => ({ kind: `${kind}/${name}`, value }));
}

/** The place of an argument among the others tells nothing. */
function kindOf(key: string): string {
  return key.startsWith('args/') ? 'args' : key;
}

const methods = [undefined, 'oauth', 'token', 'none'] as const;

/** One text of a server that was read, with its key, such as `headers/Authorization`. */
export interface ReadValue {
  key: string;
  /** With `${NAME}` in place of what the client's syntax is. */
  value: string;
  /** Whether it is written with `YOUR_NAME`. */
  isStandIn: boolean;
}

interface Origin {
  what?: string | undefined;
  page?: string | undefined;
}

/** A place to fill in before a server can be used. */
export interface OwnPlace extends Origin {
  key: string;
  /** As it stands in the text. */
  place: string;
  /** Whether it is `YOUR_NAME`, not a {variable} of an address. */
  isStandIn: boolean;
}

interface Printed {
  endpoint: Endpoint;
  values: readonly { kind: string; value: string }[];
  text: string;
  placesIn: (value: ReadValue) => OwnPlace[];
}
