import { serverOwner, type Catalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import { sourcesOf } from '../catalog/fields.ts';
import type { OAuthSignIn, SignIn } from '../catalog/sign-in.ts';
import { allClients } from '../clients/all-clients.ts';
import { clients } from '../clients/clients.ts';
import type { Entrance } from '../coverage/sign-in.ts';
import { firstEntrance } from '../coverage/sign-in-summary.ts';
import { admissionWords, redirectWords, registrationWords, wayLabels } from './labels.ts';
import { statusWords } from './status-words.ts';
import {
  article,
  describeCondition,
  describeEntrance,
  describeSteps,
  type StepWords,
} from '../coverage/sign-in-words.ts';

/** How one signs in to a connector: in a sentence, who prepares what, and what whoever sets it up must know. */
export function signInView(catalog: Catalog, connector: Connector): SignInView {
  const owner = serverOwner(catalog, connector);
  const headline = firstEntrance(owner);
  if (headline === undefined) {
    return {
      id: owner.status === 'bundled' ? 'elsewhere' : 'no-server',
      client: undefined,
      sentence: statusWords(owner).line,
      steps: [],
      later: [],
      ways: [],
      conditions: [],
    };
  }
  const { client, entrance } = headline;
  const names = { connector: owner, client: client.name };
  return {
    id: entrance.id,
    client: client.name,
    sentence: describeEntrance(entrance, names),
    steps: describeSteps(entrance, names),
    later: laterSteps(owner),
    ways: (owner.signIn ?? []).map((way) => wayView(way, owner)),
    conditions: [
      ...new Set([...(owner.preconditions ?? []), ...(connector.preconditions ?? [])]),
    ].map((condition) => describeCondition(condition, owner)),
  };
}

/** What only some of the tools need. */
function laterSteps(owner: Connector): StepWords[] {
  return (owner.preconditions ?? [])
    .filter((condition) => condition.for === 'some-tools')
    .map((condition) => describeCondition(condition, owner));
}

function wayView(way: SignIn, owner: Connector): WayView {
  const own = way.method === 'oauth' ? way.ownClient : undefined;
  const redirects = own === undefined ? [] : (own.redirects ?? clientRedirects());
  return {
    title: wayLabels[way.method],
    endpoints: way.endpoints ?? [],
    lines: [
      ...(way.method === 'oauth'
        ? [
            `It asks for ${article(way.account)}.`,
            ...way.registration.map((each) => registrationWords[each]),
            admitted(way.admits, owner.name),
            ...(way.redirects === undefined ? [] : [redirectWords[way.redirects]]),
            ...(way.listed ?? []).map((id) => `${clientName(id)} is on that list.`),
            ...(way.guided ?? []).map((id) => `${owner.name} says how ${clientName(id)} signs in.`),
            ...(way.heldFor ?? []).map((id) => `${clientName(id)} has a registration of its own.`),
            ...(way.givenClients ?? []).map(
              ({ clients: ids, clientId, callbackPort }) =>
                `For ${ids.map(clientName).join(', ')}, ${owner.name} gives the client ID ${clientId}${
                  callbackPort === undefined ? '' : ` with the port ${callbackPort}`
                }.`,
            ),
          ]
        : []),
      ...(way.method === 'token'
        ? [
            `It takes ${article(way.name)}${way.product === undefined ? '' : ` of ${way.product}`}.`,
            ...(way.lasts === undefined ? [] : [`It works for ${way.lasts}.`]),
          ]
        : []),
    ],
    headers:
      way.method === 'token'
        ? Object.entries(way.headers ?? {}).map(([name, value]) => `${name}: ${value}`)
        : [],
    scopes: way.method === 'oauth' ? way.scopes : undefined,
    steps: own?.steps ?? [],
    redirects,
    page: own?.page ?? (way.method === 'token' ? way.page : undefined),
    note: way.note,
    checked: way.checked,
    published: way.published,
    sources: sourcesOf(way.source),
  };
}

function admitted(admits: OAuthSignIn['admits'], name: string): string {
  return Array.isArray(admits)
    ? `${name} admits these of our clients: ${admits.map(clientName).join(', ')}.`
    : admissionWords[admits];
}

function clientRedirects(): string[] {
  return allClients.flatMap(({ name, signInAbilities: { redirect } }) => {
    return redirect === undefined ? [] : [`${name}: ${redirect.address}`];
  });
}

function clientName(id: string): string {
  return clients.find((client) => client.id === id)?.name ?? id;
}

/** The facts of setting a connector up as text to hand to somebody who does it. */
export function setUpText(
  name: string,
  addresses: readonly string[],
  ways: readonly WayView[],
): string {
  const lines = ways.flatMap((way) => [
    '',
    `Sign-in: ${way.title}`,
    ...way.lines,
    ...way.headers.map((header) => `Header: ${header}`),
    ...(way.scopes === undefined ? [] : [`Scopes: ${way.scopes}`]),
    ...way.steps.map((step, index) => `${index + 1}. ${step}`),
    ...(way.redirects.length === 0 ? [] : ['Redirect addresses:', ...way.redirects]),
    ...(way.page === undefined ? [] : [`How: ${way.page}`]),
  ]);
  return [`Connector: ${name}`, ...addresses.map((each) => `Address: ${each}`), ...lines].join(
    '\n',
  );
}

export interface SignInView {
  /** `elsewhere` where it is connected in Claude without an address. */
  id: Entrance['id'] | 'no-server' | 'elsewhere';
  /** The program that this is about; undefined without a server. */
  client: string | undefined;
  sentence: string;
  /** What has to be done before anything works. */
  steps: StepWords[];
  /** What only some of the tools need. */
  later: StepWords[];
  /** For whoever sets it up. */
  ways: WayView[];
  /** All that has to be done or had first, in any client, for any of it. */
  conditions: StepWords[];
}

export interface WayView {
  title: string;
  /** The endpoints it holds for; none where it holds for all. */
  endpoints: readonly string[];
  lines: string[];
  /** What is sent with each request, name and value. */
  headers: readonly string[];
  scopes: string | undefined;
  steps: readonly string[];
  redirects: readonly string[];
  page: string | undefined;
  note: string | undefined;
  checked: string;
  published: string | undefined;
  sources: readonly string[];
}
