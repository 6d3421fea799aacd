import { isSocketAddress } from '../protocol/socket.ts';
import type { Server, StdioServer } from '../protocol/server.ts';

/**
 * The mcp-remote program in front of a remote server, for clients that cannot reach it themselves;
 * undefined where it cannot either, as with a registered OAuth client: it registers one of its own.
 */
export function bridgeTo(server: Server): StdioServer | undefined {
  if (server.type === 'stdio' || server.type === 'ws' || server.url.trim() === '') return undefined;
  // It would be read as an option.
  if (server.url.startsWith('-')) return undefined;
  if (isSocketAddress(server.url)) return undefined;
  if (server.oauth?.clientId !== undefined) return undefined;
  const headers = Object.entries(server.headers ?? {}).map(([header, value]) => ({
    header,
    value,
    variable: `${header.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}_HEADER`,
  }));
  return {
    name: server.name,
    type: 'stdio',
    command: 'npx',
    args: [
      '-y',
      'mcp-remote',
      server.url,
      ...(server.type === 'sse' ? ['--transport', 'sse-only'] : []),
      ...(server.url.startsWith('http://') ? ['--allow-http'] : []),
      // A value with a space breaks on Windows when it is an argument, so it travels in a variable.
      ...headers.flatMap(({ header, variable }) => ['--header', `${header}:\${${variable}}`]),
    ],
    ...(server.settings !== undefined && { settings: server.settings }),
    ...(headers.length > 0 && {
      env: Object.fromEntries(headers.map(({ variable, value }) => [variable, value])),
      ownVariables: headers.map(({ variable }) => variable),
    }),
  };
}

/** The variables that mcp-remote takes from its own environment, which no client is to replace. */
export function bridgeVariables(
  args: readonly unknown[],
  env: Readonly<Record<string, unknown>>,
): string[] {
  const isBridge = args.some((arg) => typeof arg === 'string' && /^mcp-remote(?:@|$)/.test(arg));
  if (!isBridge) return [];
  return Object.keys(env).filter((name) => env[name] !== `\${${name}}`);
}
