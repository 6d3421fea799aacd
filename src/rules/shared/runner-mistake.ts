import type { Program } from '../fix/program.ts';

/**
 * What is wrong with a program and the package that it is to run: one of another kind, or a word too few; undefined
 * where nothing is.
 * @example
 * runnerMistake({ command: 'npx', args: ['-y', 'mcp-server-fetch'] })?.right // => 'uvx mcp-server-fetch'
 */
export function runnerMistake({ command, args }: Program): RunnerMistake | undefined {
  const isShell = /^cmd(?:\.exe)?$/i.test(command.trim()) && /^\/c$/i.test(args[0] ?? '');
  const words = isShell ? args.slice(1) : [command.trim(), ...args];
  const [file = '', ...own] = words;
  const program = (file.split(/[\\/]/).at(-1) ?? '').replace(/\.(?:cmd|exe)$/i, '').toLowerCase();
  for (const mistake of mistakes) {
    if (!mistake.programs.includes(program)) continue;
    const start = own.findIndex((arg) => !yes.test(arg));
    const first = own[start] ?? '';
    if (!mistake.isFound(own, first)) continue;
    const at = first === 'run' ? start + 1 : start;
    const given = own[at] ?? '';
    const [right = '', ...before] = mistake.right;
    const name = mistake.name?.(given) ?? given;
    const rest = own.slice(at + 1);
    const next = [...before, name, ...rest];
    // On Windows npx has to stay behind cmd, and uvx may.
    const started = isShell
      ? { command, args: [args[0] ?? '', right, ...next] }
      : { command: right, args: next };
    return {
      found: [program, ...own.slice(0, at + 1)].join(' '),
      why: mistake.why(given),
      right: [right, ...before, name].join(' '),
      next: started,
      isSure: mistake.isSure ?? true,
    };
  }
  return undefined;
}

const yes = /^(?:-y|--yes|-q|--quiet)$/;
/** Packages of PyPI that npm has none of the same name for, as both said on 2026-11-30. */
const python =
  /^(?:mcp-server-(?:fetch|git|time|qdrant)|blender-mcp|awslabs\.[\w-]+)(?:@[\w.-]+)?$/;
/** Reference servers that are written in Python alone, under a name of npm that nobody has. */
const reference = /^@modelcontextprotocol\/server-(?:fetch|git|time|sqlite|sentry)(?:@[\w.-]+)?$/;
const npm = /^(?:@[\w.-]+\/[\w.-]|mcp-remote(?:@|$))/;
/** What looks like a package and like no file. */
const pack = /^(?:@[\w.-]+\/)?[\w-]*mcp[\w-]*(?:@[\w.-]+)?$/i;

const mistakes: readonly Mistake[] = [
  {
    programs: ['uvx'],
    isFound: (_, first) => npm.test(first),
    why: (name) => `uvx has packages of Python, and ${name} is one of npm`,
    right: ['npx', '-y'],
  },
  {
    programs: ['npx', 'bunx', 'pnpx'],
    isFound: (_, first) => reference.test(first),
    why: (name) => `npm has no package ${name}: that server is written in Python`,
    right: ['uvx'],
    name: (name) => `mcp-${name.split(/[/@]/)[2]}`,
  },
  {
    programs: ['npx', 'bunx', 'pnpx'],
    isFound: (_, first) => python.test(first),
    why: (name) => `npx has packages of npm, and ${name} is one of Python`,
    right: ['uvx'],
  },
  {
    programs: ['uvx'],
    isFound: ([first = '', second = '']) =>
      first === 'run' && pack.test(second) && !second.includes('/'),
    why: () => 'uvx takes "run" for the name of the package',
    right: ['uvx'],
  },
  {
    programs: ['node'],
    isFound: ([first = ''], name) => yes.test(first) || npm.test(name),
    why: () => 'node runs files, not packages',
    right: ['npx', '-y'],
  },
  {
    programs: ['npm'],
    isFound: ([first = ''], name) => (yes.test(first) && pack.test(name)) || npm.test(first),
    why: () => 'npm runs no package without "exec"; npx does',
    right: ['npx', '-y'],
  },
  {
    programs: ['pnpm', 'yarn'],
    isFound: (_, name) => npm.test(name),
    why: () => 'it runs a package of npm with "dlx" alone',
    right: ['npx', '-y'],
    isSure: false,
  },
  {
    programs: ['uv'],
    isFound: (_, name) => pack.test(name) && !npm.test(name),
    why: () => 'uv runs a package with "tool run" alone; uvx is short for it',
    right: ['uvx'],
  },
  {
    programs: ['pip', 'pip3'],
    isFound: ([first = '', second = '']) =>
      pack.test(first) || (first === 'run' && pack.test(second)),
    why: () => 'pip installs packages and runs none',
    right: ['uvx'],
    isSure: false,
  },
  {
    programs: ['python', 'python3', 'py'],
    isFound: ([first = '']) => pack.test(first) && /-/.test(first),
    why: () => 'Python looks for a file of that name',
    right: ['uvx'],
    // A folder may be called so.
    isSure: false,
  },
  {
    programs: ['docker'],
    isFound: ([first = '']) =>
      /^(?:mcp|ghcr\.io\/[\w.-]+|docker\.io\/[\w.-]+)\/[\w./:-]+$/.test(first),
    why: () => 'docker runs an image with "run" alone',
    right: ['docker', 'run', '-i', '--rm'],
  },
];

interface Mistake {
  programs: readonly string[];
  /** Looks at the arguments, and at the first that is no "-y". */
  isFound: (args: readonly string[], first: string) => boolean;
  why: (name: string) => string;
  right: readonly string[];
  /** What the package is called there. */
  name?: (name: string) => string;
  /** False where it may be meant. */
  isSure?: false;
}

interface RunnerMistake {
  /** The words that it is about. */
  found: string;
  why: string;
  /** The words in their place. */
  right: string;
  next: Program;
  isSure: boolean;
}
