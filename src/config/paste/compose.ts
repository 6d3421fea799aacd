import { isRecord } from '../../protocol/record.ts';
import { compactEntry, type Pasted, type PastedEntry } from './pasted.ts';
import { readCommands } from './shell-words.ts';

/**
 * The services of a file of Docker Compose that are spoken to by their standard input, as the containers that a
 * client starts; the others are started by themselves and are no servers of a client.
 */
export function readCompose({ services }: Readonly<Record<string, unknown>>): Pasted | undefined {
  if (!isRecord(services)) return undefined;
  const all = Object.entries(services).map(([name, service]) => ({
    name,
    entry: isRecord(service) ? entryOf(service) : undefined,
  }));
  const entries = all.filter((each): each is PastedEntry => each.entry !== undefined);
  const others = all.filter(({ entry }) => entry === undefined).map(({ name }) => name);
  return {
    what: 'a file of Docker Compose',
    entries,
    notes: [
      'The client starts each container itself, without Compose: networks and other services of the file are not there.',
      ...(others.length > 0
        ? [
            `Left out, as no client speaks to their standard input (stdin_open): ${others.join(', ')}.`,
          ]
        : []),
    ],
  };
}

function entryOf(service: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  const { image, stdin_open: isOpen, environment, volumes, env_file: files, command } = service;
  if (typeof image !== 'string' || isOpen !== true) return undefined;
  const env = environmentOf(environment);
  const args = [
    'run',
    '-i',
    '--rm',
    ...[files].flat().flatMap((file) => (typeof file === 'string' ? ['--env-file', file] : [])),
    ...env.flatMap(([name]) => ['-e', name]),
    ...texts(volumes).flatMap((volume) => ['-v', volume]),
    image,
    ...(typeof command === 'string' ? (readCommands(command)[0] ?? []) : texts(command)),
  ];
  const values = env.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return compactEntry({ command: 'docker', args, env: Object.fromEntries(values) });
}

/** Variables as a list of `NAME=value` or as an object; without a value Compose passes on its own. */
function environmentOf(environment: unknown): [name: string, value: string | undefined][] {
  if (isRecord(environment)) {
    return Object.entries(environment).map(([name, value]) => [
      name,
      value === null || value === undefined ? undefined : String(value),
    ]);
  }
  return texts(environment).map((each) => {
    const at = each.indexOf('=');
    return at === -1 ? [each, undefined] : [each.slice(0, at), each.slice(at + 1)];
  });
}

function texts(values: unknown): string[] {
  return Array.isArray(values)
    ? values.flatMap((each) => (/^(?:string|number)$/.test(typeof each) ? [String(each)] : []))
    : [];
}
