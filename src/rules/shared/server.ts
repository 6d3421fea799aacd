import type { Place } from '../../diagnostics/finding.ts';
import { transportOf, type DeclaredServer } from '../../plugins/server.ts';

/** The place of a value of a server, such as `url` or `headers/Authorization`; else that of its name. */
export function placeOfValue(server: DeclaredServer, key: string): Place {
  return server.keys[key]?.value ?? placeOfServer(server);
}

/** The place of a server's name. */
export function placeOfServer({ file, line, column }: DeclaredServer): Place {
  return { file, line, column };
}

/** A server as it is meant: white space around type and address is a finding of its own. */
export function withoutSpace(server: DeclaredServer): DeclaredServer {
  const type = server.type?.trim() ?? null;
  const url = server.url?.trim() ?? null;
  return { ...server, type, url, transport: transportOf(type, server.command) };
}

/** Whether a server is an object of its file: a bundle or a wrong value has nothing to check. */
export function isEntry(server: DeclaredServer): boolean {
  return server.bundle === null && Object.keys(server.keys).length > 0;
}

/** The address of a server that is reached by one, not started; undefined where it has none. */
export function remoteAddress(server: DeclaredServer): string | undefined {
  const isRemote = isEntry(server) && server.transport !== 'stdio';
  return isRemote ? (server.url ?? undefined) : undefined;
}

/** Whether the text in place of a server's address may be one. */
export function isAddress({ state }: DeclaredServer, url: string): boolean {
  // A scheme is no host, and a star stands for a host in lists of what is allowed, and nowhere else.
  const hasHost = /^(?:https?|wss?):\/\/(?!https?:?\/)(?![^/?#]*\*)/i.test(url.trim());
  return url.includes('${') || (state !== 'invalid' && hasHost);
}

/** The texts of a server in which variables are replaced, with the keys of their places. */
export function valuesOf({
  type,
  url,
  command,
  args,
  env,
  headers,
  oauth,
}: DeclaredServer): ServerValue[] {
  return [
    ...oneValue('type', type),
    ...oneValue('url', url),
    ...oneValue('command', command),
    ...args.map((value, index) => ({ key: `args/${index}`, name: `args[${index}]`, value })),
    ...manyValues('env', env),
    ...manyValues('headers', headers),
    ...manyValues('oauth', oauth ?? {}),
  ];
}

function oneValue(key: string, value: string | null): ServerValue[] {
  return value === null ? [] : [{ key, name: key, value }];
}

function manyValues(key: string, values: Record<string, unknown>): ServerValue[] {
  return Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'string' ? [{ key: `${key}/${name}`, name, value }] : [],
  );
}

/** One text of a server: the key of its place and its name as shown. */
export interface ServerValue {
  key: string;
  name: string;
  value: string;
}
