import type { Rule } from './rule.ts';
import { docs, mcp } from './shared/examples.ts';
import { mismatchesOf } from './shared/form.ts';
import { splitWords } from '../shell/split-words.ts';
import { isEntry } from './shared/server.ts';
import { programOf, writeProgram } from './fix/program.ts';

export const serverNothingToRun: Rule<Args> = {
  severity: 'warning',
  title: 'Program with nothing to run',
  message: ({ server, program, what, fault }) =>
    fault === 'installs'
      ? `The server "${server}" starts ${program}, which puts something in place and ends, so no server comes up. Write ${what} in its place.`
      : fault === 'switch'
        ? `cmd in the server "${server}" runs what stands behind "/c" alone, as an argument of its own: as it stands it waits for somebody to type. Write "/c" and "${what}" as its first arguments.`
        : fault === 'bridge'
          ? `The server "${server}" gives ${program} the address of a server, where the name of a package belongs. Write "mcp-remote" before the address.`
          : fault === 'address'
            ? `mcp-remote in the server "${server}" takes "${program}" for the address of the server, and ends. Write the address, with https://, directly behind mcp-remote.`
            : `The server "${server}" starts ${program} without saying what it runs, so no server comes up. Put ${what} into its arguments.`,
  checkServer: (target) => {
    const { meant } = target;
    const { name, command, args, raw } = meant;
    if (!isEntry(meant) || command === null) return [];
    // What cannot be read, or is a server at an address as well, is told as such.
    const isUnclear = mismatchesOf(target, 'value-wrong', 'target-other', 'target-double');
    if (isUnclear.length > 0 || Object.hasOwn(raw, 'url')) return [];
    const [file = ''] = command.trim().split(/[\\/]/).slice(-1);
    const program = file.replace(/\.(?:cmd|exe)$/i, '').toLowerCase();
    const what = Object.hasOwn(runners, program) ? runners[program] : undefined;
    // It is told the address by an argument.
    const bridge = args.findIndex((arg) => /^mcp-remote(?:@[\w.-]+)?$/.test(arg));
    if (bridge !== -1 && args.slice(bridge + 1).every((arg) => arg.startsWith('-'))) {
      const told = { server: name, program: 'mcp-remote', what: 'the address of the server' };
      return [{ key: 'command', args: told }];
    }
    const isOwn = program === 'mcp-remote';
    const wrong = isOwn || bridge !== -1 ? wrongAddress(args.slice(bridge + 1)) : undefined;
    if (wrong !== undefined) {
      const told = { server: name, program: wrong, what: '', fault: 'address' as const };
      return [{ key: 'command', args: told }];
    }
    const inside = program === 'cmd' ? unswitched(args) : undefined;
    if (inside !== undefined) {
      const told = {
        server: name,
        program: command,
        what: inside[0] ?? '',
        fault: 'switch' as const,
      };
      return [{ key: 'command', args: told }];
    }
    if (bridge === -1 && isFetchedAddress(program, args)) {
      const told = { server: name, program, what: '', fault: 'bridge' as const };
      return [{ key: 'command', args: told }];
    }
    const installer = installerOf(program, args);
    if (installer !== undefined) {
      const told = { server: name, program: installer, what: starter, fault: 'installs' as const };
      return [{ key: 'command', args: told }];
    }
    // An option alone may hold all of it: --eval=…, --call=….
    const isFetched = /^(?:uvx|npx|bunx|pnpx)$/.test(program);
    const isOpen = args.every(
      (arg, index) =>
        /^(?:-y|--yes)?$/.test(arg.trim()) ||
        (isFetched && (source.test(arg) || source.test(args[index - 1] ?? ''))),
    );
    return what === undefined || !isOpen
      ? []
      : [{ key: 'command', args: { server: name, program, what } }];
  },
  fix: ({ args: { fault } }, entry, { client: { schema } }) => {
    const { command, args } = programOf(entry);
    if (fault === 'bridge') {
      const place = args.findIndex((arg) => !arg.startsWith('-'));
      const next = { command, args: args.toSpliced(place, 0, 'mcp-remote') };
      return writeProgram(entry, schema, 'Write "mcp-remote" before the address', next);
    }
    const inside = fault === 'switch' ? unswitched(args) : undefined;
    if (inside === undefined) return undefined;
    const next = { command, args: ['/c', ...inside] };
    return writeProgram(entry, schema, 'Write "/c" before what cmd runs', next);
  },
  page: {
    why: 'npx, uvx, node, python and docker run what their arguments name. Without a name they wait, or print their help and end, and the client says that the connection was closed.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': mcp('"local": {\n  "command": "npx",\n  "args": ["-y"]\n}') },
      right: {
        '.mcp.json': mcp('"local": {\n  "command": "npx",\n  "args": ["-y", "@acme/mcp"]\n}'),
      },
    },
  },
};

// Where a package comes from, and not what of it is run.
const source = /^(?:--from|--with|--python|--package|-p)$/;

/** What cmd is to run, where no argument of its own says so; undefined where one does. */
function unswitched(args: readonly string[]): readonly string[] | undefined {
  const [first = '', ...rest] = args;
  if (/^\/[ck]\s/i.test(first)) return [...splitWords(first.slice(2)), ...rest];
  return /^[\w@]/.test(first) ? args : undefined;
}

/** What stands where mcp-remote looks for the address, and is none. */
function wrongAddress(rest: readonly string[]): string | undefined {
  const first = rest.find((arg, index) => arg !== '--header' && rest[index - 1] !== '--header');
  const isMeant = first === undefined || /^\s*https?:\/\/[^\s"']+\s*$|[$<{%]/i.test(first);
  // Its other forms of a header are told as such.
  return isMeant || /^(?:-H$|--headers?\b)/.test(first) ? undefined : first;
}

/** Whether a runner of packages is given an address that is none of a package. */
function isFetchedAddress(program: string, args: readonly string[]): boolean {
  const first = args.find((arg) => !arg.startsWith('-')) ?? '';
  return (
    /^(?:npx|bunx|pnpx)$/.test(program) &&
    /^https?:\/\/[^\s"']+$/i.test(first) &&
    !/\.(?:tgz|tar\.gz|git)(?:[?#]|$)|^https?:\/\/(?:github|gitlab|bitbucket|codeload|pkg|gist)\./i.test(
      first,
    )
  );
}

/** A command that puts a package in place, in short. */
function installerOf(program: string, args: readonly string[]): string | undefined {
  const words = args.filter((arg) => !arg.startsWith('-')).slice(0, 3);
  const isModule = /^(?:python|python3|py)$/.test(program) && args[0] === '-m';
  const [own = '', next = ''] = isModule ? words : [program, ...words];
  const known = Object.hasOwn(installers, own) ? installers[own] : undefined;
  return known?.test(`${next} ${isModule ? '' : (words[1] ?? '')}`) === true
    ? `${own} ${next}`
    : undefined;
}

const installers: Readonly<Record<string, RegExp>> = {
  pip: /^install /,
  pip3: /^install /,
  pipx: /^install /,
  npm: /^(?:install|i|add|ci) /,
  pnpm: /^(?:install|i|add) /,
  yarn: /^(?:install|add|global) /,
  bun: /^(?:install|i|add) /,
  uv: /^(?:add |sync |pip install|tool install)/,
  brew: /^install /,
  docker: /^(?:pull|build) /,
  podman: /^(?:pull|build) /,
  git: /^clone /,
  cargo: /^install /,
  go: /^install /,
  gem: /^install /,
};

const starter = 'the command that starts the server, such as npx -y or uvx with the package';
const file = 'the file of the server';
const pack = 'the package of the server';

/** The programs that are no server without an argument, and what they have to be given. */
const runners: Readonly<Record<string, string>> = {
  npx: pack,
  bunx: pack,
  pnpx: pack,
  uvx: pack,
  pipx: pack,
  npm: pack,
  pnpm: pack,
  yarn: pack,
  uv: pack,
  node: file,
  bun: file,
  deno: file,
  tsx: file,
  python: file,
  python3: file,
  java: file,
  ruby: file,
  php: file,
  dotnet: file,
  docker: 'the image of the server',
  podman: 'the image of the server',
  cmd: 'the command of the server',
  sh: 'the command of the server',
  bash: 'the command of the server',
  zsh: 'the command of the server',
  powershell: 'the command of the server',
  pwsh: 'the command of the server',
};

interface Args {
  server: string;
  program: string;
  /** What is missing. */
  what: string;
  /** Something else stands there, and is no server. */
  fault?: 'installs' | 'address' | 'switch' | 'bridge';
}
