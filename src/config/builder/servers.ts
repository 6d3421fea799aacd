import {
  domainsOf,
  fillTemplate,
  templateVariables,
  type Domains,
} from '../../protocol/url-template.ts';
import { sendToken, type Server } from '../../protocol/server.ts';
import { fitValue } from '../template-value.ts';
import type { BuilderData } from './data.ts';
import { endpointsById, type BuilderState } from './state.ts';

/** The servers of a choice, with what was typed filled in. */
export function chosenServers(state: BuilderState, data: BuilderData): Server[] {
  const known = endpointsById(data);
  return state.endpoints.flatMap((id) => {
    const endpoint = known.get(id);
    if (endpoint === undefined) return [];
    const { server, tokenHeaders } = endpoint;
    const sent = state.tokens.includes(id) ? sendToken(server, tokenHeaders) : server;
    return [fillServer(sent, state.variables[id] ?? {}, domainsOf(endpoint)).server];
  });
}

/** The variables that still have no value, by server. */
export function missingValues(state: BuilderState, data: BuilderData): string[] {
  return chosenServers(state, data).flatMap((server) =>
    textsOf(server)
      .flatMap(templateVariables)
      .map((name) => `${server.name}: {${name}}`),
  );
}

/** Why what was typed is not filled in. */
export function valueProblems(state: BuilderState, data: BuilderData): string[] {
  const known = endpointsById(data);
  return state.endpoints.flatMap((id) => {
    const endpoint = known.get(id);
    const values = state.variables[id];
    if (endpoint === undefined || values === undefined) return [];
    return fillServer(endpoint.server, values, domainsOf(endpoint)).problems;
  });
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
