import { freeName } from '../../clients/name.ts';
import { isRecord } from '../../protocol/record.ts';
import { compactEntry, type Pasted, type PastedEntry } from './pasted.ts';

/** An entry of an MCP registry, alone or in the answer of one. */
export function readRegistry(data: Fields): Pasted | undefined {
  const list = Array.isArray(data['servers']) ? data['servers'] : [data];
  const servers = list
    .map((each) => (isRecord(each) && isRecord(each['server']) ? each['server'] : each))
    .filter(isRecord);
  const entries = servers.flatMap((server) =>
    [...listOf(server['remotes']), ...listOf(server['packages'])].flatMap((each) =>
      registryEntry(server, each),
    ),
  );
  if (entries.length === 0) return undefined;
  const taken = new Set<string>();
  const named = entries.map((each) => {
    const name = freeName(each.name, taken);
    taken.add(name);
    return { ...each, name };
  });
  const notes =
    named.length > servers.length
      ? ['It offers several ways to reach the server: keep one of them.']
      : [];
  return { what: 'an entry of a registry (server.json)', entries: named, notes };
}

function registryEntry(server: Fields, way: Fields): PastedEntry[] {
  const name =
    String(server['name'] ?? 'server')
      .replace(/^.*\//s, '')
      .replace(/^[^.]*\.(?=[^.]+$)/s, '') || 'server';
  const transport = isRecord(way['transport']) ? way['transport'] : way;
  const stated = String(way['transport_type'] ?? transport['type'] ?? '');
  const url = way['url'] ?? transport['url'];
  if (typeof url === 'string') {
    const type = stated === 'sse' ? 'sse' : 'http';
    return [
      {
        name,
        entry: compactEntry({
          type,
          url,
          headers: valuesOf(way['headers'] ?? transport['headers']),
        }),
      },
    ];
  }
  const runner =
    runners[String(way['registryType'] ?? way['registry_type'] ?? way['registry_name'] ?? '')];
  const identifier = way['identifier'] ?? way['name'];
  if (runner === undefined || typeof identifier !== 'string') return [];
  const version =
    typeof way['version'] === 'string' && way['version'] !== 'latest' ? way['version'] : '';
  const env = valuesOf(way['environmentVariables'] ?? way['environment_variables']);
  const given = argumentsOf(way['packageArguments'] ?? way['package_arguments']);
  const before = argumentsOf(way['runtimeArguments'] ?? way['runtime_arguments']);
  return [
    {
      name,
      entry: compactEntry({ ...runner(identifier, version, before, given, Object.keys(env)), env }),
    },
  ];
}

const runners: Readonly<Record<string, Runner>> = {
  npm: (id, version, before, given) => ({
    command: 'npx',
    args: [
      ...(before.includes('-y') ? before : ['-y', ...before]),
      version === '' ? id : `${id}@${version}`,
      ...given,
    ],
  }),
  pypi: (id, version, before, given) => ({
    command: 'uvx',
    args: [...before, version === '' ? id : `${id}==${version}`, ...given],
  }),
  oci: (id, version, before, given, variables) => ({
    command: 'docker',
    args: [
      'run',
      '-i',
      '--rm',
      ...variables.flatMap((each) => ['-e', each]),
      ...before,
      version === '' || id.split('/').at(-1)?.includes(':') === true ? id : `${id}:${version}`,
      ...given,
    ],
  }),
  nuget: (id, version, before, given) => ({
    command: 'dnx',
    args: [...before, version === '' ? id : `${id}@${version}`, '--yes', ...given],
  }),
};

function argumentsOf(list: unknown): string[] {
  return listOf(list).flatMap((each) => {
    const value =
      each['value'] ??
      each['default'] ??
      (each['valueHint'] === undefined && each['value_hint'] === undefined
        ? undefined
        : `<${String(each['valueHint'] ?? each['value_hint'])}>`);
    const name = typeof each['name'] === 'string' ? [each['name']] : [];
    if (each['type'] === 'named') return value === undefined ? name : [...name, String(value)];
    return value === undefined ? [] : [String(value)];
  });
}

/** The values of headers or of an environment: one that is not stated is a variable. */
function valuesOf(list: unknown): Record<string, string> {
  return Object.fromEntries(
    listOf(list).flatMap((each): [string, string][] => {
      const { name, value, default: usual } = each;
      if (typeof name !== 'string') return [];
      const variable = name.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
      const given =
        typeof value === 'string'
          ? value.replace(/(?<!\$)\{(\w+)\}/g, (_, inner: string) => `\${${inner.toUpperCase()}}`)
          : usual;
      return [[name, typeof given === 'string' ? given : `\${${variable}}`]];
    }),
  );
}

function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

type Fields = Readonly<Record<string, unknown>>;
type Runner = (
  id: string,
  version: string,
  before: string[],
  given: string[],
  variables: string[],
) => { command: string; args: string[] };
