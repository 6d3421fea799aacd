import { mcp } from './examples.ts';

export const local = (args: string) =>
  mcp(`"local": {\n  "command": "node",\n  "args": [${args}]\n}`);

export const remote = (name: string, url: string, rest = '') =>
  mcp(`"${name}": {\n  "type": "http",\n  "url": "${url}"${rest}\n}`);
