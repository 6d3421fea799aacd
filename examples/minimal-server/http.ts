import { createServer as createHttpServer } from 'node:http';
import {
  localhostHostValidation,
  localhostOriginValidation,
  toNodeHandler,
} from '@modelcontextprotocol/node';
import { createMcpHandler } from '@modelcontextprotocol/server';
import { createServer } from './server.ts';

const handle = toNodeHandler(createMcpHandler(createServer));
const isLocalHost = localhostHostValidation();
const isLocalOrigin = localhostOriginValidation();
const port = Number(process.env['PORT'] ?? 3000);

// The two guards refuse pages of other sites that try to reach a server on this machine.
const http = createHttpServer((request, response) => {
  if (!isLocalHost(request, response) || !isLocalOrigin(request, response)) return;
  // Types only: this project checks optional properties more strictly than the SDK.
  void handle(request as Parameters<typeof handle>[0], response);
});
http.listen(port, '127.0.0.1', () => {
  const address = http.address();
  const open = typeof address === 'object' && address !== null ? address.port : port;
  console.error(`team-notes answers at http://127.0.0.1:${open}/mcp`);
});
