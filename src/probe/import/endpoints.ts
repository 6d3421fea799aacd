import { isEndpointUrl } from '../../protocol/url-template.ts';
import { exactLine } from '../clean.ts';
import { describeVariables, inputValues } from './inputs.ts';
import { fieldOf, lineOf, listOf } from './value.ts';

/** The ways that a `server.json` has to its server, as far as an entry can hold them. */
export function readEndpoints(server: unknown, name: string): ListedEndpoint[] {
  return [
    ...listOf(fieldOf(server, 'remotes')).flatMap((remote) => readRemote(remote, name)),
    ...listOf(fieldOf(server, 'packages')).flatMap((each) => readPackage(each, name)),
  ];
}

function readRemote(remote: unknown, server: string): ListedEndpoint[] {
  const type = transports[lineOf(remote, 'type') ?? ''];
  const url = exactLine(fieldOf(remote, 'url'), 2_000);
  if (type === undefined || url === undefined || !isEndpointUrl(url)) return [];
  const headers = inputValues(fieldOf(remote, 'headers'), server, 'header');
  return [{ type, url, headers, variables: describeVariables(url, fieldOf(remote, 'variables')) }];
}

/** A package as the command that runs it; one that no common program runs is none. */
function readPackage(entry: unknown, server: string): ListedEndpoint[] {
  const identifier = identifierOf(entry);
  const given = exactLine(fieldOf(entry, 'version'), 100);
  const version = given?.startsWith('$') === true ? undefined : given;
  const run = runners[lineOf(entry, 'registryType') ?? lineOf(entry, 'registry_type') ?? ''];
  const isLocal = (lineOf(fieldOf(entry, 'transport'), 'type') ?? 'stdio') === 'stdio';
  // What begins with a dash would be an option of the program that runs it.
  if (run === undefined || !isLocal || identifier === undefined || identifier.startsWith('-')) {
    return [];
  }
  const env = inputValues(fieldOf(entry, 'environmentVariables'), server, 'env');
  const [own, passed] = ['runtimeArguments', 'packageArguments'].map((key) =>
    listOf(fieldOf(entry, key)).flatMap(readArgument),
  ) as [ReadArgument[], ReadArgument[]];
  const { command, args } = run(identifier, version, Object.keys(env));
  const [name = '', ...rest] = args;
  const before = command === 'docker' ? [name, ...texts(own), ...rest] : [...texts(own), ...args];
  const all = [...before, ...texts(passed)];
  const said = Object.fromEntries([...own, ...passed].flatMap(({ variables }) => variables));
  return [
    {
      type: 'stdio',
      command,
      args: all,
      env,
      variables: describeVariables(all.join(' '), said),
      identifier,
    },
  ];
}

function identifierOf(entry: unknown): string | undefined {
  const identifier = exactLine(fieldOf(entry, 'identifier'), 300);
  // Older files name the host of an image beside it.
  const host = /^https:\/\/([\w.-]+)\/?$/.exec(lineOf(entry, 'registryBaseUrl') ?? '')?.[1];
  const isImage = fieldOf(entry, 'registryType') === 'oci' && host !== undefined;
  const isWhole = !isImage || host === 'docker.io' || /^[^/]*[.:]/.test(identifier ?? '');
  // A file in a repository may leave the version to be filled in by whoever publishes it.
  return (isWhole ? identifier : `${host}/${identifier}`)?.replace(UNSET, '');
}

/** One argument as it is written; what the reader gives is a {variable}. */
function readArgument(argument: unknown): ReadArgument[] {
  const flag = lineOf(argument, 'name', 200);
  const isNamed = lineOf(argument, 'type') === 'named' && flag !== undefined;
  const value = lineOf(argument, 'value') ?? lineOf(argument, 'default');
  const hint = (lineOf(argument, 'valueHint', 60) ?? flag ?? 'value').replace(/\W+/g, '_');
  const name = hint.replace(/^_+/, '').replace(/^(?=\d)|^$/, 'value_');
  if (value !== undefined) {
    const variables = Object.entries(fieldOf(argument, 'variables') ?? {});
    return [{ texts: isNamed ? [flag, value] : [value], variables }];
  }
  if (fieldOf(argument, 'isRequired') === true) {
    const text = `{${name}}`;
    return [{ texts: isNamed ? [flag, text] : [text], variables: [[name, argument]] }];
  }
  // A switch that stands alone.
  return isNamed && fieldOf(argument, 'format') === 'boolean'
    ? [{ texts: [flag], variables: [] }]
    : [];
}

function texts(list: readonly ReadArgument[]): string[] {
  return list.flatMap((each) => each.texts);
}

const transports: Readonly<Record<string, 'http' | 'sse'>> = {
  'streamable-http': 'http',
  http: 'http',
  sse: 'sse',
};

// As `:${VERSION}` or `@$VERSION`.
const UNSET = /[:@]\$(?:\{\w+\}|\w+)$/;

const at = (identifier: string, version: string | undefined) =>
  version === undefined || version === 'latest' ? identifier : `${identifier}@${version}`;

const runners: Readonly<Record<string, Runner>> = {
  npm: (id, version) => ({ command: 'npx', args: ['-y', at(id, version)] }),
  pypi: (id, version) => ({ command: 'uvx', args: [at(id, version)] }),
  nuget: (id, version) => ({ command: 'dnx', args: [at(id, version), '--yes'] }),
  oci: (id, version, names) => ({
    command: 'docker',
    args: [
      'run',
      '-i',
      '--rm',
      ...names.flatMap((name) => ['-e', name]),
      /:[\w.-]+$|@sha256:/.test(id) || version === undefined ? id : `${id}:${version}`,
    ],
  }),
};

type Runner = (
  identifier: string,
  version: string | undefined,
  variables: readonly string[],
) => { command: string; args: string[] };

interface ReadArgument {
  texts: string[];
  variables: [string, unknown][];
}

type Variables = Record<string, { description: string | null; example?: string }>;

/** One way to a server, as a registry lists it. */
export type ListedEndpoint =
  | {
      type: 'http' | 'sse';
      url: string;
      headers: Record<string, string>;
      variables: Variables;
    }
  | {
      type: 'stdio';
      command: string;
      args: string[];
      env: Record<string, string>;
      variables: Variables;
      /** The package, as its registry calls it. */
      identifier: string;
    };
