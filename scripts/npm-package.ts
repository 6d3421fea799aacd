import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Installs a package into a folder of its own and answers its version; undefined where it cannot. */
export async function installPackage(name: string, folder: string): Promise<string | undefined> {
  if (!existsSync(join(folder, 'node_modules', name))) {
    await mkdir(folder, { recursive: true });
    try {
      execFileSync(
        'npm',
        ['install', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error', name],
        { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], env: npmEnvironment(folder) },
      );
    } catch {
      return undefined;
    }
  }
  const { default: manifest } = (await import(join(folder, 'node_modules', name, 'package.json'), {
    with: { type: 'json' },
  })) as { default: { version: string } };
  return manifest.version;
}

/** Install scripts must not find this machine's home. */
function npmEnvironment(folder: string): NodeJS.ProcessEnv {
  return { ...process.env, HOME: folder };
}
