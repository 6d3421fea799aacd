import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import compression from '@polka/compression';
import sirv from 'sirv';
import { readHeaders } from '../src/outputs/headers.ts';
import { serveRegistry } from './serve-registry.ts';

/**
 * Serves a built site on this machine, with the headers that it names; a port in use is passed over for the
 * next free one.
 */
export async function serveSite(directory: string, port: number): Promise<StaticSite> {
  // As hosts do; 6 is what they take for files that they compress when asked.
  const compress = compression({ threshold: 512, brotli: true, level: 6 });
  const files = sirv(directory, {
    dev: true,
    setHeaders: (response, pathname) => {
      const type = types[extname(pathname)];
      if (type !== undefined) response.setHeader('Content-Type', type);
    },
    onNoMatch: (_request, response) => {
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(notFoundPage(directory));
    },
  });
  const headers = siteHeaders(directory);
  const server = createServer((request, response) => {
    for (const [name, value] of readHeaders(headers, request.url)) response.setHeader(name, value);
    compress(request as never, response as never, () => {
      if (!serveRegistry(directory, request, response)) files(request, response);
    });
  });
  // No limit, and so no header that tells it with every file.
  server.keepAliveTimeout = 0;
  const used = await listen(server, port);
  return {
    url: `http://localhost:${used}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function siteHeaders(directory: string): string {
  const file = join(directory, '_headers');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function notFoundPage(directory: string): string | Buffer {
  const file = join(directory, '404.html');
  return existsSync(file)
    ? readFileSync(file)
    : '<!doctype html><title>Not found</title><p>Not found';
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || port === 0) return reject(error);
      resolve(listen(server, port + 1));
    };
    server.once('error', onError);
    server.listen(port, 'localhost', () => {
      server.off('error', onError);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

// Text is UTF-8, which a browser does not take for granted.
const types: Readonly<Record<string, string>> = {
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/** A site being served. */
export interface StaticSite {
  url: string;
  close: () => Promise<void>;
}
