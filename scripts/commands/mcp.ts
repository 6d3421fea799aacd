import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { makeMcpServer } from '../../src/outputs/mcp/server.ts';
import { makeSource } from '../../src/outputs/mcp/source.ts';
import { readWorkspace } from '../../src/workspace/workspace.ts';
import { root, workspaceDirectories } from '../directories.ts';
import { defineCommand } from './command.ts';
import { catalogOption, pluginsOption } from './options.ts';

export const mcp = defineCommand({
  options: { plugins: pluginsOption, catalog: catalogOption },
  async run({ values }, io) {
    const directories = await workspaceDirectories(values, io);
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    const source = makeSource(() => readWorkspace(directories));
    // What stands on standard output is the protocol and nothing else.
    serveStdio(() => makeMcpServer(source, version), {
      onerror: (error) => io.stderr.write(`${error.message}\n`),
    });
    return new Promise((resolve) => process.stdin.on('close', () => resolve(0)));
  },
});
