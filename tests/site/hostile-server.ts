import type { RequestListener, ServerResponse } from 'node:http';
import { specTypeSchemas } from '@modelcontextprotocol/client';
import type { z } from 'zod';
import { fillSchema, type WriteText } from '../../src/catalog/testing.ts';
import { hiddenHostile, hostile, hostileUrl } from './hostile-text.ts';

/**
 * An MCP server of a stranger: every text of every field that the protocol has for its name, its tools and its sign-in
 * is hostile. The fields come from the schemas of the protocol. Each path answers in another way.
 */
export function hostileServer(): RequestListener {
  return (request, response) => {
    const { pathname, origin } = new URL(request.url ?? '', `http://${request.headers.host}`);
    const metadata = signInMetadata(origin)[pathname];
    if (metadata !== undefined) send(response, metadata);
    else if (request.method !== 'POST') response.writeHead(405).end();
    else {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => answer(pathname, origin, JSON.parse(body) as Message, response));
    }
  };
}

/** The paths of the server, each with a way to answer. */
export const hostilePaths = ['answers', 'error', 'sign-in', 'moved', 'fails', 'no-mcp'] as const;

function answer(path: string, origin: string, message: Message, response: ServerResponse): void {
  const words = headerText(path);
  const ways: Record<string, () => void> = {
    '/answers': () => reply(message, response),
    '/error': () => {
      const error = { code: -32000, message: text('error.message', 1), data: text('error.data') };
      send(response, { jsonrpc: '2.0', id: message.id ?? null, error });
    },
    '/sign-in': () => {
      const at = `resource_metadata="${origin}/.well-known/oauth-protected-resource"`;
      const headers = { 'www-authenticate': `Bearer realm="${words}", ${at}` };
      response.writeHead(401, words, headers).end(text('refusal'));
    },
    '/moved': () => response.writeHead(307, words, { location: `//${words}` }).end(),
    '/fails': () => response.writeHead(500, words).end(text('failure')),
    '/no-mcp': () => response.writeHead(200, { 'content-type': words }).end(text('no-mcp')),
  };
  (ways[path] ?? (() => response.writeHead(404).end()))();
}

function reply({ id, method }: Message, response: ServerResponse): void {
  const results: Record<string, () => object> = {
    initialize: () => ({
      ...fill('InitializeResult'),
      protocolVersion: '2025-06-18',
      capabilities: { tools: {} },
    }),
    'tools/list': () => ({ tools: [0, 1, 2, 3].flatMap(toolsOf) }),
  };
  const result = results[method]?.();
  if (id === undefined) response.writeHead(202).end();
  else if (result !== undefined) send(response, { jsonrpc: '2.0', id, result });
  else send(response, { jsonrpc: '2.0', id, error: { code: -32601, message: text('method') } });
}

/** The kinds of a value that the protocol asks for stay: without them nothing is read at all. */
function toolsOf(turn: number): object[] {
  const { tools } = fill('ListToolsResult', turn) as Tools;
  return tools.map(({ inputSchema, outputSchema, ...rest }) => ({
    ...rest,
    inputSchema: { ...inputSchema, type: 'object' },
    outputSchema: { ...outputSchema, type: 'object' },
  }));
}

function signInMetadata(origin: string): Readonly<Record<string, object>> {
  const issued = { ...fill('OAuthMetadata'), issuer: origin };
  return {
    '/.well-known/oauth-protected-resource': {
      ...fill('OAuthProtectedResourceMetadata'),
      authorization_servers: [origin],
      resource: hostileUrl('resource'),
    },
    '/.well-known/oauth-authorization-server': issued,
    '/.well-known/openid-configuration': issued,
  };
}

function fill(name: 'InitializeResult' | SignInSchema | 'ListToolsResult', turn = 0): object {
  return fillSchema(specTypeSchemas[name] as unknown as z.ZodType, write(name), { turn }) as object;
}

type SignInSchema = 'OAuthMetadata' | 'OAuthProtectedResourceMetadata';

function write(schema: string): WriteText {
  return (path, turn, fits) => {
    const field = `${schema}.${path}`;
    const texts = [text(field, turn), hostileUrl(field), 'https://example.com/a', 'x'];
    // A name that is more than one clean line is left out; one that is clean can be as hostile.
    const isClean = path.endsWith('name') && turn % 2 === 1;
    const found = [...(isClean ? [hostile(field, turn)] : []), ...texts].find(fits);
    if (found === undefined) throw new Error(`No text fits ${field}.`);
    return found;
  };
}

function text(field: string, turn = 0): string {
  return hiddenHostile(field, turn).toWellFormed();
}

/** What a header and the words of a status can hold. */
function headerText(field: string): string {
  return hostile(field, 1).replaceAll(/[^ -~]/g, '');
}

function send(response: ServerResponse, value: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

interface Message {
  id?: number | string;
  method: string;
}

interface Tools {
  tools: { inputSchema: object; outputSchema: object }[];
}
