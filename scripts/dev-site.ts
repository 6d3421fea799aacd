import { dev } from 'astro';
import type { Workspace, WorkspaceDirectories } from '../src/workspace/workspace.ts';
import { root } from './directories.ts';
import type { Io } from './io.ts';
import { siteConfig } from './site-config.ts';
import { watchWorkspace } from './watch-workspace.ts';

/** Serves the site while its sources are edited, until the process is ended. */
export async function serveWhileEditing(
  directories: WorkspaceDirectories,
  workspace: Workspace,
  port: number | undefined,
  io: Io,
): Promise<void> {
  process.chdir(root);
  const { integrations, ...config } = siteConfig(directories);
  await dev({
    ...config,
    ...(port === undefined ? {} : { server: { port } }),
    integrations: [...integrations, watchWorkspace(directories, workspace, io)],
  });
  await new Promise(() => {});
}
