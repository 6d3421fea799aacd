// A local MCP server that writes down how it was started: node stdio-server.ts FILE ARGUMENTS…
import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { answer } from './answer.ts';

const [file = '', ...args] = process.argv.slice(2);
const { PROBE_KEY, PROBE_MODE } = process.env;
writeFileSync(file, JSON.stringify({ args, env: { PROBE_KEY, PROBE_MODE } }));

for await (const line of createInterface({ input: process.stdin })) {
  const reply = answer(line);
  if (reply !== undefined) process.stdout.write(`${reply}\n`);
}
