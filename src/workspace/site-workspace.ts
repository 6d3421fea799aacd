import { readWorkspace, type Workspace, type WorkspaceDirectories } from './workspace.ts';

let reading: Promise<Workspace> | undefined;

/**
 * All that the pages show, read once for all of them. Astro calls pages and guides without arguments, so the
 * integration writes the directories into this one module, where the pages are bundled or served.
 */
export function siteWorkspace(): Promise<Workspace> {
  return (reading ??= readWorkspace(
    JSON.parse(import.meta.env.WORKSPACE_DIRECTORIES) as WorkspaceDirectories,
  ));
}
