import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { createServer } from './server.ts';

// Standard output carries the protocol: log with console.error.
serveStdio(createServer);
console.error('team-notes is waiting on standard input');
