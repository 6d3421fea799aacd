import type { Program } from '../fix/program.ts';
import { joinedArgument } from './joined-argument.ts';

/**
 * What is wrong with a program and the package that it is to run: one of another kind, or a word too few; undefined
 * where nothing is.
 * @example
 * runnerMistake({ command: 'npx', args: ['-y', 'mcp-server-fetch'] })?.right // => 'uvx mcp-server-fetch'
 */
export function runnerMistake({ command, args }: Program): RunnerMistake | undefined {
  // What one argument holds has to be parted first.
  if (joinedArgument({ command, args }) !== undefined) return undefined;
  const isShell = /^cmd(?:\.exe)?$/i.test(command.trim()) && /^\/c$/i.test(args[0] ?? '');
  const script = scriptMistake(command.trim(), args);
  if (script !== undefined) return script;
  const words = isShell ? args.slice(1) : [command.trim(), ...args];
  const [file = '', ...own] = words;
  const program = (file.split(/[\\/]/).at(-1) ?? '').replace(/\.(?:cmd|exe)$/i, '').toLowerCase();
  if (program === 'uv') {
    const fixed = uvMistake(own);
    if (fixed !== undefined) {
      const { found, why, args: next } = fixed;
      const started = isShell ? [args[0] ?? '', file, ...next] : next;
      return {
        found: `uv ${found}`,
        why,
        right: `uv ${next.slice(0, 5).join(' ')}`,
        next: { command, args: started },
        isSure: true,
      };
    }
  }
  for (const mistake of mistakes) {
    if (!mistake.programs.includes(program)) continue;
    const start = own.findIndex((arg) => !yes.test(arg));
    const first = own[start] ?? '';
    if (!mistake.isFound(own, first)) continue;
    const at = verbs.test(first) ? start + 1 : start;
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

/** A script of Windows in place of the program that runs it. */
function scriptMistake(command: string, args: readonly string[]): RunnerMistake | undefined {
  const ending = /^[A-Za-z]:[\\/].*\.(py|[cm]?js)$/is.exec(command)?.[1]?.toLowerCase();
  if (ending === undefined) return undefined;
  const right = ending === 'py' ? 'python' : 'node';
  return {
    found: command,
    why: 'Windows starts no script without the program that runs it',
    right: `${right} ${command}`,
    next: { command: right, args: [command, ...args] },
    isSure: true,
  };
}

/** What uv is to run without its word for it, and its own options behind the script. */
function uvMistake(
  own: readonly string[],
): { found: string; why: string; args: string[] } | undefined {
  const isValue = (at: number) =>
    /^--(?:directory|project|python|with|env-file)$/.test(own[at - 1] ?? '');
  const at = own.findIndex((arg, index) => !arg.startsWith('-') && !isValue(index));
  const word = own[at] ?? '';
  if (word.endsWith('.py')) {
    const why = 'uv runs a script with "run" alone';
    return { found: own.slice(0, at + 1).join(' '), why, args: own.toSpliced(at, 0, 'run') };
  }
  if (word !== 'run') return undefined;
  const script = own.findIndex(
    (arg, index) => index > at && !arg.startsWith('-') && !isValue(index),
  );
  const late = script === -1 ? -1 : own.indexOf('--directory', script);
  if (late === -1 || own[script]?.endsWith('.py') !== true) return undefined;
  const why = `behind ${own[script]} "--directory" is an option of the script`;
  const moved = own.toSpliced(late, 2);
  return { found: own.slice(at).join(' '), why, args: [...own.slice(late, late + 2), ...moved] };
}

/** What other programs say before a package, and these do not. */
const verbs = /^(?:run|install|add|exec)$/;
const yes = /^(?:-y|--yes|-q|--quiet)$/;
/** Packages of PyPI that npm has none of the same name for, as both said on 2026-11-30. */
const python =
  /^(?:mcp-server-(?:fetch|git|time|qdrant)|blender-mcp|awslabs\.[\w-]+)(?:@[\w.-]+)?$/;
/** Reference servers that are written in Python alone, under a name of npm that nobody has. */
const reference = /^@modelcontextprotocol\/server-(?:fetch|git|time|sqlite|sentry)(?:@[\w.-]+)?$/;
const npm = /^(?:@[\w.-]+\/[\w.-]|mcp-remote(?:@|$))/;
/** What looks like a package and like no file. */
const pack = /^(?:@[\w.-]+\/)?[\w-]*mcp[\w-]*(?:@[\w.-]+)?$/i;

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

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
    why: (name) => `no package of npm is called ${name}: that server is written in Python`,
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
      verbs.test(first) && pack.test(second) && !npm.test(second),
    why: () => 'uvx takes the first word for the name of the package',
    right: ['uvx'],
  },
  {
    programs: ['npx', 'bunx', 'pnpx'],
    isFound: (args, first) => verbs.test(first) && pack.test(args[args.indexOf(first) + 1] ?? ''),
    why: () => 'npx takes the first word for the name of the package',
    right: ['npx', '-y'],
  },
  {
    programs: ['npx', 'bunx', 'pnpx', 'uvx'],
    isFound: (_, first) => /^(?:ghcr|docker|quay)\.io\//.test(first),
    why: () => 'that is an image for docker',
    right: ['docker', 'run', '-i', '--rm'],
    // It may want variables, which docker has to be told.
    isSure: false,
  },
  {
    programs: ['node'],
    isFound: ([first = ''], name) => yes.test(first) || npm.test(name),
    why: () => 'node runs files, not packages',
    right: ['npx', '-y'],
  },
  {
    programs: ['node', 'tsx', 'ts-node'],
    isFound: ([first = '']) => /\.py$/i.test(first),
    why: (file) => `${nameOf(file)} is written in Python`,
    right: ['python'],
    // Some systems know it as python3 alone.
    isSure: false,
  },
  {
    programs: ['python', 'python3', 'py'],
    isFound: ([first = '']) => /\.[cm]?js$/i.test(first),
    why: (file) => `${nameOf(file)} is written in JavaScript`,
    right: ['node'],
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
