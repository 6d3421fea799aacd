import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { registryHeader } from '../src/outputs/registry/hosting.ts';

const ROOT = '/v0.1/';

/**
 * Answers a request to the registry of a built site, as its API has it: names with the slash encoded, the
 * list where there is a folder, 404 as JSON. False where the request is for something else.
 */
export function serveRegistry(
  directory: string,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const [address = ''] = (request.url ?? '').split('?');
  if (!address.startsWith(ROOT)) return false;
  for (const [name, value] of Object.entries(registryHeader)) response.setHeader(name, value);
  if (request.method === 'OPTIONS') {
    response.writeHead(204).end();
    return true;
  }
  const file = findFile(directory, address);
  if (file === undefined) response.writeHead(404).end('{"error":"Server not found"}\n');
  else createReadStream(file).pipe(response.writeHead(200));
  return true;
}

function findFile(directory: string, address: string): string | undefined {
  const path = decodePath(address);
  const isSafe = /^(?:\/(?!\.{1,2}(?:\/|$))[\w.-]+)+$/.test(path);
  if (!isSafe) return undefined;
  return [join(directory, path), join(directory, path, 'index.json')].find(
    (file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true,
  );
}

function decodePath(address: string): string {
  try {
    return decodeURIComponent(address).replace(/(?<!\/)\/$/, '');
  } catch {
    return '';
  }
}
