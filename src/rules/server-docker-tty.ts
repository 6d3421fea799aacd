import type { Rule } from './rule.ts';
import { isDocker, verbAt } from './shared/docker.ts';
import { docs, mcp } from './shared/examples.ts';
import { isEntry } from './shared/server.ts';
import { keyParts } from './fix/entry.ts';
import { programOf, writeProgram } from './fix/program.ts';

export const serverDockerTty: Rule<Args> = {
  severity: 'error',
  title: 'Docker with a terminal',
  message: ({ server, option, isApart, verb = 'docker run' }) =>
    isApart === true
      ? `${verb} of the server "${server}" has "${option}", which leaves the container on its own: the client hears nothing of it. Remove it.`
      : option === undefined
        ? `${verb} of the server "${server}" has no "-i", so the container hears nothing of the client. Write "-i" behind ${verb.slice(7)}.`
        : `${verb} of the server "${server}" has "${option}", a terminal that mixes signs of its own into what the server says, and there is none. Write "-i" alone.`,
  checkServer: ({ meant }) => {
    const { name, args } = meant;
    if (!isEntry(meant) || !isDocker(meant)) return [];
    const options = runOptions(args);
    if (options === undefined) return [];
    const verb = args[verbAt(args)] === 'exec' ? ({ verb: 'docker exec' } as const) : {};
    const tty = options.find(({ option }) => isTty(option));
    if (tty !== undefined)
      return [{ key: `args/${tty.index}`, args: { server: name, option: tty.option, ...verb } }];
    const apart = options.find(({ option }) => hasFlag(option, 'd', '--detach'));
    if (apart !== undefined) {
      const told = { server: name, option: apart.option, isApart: true as const, ...verb };
      return [{ key: `args/${apart.index}`, args: told }];
    }
    const isOpen = options.some(({ option }) => hasFlag(option, 'i', '--interactive'));
    return isOpen ? [] : [{ key: '', args: { server: name, ...verb } }];
  },
  fix: ({ key }, entry, { client: { schema } }) => {
    const { command, args } = programOf(entry);
    const write = (label: string, next: readonly string[]) =>
      writeProgram(entry, schema, label, { command, args: next });
    if (key === '') {
      const at = verbAt(args);
      return write(`Write "-i" behind ${args[at] ?? 'run'}`, args.toSpliced(at + 1, 0, '-i'));
    }
    const index = Number(keyParts(key)[1]);
    const option = args[index] ?? '';
    const isApart = hasFlag(option, 'd', '--detach');
    if (!isTty(option) && !isApart) return undefined;
    const next = isTty(option) ? withoutTty(args, index) : withoutFlag(option, 'd');
    const label = next.length === 0 ? `Remove "${option}"` : `Write "${next.join(' ')}"`;
    // What runs on its own may be meant to be reached at a port.
    const plan = write(label, args.toSpliced(index, 1, ...next));
    return plan && { ...plan, isSafe: isTty(option) };
  },
  page: {
    why: 'A server speaks to its client over standard input and output. docker run keeps them open with -i; -t puts a terminal between, which there is none, and docker stops with "the input device is not a TTY".',
    sources: ['https://docs.docker.com/reference/cli/docker/container/run/', docs.mcp],
    example: {
      wrong: {
        '.mcp.json': mcp(
          '"box": {\n  "command": "docker",\n  "args": ["run", "-it", "--rm", "acme/mcp"]\n}',
        ),
      },
      right: {
        '.mcp.json': mcp(
          '"box": {\n  "command": "docker",\n  "args": ["run", "-i", "--rm", "acme/mcp"]\n}',
        ),
      },
    },
  },
};

/** The options of docker run or exec, up to the image; undefined where it is another command of docker. */
function runOptions(args: readonly string[]): { option: string; index: number }[] | undefined {
  const start = verbAt(args) + 1;
  if (start === 0) return undefined;
  const found: { option: string; index: number }[] = [];
  for (let index = start; index < args.length; index += 1) {
    const option = args[index] ?? '';
    if (!option.startsWith('-')) break;
    found.push({ option, index });
    if (takesValue.test(option)) index += 1;
  }
  return found;
}

/** Whether an option asks for a terminal. */
function isTty(option: string): boolean {
  return hasFlag(option, 't', '--tty');
}

// Short flags may stand together; one that takes a value ends them.
function hasFlag(option: string, short: string, long: string): boolean {
  if (option.startsWith('--')) return option === long || option === `${long}=true`;
  return /^-[itd]+$/.test(option) && option.includes(short);
}

const takesValue =
  /^-[it]*[evpwulhm]$|^--(?:env|volume|publish|name|network|user|workdir|mount|entrypoint|env-file|add-host|platform|label|memory|cpus|hostname|pull)$/;

function withoutFlag(option: string, flag: string): string[] {
  const left = option.startsWith('--') ? '' : option.replaceAll(flag, '');
  return left === '-' || left === '' ? [] : [left];
}

// What an option leaves without the terminal: other flags, or the one that keeps the input open.
function withoutTty(args: readonly string[], index: number): string[] {
  const option = args[index] ?? '';
  const short = option.startsWith('--') ? '' : option.replaceAll('t', '');
  const isOpen = args.some((arg, at) => at !== index && (arg === '-i' || arg === '--interactive'));
  if (short.length > 1) return [short];
  return isOpen ? [] : ['-i'];
}

interface Args {
  server: string;
  /** Absent where the option that it needs is not there. */
  option?: string;
  /** What docker is told to do, if not to run a container. */
  verb?: 'docker exec';
  /** It leaves the container on its own. */
  isApart?: true;
}
