import { publicLink } from '../../views/link.ts';
import { sitePlace } from '../../views/site-place.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { registryFiles, type RegistryFile } from './files.ts';
import { registryNamespace } from './namespace.ts';

/** The registry of a site with an address of its own; empty without one, since its names are made of it. */
export function siteRegistry(
  workspace: Workspace,
  site: string | undefined = sitePlace.site,
): RegistryFile[] {
  const found = registryNamespace(site);
  if ('reason' in found) return [];
  return registryFiles(workspace, found.namespace, (path) => publicLink(path, undefined, site));
}
