import type { Client } from '../../clients/client.ts';
import { chooseEndpoint, type Choice } from '../../coverage/connect.ts';
import {
  domainsOf,
  fillTemplate,
  templateVariables,
  type Domains,
} from '../../protocol/url-template.ts';
import type { Server } from '../../protocol/server.ts';
import { fitValue } from '../template-value.ts';
import type { BuilderConnector, BuilderData, BuilderEndpoint } from './data.ts';
import { endpointsById } from './offers.ts';
import type { BuilderState } from './state.ts';

/** The endpoints of a choice as one client gets in to them, with what was typed filled in. */
export function chosenServers(client: Client, state: BuilderState, data: BuilderData): Chosen[] {
  const known = endpointsById(data);
  return state.endpoints.flatMap((id) => {
    const found = known.get(id);
    if (found === undefined) return [];
    const {
      connector,
      offered: { endpoint },
    } = found;
    const asked = state.tokens.includes(id) ? 'token' : undefined;
    const choice = chooseEndpoint(connector.owner, endpoint, client, asked);
    const filled = fillServer(choice.server, state.variables[id] ?? {}, domainsOf(endpoint));
    return [{ ...choice, ...filled, connector }];
  });
}

/**
 * The endpoints of a choice with those that a client does not get in to replaced by one of the same
 * connector that it does get in to, where there is one.
 */
export function fitEndpoints(client: Client, ids: readonly string[], data: BuilderData): string[] {
  const known = endpointsById(data);
  const fitted = ids.map((id) => {
    const connector = known.get(id)?.connector;
    return connector === undefined || isOpenTo(client, connector, id)
      ? id
      : (openEndpoints(client, connector)[0]?.id ?? id);
  });
  return [...new Set(fitted)];
}

/** The endpoints of a connector that a client gets in to. */
export function openEndpoints(client: Client, connector: BuilderConnector): BuilderEndpoint[] {
  return connector.endpoints.filter(({ id }) => isOpenTo(client, connector, id));
}

function isOpenTo(client: Client, { owner, endpoints }: BuilderConnector, id: string): boolean {
  const found = endpoints.find((each) => each.id === id);
  return (
    found !== undefined && chooseEndpoint(owner, found.endpoint, client).entrance.id !== 'cannot'
  );
}

/** The variables of a server that still have no value, as its address holds them. */
export function missingValues(server: Server): string[] {
  return [...new Set(textsOf(server).flatMap(templateVariables))].map((name) => `{${name}}`);
}

/** A server with what was typed for its variables; what may not stand there is left out and said. */
export function fillServer(
  server: Server,
  values: Readonly<Record<string, string>>,
  domains: Domains = {},
): FilledServer {
  const texts = textsOf(server);
  const problems: string[] = [];
  const fitting = Object.entries(values).flatMap(([name, typed]): [string, string][] => {
    const used = texts.find((text) => templateVariables(text).includes(name));
    if (used === undefined) return [];
    const fit = fitValue(used, name, typed, domains);
    if ('problem' in fit) problems.push(fit.problem);
    return 'problem' in fit || fit.value === '' ? [] : [[name, fit.value]];
  });
  const filled = Object.fromEntries(fitting);
  return {
    server:
      server.type === 'stdio'
        ? { ...server, args: server.args?.map((arg) => fillTemplate(arg, filled)) }
        : { ...server, url: fillTemplate(server.url, filled) },
    problems,
  };
}

function textsOf(server: Server): readonly string[] {
  return server.type === 'stdio' ? (server.args ?? []) : [server.url];
}

interface FilledServer {
  server: Server;
  /** Why what was typed is not in it. */
  problems: string[];
}

/** One endpoint of a choice, for one client. */
export type Chosen = Choice & FilledServer & { connector: BuilderConnector };
