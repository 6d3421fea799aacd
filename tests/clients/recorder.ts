import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer } from './answer.ts';

/** An MCP server on this machine that speaks both transports and remembers what it was asked. */
export async function startRecorder(): Promise<Recorder> {
  const requests: Request[] = [];
  let stream: ServerResponse | undefined;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      const path = request.url ?? '';
      requests.push({ path, method: request.method ?? '', headers: request.headers });
      if (request.method === 'GET' && path === '/old/sse') {
        stream = response;
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write('event: endpoint\ndata: /sse-messages\n\n');
        return;
      }
      // Clients that try Streamable HTTP first must fall back to SSE.
      if (request.method !== 'POST' || path === '/old/sse') {
        response.writeHead(405).end();
        return;
      }
      const reply = answer(body);
      if (path === '/sse-messages') {
        response.writeHead(202).end();
        if (reply !== undefined) stream?.write(`event: message\ndata: ${reply}\n\n`);
      } else if (reply === undefined) response.writeHead(202).end();
      else response.writeHead(200, { 'content-type': 'application/json' }).end(reply);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

interface Recorder {
  url: string;
  requests: Request[];
  close: () => void;
}

export interface Request {
  path: string;
  method: string;
  headers: IncomingHttpHeaders;
}
