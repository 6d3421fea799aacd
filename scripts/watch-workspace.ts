import { join, relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { hasErrors } from '../src/diagnostics/finding.ts';
import {
  readWorkspace,
  type Workspace,
  type WorkspaceDirectories,
} from '../src/workspace/workspace.ts';
import { root } from './directories.ts';
import type { Io } from './io.ts';
import { tellFindings } from './tell-findings.ts';

/** Editors write a file in several steps, and a checkout changes many files. */
const QUIET_MILLISECONDS = 100;
const pagesAccess = join(root, 'src/workspace/site-workspace.ts');

/**
 * Reads the catalog and the plugins again when one of their files changes, tells what is wrong, and
 * reloads the pages. While an entry is invalid, the pages stay as they were.
 */
export function watchWorkspace(
  directories: WorkspaceDirectories,
  start: Workspace,
  io: Io,
): AstroIntegration {
  return {
    name: 'watch-workspace',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const watched = [...[directories.catalog].flat(), ...directories.plugins];
        let last = start;
        const read = oneAtATime(async () => {
          const now = await readWorkspace(directories);
          tellFindings(last, now, io);
          last = now;
          if (!now.catalogs.some(({ findings }) => hasErrors(findings))) reloadPages(server);
        }, io);
        server.watcher.add(watched);
        server.watcher.on('all', (_event, path) => {
          if (watched.some((directory) => isInside(directory, path))) read();
        });
      },
    },
  };
}

/** Lets Vite do what it does when the module that holds the workspace is edited: its importers are loaded again. */
function reloadPages(server: ViteDevServer): void {
  for (const { name, moduleGraph } of Object.values(server.environments)) {
    const modules = moduleGraph.getModulesByFile(pagesAccess) ?? [];
    for (const module of modules) void server.environments[name]?.reloadModule(module);
  }
  server.ws.send({ type: 'full-reload' });
}

/** Calls a function once things are quiet, never twice at a time; a failure is told, and the next call comes. */
function oneAtATime(run: () => Promise<void>, io: Io): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(run).catch((error: unknown) => {
        io.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      });
    }, QUIET_MILLISECONDS);
  };
}

function isInside(directory: string, path: string): boolean {
  const inside = relative(directory, path);
  return inside !== '..' && !inside.startsWith(`..${sep}`);
}

type ViteDevServer = Parameters<
  NonNullable<AstroIntegration['hooks']['astro:server:setup']>
>[0]['server'];
