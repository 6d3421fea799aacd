import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether this process may install packages of Debian. */
export function isDebianRoot(): boolean {
  return (
    process.getuid?.() === 0 &&
    existsSync('/etc/os-release') &&
    /^ID(?:_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

/** Installs a package of Debian; whether it is there then shows when it is looked for. */
export function installPackage(name: string): void {
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name]);
}

/** Runs a program that installs something; it says what goes wrong, nothing else. */
export function run(command: string, args: readonly string[]): void {
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** The paths at which a program may lie: the folders of `PATH`, and others. */
export function candidatePaths(names: readonly string[], others: readonly string[] = []): string[] {
  const directories = [...(process.env['PATH'] ?? '').split(delimiter), ...others];
  return names.flatMap((name) => directories.map((directory) => join(directory, name)));
}

/** Whether a path leads to a program. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
