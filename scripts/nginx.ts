import { candidatePaths, installPackage, isDebianRoot, isExecutable } from './debian.ts';

/**
 * The path of an nginx: `NGINX_PATH`, else one on this machine, else Debian's package where that can be
 * installed. Throws where none can be had.
 */
export function ensureNginx(): string {
  const found = findNginx();
  if (found !== undefined) return found;
  if (isDebianRoot()) {
    console.log('Installing nginx from Debian’s packages…');
    installPackage('nginx-light');
  }
  const installed = findNginx();
  if (installed === undefined) {
    throw new Error('No nginx found; install one or name it in NGINX_PATH.');
  }
  return installed;
}

function findNginx(): string | undefined {
  const named = process.env['NGINX_PATH'];
  const folders = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];
  return [...(named === undefined ? [] : [named]), ...candidatePaths(['nginx'], folders)].find(
    isExecutable,
  );
}
