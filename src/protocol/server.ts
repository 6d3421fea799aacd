import { referencesIn } from './reference.ts';
import type { RemoteTransport } from './transport.ts';

/** The server's values that may hold `${VARIABLE}` references, with where they stand. */
function valuesOf(server: Server): Value[] {
  if (server.type === 'stdio') {
    return [
      { place: 'command', text: server.command },
      ...(server.args ?? []).map((text, index) => ({ place: `args[${index}]`, text })),
      ...Object.entries(server.env ?? {}).map(([key, text]) => ({ place: `env.${key}`, text })),
    ];
  }
  return [
    { place: 'url', text: server.url },
    ...Object.entries(server.headers ?? {}).map(([key, text]) => ({
      place: `headers.${key}`,
      text,
    })),
  ];
}

/** The variables that servers need, each once, with the places that use them. */
export function variablesOf(servers: readonly Server[]): Variable[] {
  const found = new Map<string, Variable>();
  for (const server of servers) {
    const own = server.type === 'stdio' ? (server.ownVariables ?? []) : [];
    for (const { place, text } of valuesOf(server)) {
      for (const { name, fallback } of referencesIn(text)) {
        if (own.includes(name)) continue;
        const variable = found.get(name) ?? { name, fallback, uses: [] };
        variable.uses.push({ server: server.name, place });
        found.set(name, { ...variable, fallback: variable.fallback ?? fallback });
      }
    }
  }
  return [...found.values()];
}

/** One MCP server, independent of any client. Values refer to variables as `${NAME}` or `${NAME:-default}`. */
export type Server = RemoteServer | StdioServer;

export interface RemoteServer {
  /** The key in the configuration. */
  name: string;
  /** The name that people know it by, for dialogs. */
  title?: string | undefined;
  type: RemoteTransport;
  url: string;
  headers?: Readonly<Record<string, string>> | undefined;
  oauth?: OAuthClient | undefined;
  settings?: ServerSettings | undefined;
  /** The questions of VS Code for some of its variables, in words of their own. */
  questions?: Questions | undefined;
}

export interface StdioServer {
  name: string;
  title?: string | undefined;
  type: 'stdio';
  command: string;
  args?: readonly string[] | undefined;
  env?: Readonly<Record<string, string>> | undefined;
  /** Variables that the program itself replaces in its arguments; no client may. */
  ownVariables?: readonly string[] | undefined;
  settings?: ServerSettings | undefined;
  questions?: Questions | undefined;
}

/** What is asked for the value of a variable, by its name, as it is written. */
export type Questions = Readonly<
  Record<string, { id: string } & Readonly<Record<string, unknown>>>
>;

/** How a server is used, beside what it is. */
export interface ServerSettings {
  /** It is written down and not used. */
  isOff?: true;
  /** The folder that a program is started in. */
  cwd?: string;
  /** A file with variables for a program. */
  envFile?: string;
  /** How long one call may take, in milliseconds. */
  timeout?: number;
  /** How long the start may take, in milliseconds. */
  startup?: number;
  /** The only tools that may be used. */
  allow?: readonly string[];
  /** The tools that may not be used. */
  deny?: readonly string[];
}

/** A registered OAuth client. */
export interface OAuthClient {
  clientId?: string | undefined;
  callbackPort?: number | undefined;
  /** Scopes, separated by spaces. */
  scopes?: string | undefined;
  /** The id of the client it is registered for; Claude Code when absent. */
  owner?: string | undefined;
}

export interface Variable {
  name: string;
  /** The default of `${NAME:-default}`. */
  fallback: string | undefined;
  uses: { server: string; place: string }[];
}

interface Value {
  place: string;
  text: string;
}
