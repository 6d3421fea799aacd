import { readWorkspace } from '../../src/workspace/workspace.ts';
import { refuseOddFolder } from '../build-folders.ts';
import { root, workspaceDirectories } from '../directories.ts';
import { UsageError } from '../usage-error.ts';
import { tellFindings } from '../tell-findings.ts';
import { defineCommand } from './command.ts';
import { catalogOption, onlyOption, pluginsOption } from './options.ts';

export const dev = defineCommand({
  options: {
    plugins: pluginsOption,
    catalog: catalogOption,
    only: onlyOption,
    port: {
      type: 'string',
      value: 'NUMBER',
      about: 'the port to serve at: 4321 or the next free one',
    },
  },
  async run({ values }, io) {
    refuseOddFolder(root);
    const port = parsePort(values.port);
    const directories = await workspaceDirectories(values, io);
    const workspace = await readWorkspace(directories);
    tellFindings(undefined, workspace, io);
    // Loaded here: it would be half of the time of every other command.
    const { serveWhileEditing } = await import('../dev-site.ts');
    await serveWhileEditing(directories, workspace, port, io);
    return 0;
  },
});

function parsePort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d+$/.test(text) && port < 65_536) return port;
  throw new UsageError(`--port takes a number such as 4321, not "${text}".`);
}
