import { readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Client, ConfigFile } from '../src/clients/client.ts';
import type { Io } from './io.ts';
import type { RepairOptions } from '../src/config/repair/options.ts';
import { utf16Of } from '../src/diagnostics/encoding.ts';
import { UsageError } from './usage-error.ts';

const LARGEST = 4_000_000;

/** The text of a configuration, also in UTF-16, which is said; `-` is what is piped in. */
export async function readConfigurationFile(path: string, io: Io): Promise<Decoded> {
  if (path === '-') return decode((await io.readStdin?.()) ?? Buffer.alloc(0));
  const full = resolve(io.cwd, path);
  const found = await stat(full).catch(() => undefined);
  if (found === undefined) throw new UsageError(`There is no file "${path}".`);
  // A pipe without an end would be waited for.
  if (!found.isFile()) throw new UsageError(`"${path}" is no file.`);
  if (found.size > LARGEST)
    throw new UsageError(`${path} has ${found.size} bytes; at most ${LARGEST} are read.`);
  return decode(await readFile(full));
}

/** Writes a configuration as UTF-8, which all clients read. */
export async function writeConfigurationFile(path: string, text: string, io: Io): Promise<void> {
  await writeFile(resolve(io.cwd, path), text);
}

/** The client whose known file a path is: of several that read it the one whose own it is. */
export function clientOfPath(path: string, clients: readonly Client[]): string | undefined {
  const given = `/${path.replaceAll('\\', '/')}`;
  const isIt = ({ path: known }: ConfigFile) =>
    given.endsWith(`/${known.replace(/^(?:~|%\w+%)[\\/]/, '').replaceAll('\\', '/')}`);
  const found = clients.filter(({ files }) => files.some(isIt));
  const own = found.filter(({ files: [first] }) => first !== undefined && isIt(first));
  const settings = clients.filter((each) =>
    each.settings?.paths.some((known) => isIt({ path: known, scope: 'project' })),
  );
  const [only] = found.length === 1 ? found : own.length === 1 ? own : settings;
  return only?.id ?? clientOfName(given, clients);
}

/** The client whose file alone has a name, wherever a copy of it lies. */
function clientOfName(path: string, clients: readonly Client[]): string | undefined {
  const name = nameOf(path);
  if (ordinaryNames.test(name)) return undefined;
  const [one, ...others] = clients.filter(({ files }) =>
    files.some(({ path: known }) => nameOf(known) === name),
  );
  return others.length === 0 ? one?.id : undefined;
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? '';
}

// Other programs have files of these names, or people call theirs so.
const ordinaryNames = /^(?:config\.\w+|settings\.json|\.?mcp\.json|mcp-config\.json)$/;

/** Where the file of a client lies on this machine; undefined where it is one of another system. */
export function placeOnMachine(
  { path, scope, os }: ConfigFile,
  { cwd, env }: Io,
): string | undefined {
  if (os !== undefined && os !== systems[process.platform]) return undefined;
  if (scope === 'project') return join(cwd, path);
  const home = env['HOME'] ?? env['USERPROFILE'];
  const [, variable, rest] = /^%(\w+)%[\\/](.*)$/s.exec(path) ?? [];
  if (variable !== undefined) {
    const folder = env[variable];
    return folder === undefined ? undefined : join(folder, (rest ?? '').replaceAll('\\', '/'));
  }
  return home === undefined ? undefined : join(home, path.replace(/^~[\\/]/, ''));
}

const systems: Readonly<Record<string, ConfigFile['os']>> = {
  linux: 'Linux',
  darwin: 'macOS',
  win32: 'Windows',
};

function decode(bytes: Buffer): Decoded {
  const wide = utf16Of(bytes);
  return wide === undefined
    ? { text: bytes.toString('utf8') }
    : { text: new TextDecoder(wide).decode(bytes), encoding: 'utf-16' };
}

type Decoded = { text: string } & Pick<RepairOptions, 'encoding'>;
