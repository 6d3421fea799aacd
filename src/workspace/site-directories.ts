import { noteAsked } from './asked.ts';
import type { WorkspaceDirectories } from './workspace.ts';

/** Leaves the directories that the pages show where `siteDirectories` finds them. */
export function placeDirectories(directories: WorkspaceDirectories): void {
  process.env[variable] = JSON.stringify(directories);
}

/**
 * The directories that the pages show. They are in the environment and in no module: what is bundled is then the same
 * for every catalog.
 */
export function siteDirectories(): WorkspaceDirectories {
  noteAsked();
  return JSON.parse(process.env[variable] ?? '') as WorkspaceDirectories;
}

const variable = 'WORKSPACE_DIRECTORIES';
