import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headersFile, redirectsFile } from '../src/outputs/hosting/files.ts';
import { registryHeaders, registryRedirects } from '../src/outputs/registry/hosting.ts';
import { registryNamespace } from '../src/outputs/registry/namespace.ts';
import { siteUrl } from '../src/views/settings.ts';
import type { Io } from './io.ts';

/**
 * Adds what the registry asks of hosts to what they read of a built site, `_headers` and `_redirects`. Says
 * what a site lacks that does not know its address, or whose address gives the registry no names.
 */
export async function writeHosting(directory: string, { env, stderr }: Io): Promise<void> {
  const { site, base = '' } = siteUrl(env);
  const found = registryNamespace(site);
  const path = base.replace(/(?<!\/)\/+$/, '');
  if ('reason' in found) {
    stderr.write(
      site === undefined
        ? 'SITE_URL is not set: pages name no address of their own and no picture, and there is no sitemap and no MCP registry.\n'
        : `No MCP registry was made: ${found.reason}.\n`,
    );
    return;
  }
  await appendFile(join(directory, '_headers'), headersFile(registryHeaders(path)));
  await appendFile(join(directory, '_redirects'), redirectsFile(registryRedirects(path)));
}
