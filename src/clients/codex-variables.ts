import { isRecord } from '../protocol/record.ts';
import type { RemoteServer, StdioServer } from '../protocol/server.ts';
import type { EntryCursor } from './entry-cursor.ts';
import { readRecord } from './entry-reader.ts';
import { noVariables } from './variable-syntaxes.ts';

/** The headers of a server, by the key that Codex has for each; `defaulted` are variables whose default has no place there. */
export function sortHeaders({ headers = {} }: RemoteServer): {
  bearer: string | undefined;
  named: Record<string, string>;
  literal: Record<string, string>;
  defaulted: string[];
} {
  let bearer: string | undefined;
  const named: [string, string][] = [];
  const literal: [string, string][] = [];
  const defaulted: string[] = [];
  for (const [key, value] of Object.entries(headers)) {
    const [, scheme, name = '', fallback] = /^(Bearer )?\$\{(\w+)(:-[^{}]*)?\}$/.exec(value) ?? [];
    if (!isName(name) || (scheme !== undefined && key !== 'Authorization')) {
      literal.push([key, value]);
      continue;
    }
    if (scheme === undefined) named.push([key, name]);
    else bearer = name;
    if (fallback !== undefined) defaulted.push(name);
  }
  return {
    bearer,
    named: Object.fromEntries(named),
    literal: Object.fromEntries(literal),
    defaulted,
  };
}

/** The environment of a server: what is handed on under its own name, and what is written out. */
export function sortEnvironment({ env = {} }: StdioServer): {
  forwarded: string[];
  literal: Record<string, string>;
} {
  const entries = Object.entries(env);
  return {
    forwarded: entries.filter(isForwarded).map(([key]) => key),
    literal: Object.fromEntries(entries.filter((entry) => !isForwarded(entry))),
  };
}

/** The headers of an entry, from the three keys that hold them. */
export function readHeaders(cursor: EntryCursor): Record<string, string> {
  const bearer = cursor.text('bearer_token_env_var');
  const named = Object.entries(cursor.record('env_http_headers') ?? {});
  return Object.fromEntries([
    ...(bearer === undefined ? [] : [['Authorization', `Bearer \${${bearer}}`] as const]),
    ...Object.entries(readRecord(noVariables, cursor.record('http_headers')) ?? {}),
    ...named.map(([key, name]) => [key, `\${${name}}`] as const),
  ]);
}

/** The environment of an entry, from the two keys that hold it. */
export function readEnvironment(cursor: EntryCursor): Record<string, string> {
  return Object.fromEntries([
    ...Object.entries(readRecord(noVariables, cursor.record('env')) ?? {}),
    ...(cursor.list('env_vars', isHandedOn) ?? []).map((each) => {
      const name = typeof each === 'string' ? each : each.name;
      return [name, `\${${name}}`] as const;
    }),
  ]);
}

// A name, or one with the machine whose variable it is: Codex 0.171.0 lists both.
function isHandedOn(item: unknown): item is string | { name: string } {
  return typeof item === 'string' || (isRecord(item) && typeof item['name'] === 'string');
}

// env_vars hands a variable on under its own name.
function isForwarded([key, value]: [string, string]): boolean {
  return value === `\${${key}}` && isName(key);
}

function isName(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name);
}
