import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { catalogSite } from '../src/components/frame/integration.ts';
import { shippedLicences } from '../src/components/frame/licences-integration.ts';
import { contentPolicy, type Bundled } from '../src/components/frame/policy-integration.ts';
import type { WorkspaceDirectories } from '../src/workspace/workspace.ts';
import { root } from './directories.ts';

/** What a command adds to `astro.config.mjs`: the directories that the pages show; a build takes the frame of those that are made beside. */
export function siteConfig(
  directories: WorkspaceDirectories,
  takeFrame: (html: string) => void = () => undefined,
  onBundled?: (bundled: Bundled) => Promise<void>,
): {
  root: string;
  cacheDir: string;
  integrations: AstroIntegration[];
} {
  // Not in node_modules, which may be somebody else's.
  const cacheDir = join(root, '.cache/astro');
  return {
    root,
    cacheDir,
    integrations: [
      catalogSite(directories),
      contentPolicy(takeFrame, onBundled),
      shippedLicences(root),
    ],
  };
}
