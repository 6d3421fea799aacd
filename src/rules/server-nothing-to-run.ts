import type { Rule } from './rule.ts';
import { docs, mcp } from './shared/examples.ts';
import { mismatchesOf } from './shared/form.ts';
import { isEntry } from './shared/server.ts';

export const serverNothingToRun: Rule<Args> = {
  severity: 'warning',
  title: 'Program with nothing to run',
  message: ({ server, program, what }) =>
    `The server "${server}" starts ${program} without saying what it runs, so no server comes up. Put ${what} into its arguments.`,
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
    // An option alone may hold all of it: --eval=…, --call=….
    const isOpen = args.every((arg) => /^(?:-y|--yes)?$/.test(arg.trim()));
    return what === undefined || !isOpen
      ? []
      : [{ key: 'command', args: { server: name, program, what } }];
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
}
