import { noteAsked } from './asked.ts';
import { siteDirectories } from './site-directories.ts';
import { readWorkspace, type Workspace } from './workspace.ts';

let reading: Promise<Workspace> | undefined;

/** All that the pages show, read once for all of them: Astro calls pages and guides without arguments. */
export function siteWorkspace(): Promise<Workspace> {
  noteAsked();
  return (reading ??= readWorkspace(siteDirectories()));
}
