import type { Rule } from './rule.ts';
import { standIn } from '../clients/variables.ts';
import { valueAt } from '../protocol/data.ts';
import { isRecord } from '../protocol/record.ts';
import { isDocker, verbAt } from './shared/docker.ts';
import { docs, mcp } from './shared/examples.ts';
import { quoteSome } from './shared/name-some.ts';
import { isEntry } from './shared/server.ts';
import { programOf, writeProgram } from './fix/program.ts';

export const serverDockerEnv: Rule<Args> = {
  severity: 'warning',
  title: 'Variable that docker does not hand on',
  message: ({ server, names, client }) =>
    client !== undefined
      ? `docker run of the server "${server}" takes ${quoteSome(names)} from its environment, and ${client} hands programs none of your variables but those that "env" sets. Write ${names.length === 1 ? 'it' : 'them'} there.`
      : `The server "${server}" gives ${quoteSome(names)} to docker, and docker hands nothing on to the container that its arguments do not name. Write "-e" and the name before the image.`,
  checkServer: ({ meant, client }) => {
    const { name, args, env } = meant;
    if (!isEntry(meant) || !isDocker(meant) || verbAt(args) === -1) return [];
    const unset = client.abilities.hidesVariables === true ? unsetIn(args, env) : [];
    if (unset.length > 0)
      return [{ key: 'args', args: { server: name, names: unset, client: client.name } }];
    const isFile = args.some((arg) => /^--env-file\b/.test(arg));
    const names = isFile ? [] : Object.keys(env).filter((each) => isLost(each, args));
    const [first] = names;
    return first === undefined ? [] : [{ key: `env/${first}`, args: { server: name, names } }];
  },
  fix: ({ args: { names, client } }, entry, { client: { schema } }) => {
    if (client !== undefined) {
      const env = valueAt(entry.value, ['env']);
      const places = names.map((each) => [each, standIn(each)] as const);
      return {
        label: `Write "env" with ${names.map(standIn).join(', ')}`,
        isSafe: false,
        edits: isRecord(env)
          ? places.map(([each, value]) => ({
              kind: 'set',
              path: [...entry.path, 'env', each],
              value,
            }))
          : [{ kind: 'set', path: [...entry.path, 'env'], value: Object.fromEntries(places) }],
      };
    }
    const { command, args } = programOf(entry);
    let at = verbAt(args) + 1;
    while (flag.test(args[at] ?? '')) at += 1;
    const options = names.flatMap((each) => ['-e', each]);
    const label = `Write "-e" and ${names.length === 1 ? names[0] : 'the names'}`;
    return writeProgram(entry, schema, label, { command, args: args.toSpliced(at, 0, ...options) });
  },
  page: {
    why: 'What stands in "env" is set for the program docker, not for what runs in the container. "-e" with a name and no value hands that variable on, and the secret stays out of the arguments.',
    sources: ['https://docs.docker.com/reference/cli/docker/container/run/', docs.mcp],
    example: {
      wrong: {
        '.mcp.json': mcp(
          '"box": {\n  "command": "docker",\n  "args": ["run", "-i", "--rm", "acme/mcp"],\n  "env": { "ACME_REGION": "eu" }\n}',
        ),
      },
      right: {
        '.mcp.json': mcp(
          '"box": {\n  "command": "docker",\n  "args": ["run", "-i", "--rm", "-e", "ACME_REGION", "acme/mcp"],\n  "env": { "ACME_REGION": "eu" }\n}',
        ),
      },
    },
  },
};

/** Whether no argument has the name of a variable, and it is none that docker itself reads. */
function isLost(name: string, args: readonly string[]): boolean {
  if (!/^[A-Za-z_]\w*$/.test(name) || ownNames.test(name)) return false;
  // Its option may stand at it: -eNAME.
  return !args.some((arg) => arg.split(/\W+/).some((word) => word === name || word === `e${name}`));
}

/** The variables that docker is to take from its environment, where the entry sets none of that name. */
function unsetIn(args: readonly string[], env: Readonly<Record<string, unknown>>): string[] {
  const names = args.flatMap((arg, index) => {
    const before = args[index - 1];
    const own = /^(?:--env=|-e(?==?\w))=?(.*)$/.exec(arg)?.[1];
    const name = own ?? (before === '-e' || before === '--env' ? arg : '');
    return /^[A-Za-z_]\w*$/.test(name) ? [name] : [];
  });
  return [...new Set(names)].filter((name) => !ownNames.test(name) && !Object.hasOwn(env, name));
}

const ownNames =
  /^(?:(?:DOCKER|PODMAN|CONTAINER|BUILDKIT|BUILDX|XDG|MSYS|SSH)_?\w*|PATH|HOME|USERPROFILE|APPDATA|LOCALAPPDATA|PROGRAMDATA|SYSTEMROOT|TEMP|TMP|TMPDIR|(?:HTTPS?|NO|ALL)_PROXY)$/i;

/** The options that stand before the others and take no value. */
const flag = /^(?:-[it]+|--interactive|--tty|--rm|--init)$/;

interface Args {
  server: string;
  names: string[];
  /** The client that does not give them to docker. */
  client?: string;
}
