import { fillTemplate, templateVariables } from '../../protocol/url-template.ts';
import { sendToken, type Server } from '../../protocol/server.ts';
import { cleanVariable } from '../template-value.ts';
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
    return [fillServer(sent, state.variables[id] ?? {})];
  });
}

/** The variables that still have no value, by server. */
export function missingValues(state: BuilderState, data: BuilderData): string[] {
  return chosenServers(state, data).flatMap((server) => {
    const texts = server.type === 'stdio' ? (server.args ?? []) : [server.url];
    return texts.flatMap(templateVariables).map((name) => `${server.name}: {${name}}`);
  });
}

/** A server with what was typed for its variables. */
export function fillServer(server: Server, values: Readonly<Record<string, string>>): Server {
  const clean = Object.fromEntries(
    Object.entries(values)
      .map(([name, value]) => [name, cleanVariable(value)] as const)
      .filter(([, value]) => value !== ''),
  );
  return server.type === 'stdio'
    ? { ...server, args: server.args?.map((arg) => fillTemplate(arg, clean)) }
    : { ...server, url: fillTemplate(server.url, clean) };
}
