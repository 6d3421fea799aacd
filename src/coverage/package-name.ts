import { splitReferences } from '../protocol/reference.ts';
import { splitWords } from '../shell/split-words.ts';
import { runners, type Runner } from './package-runners.ts';

// The script they run is a file of somebody's own: it says nothing of which server it is.
const INTERPRETERS = new Set(
  'node bun deno python python3 sh bash zsh php ruby perl java go tsx ts-node vite-node babel-node esno jiti'.split(
    ' ',
  ),
);

// One program for the servers of many products: the option tells which.
const CHOOSERS: Readonly<Record<string, string>> = {
  toolbox: '--prebuilt',
  '@toolbox-sdk/server': '--prebuilt',
};

/**
 * The package or program that a local server is, without its version. Undefined where a runner or
 * interpreter names none.
 * @example
 * packageOf('npx', ['-y', '@scope/server@1.2.3', '--stdio']) // => '@scope/server'
 */
export function packageOf(command: string, args: readonly string[]): string | undefined {
  return localPackage(command, args)?.name;
}

/**
 * The key by which two commands run the same server. The same name in another registry is another package.
 * @example
 * packageKey('uvx', ['--from', 'a_b==1.2', 'serve']) // => 'pypi a-b'
 */
export function packageKey(command: string, args: readonly string[]): string | undefined {
  const found = localPackage(command, args);
  if (found === undefined) return undefined;
  const { registry, name } = found;
  const option = isShared(name) ? CHOOSERS[name] : undefined;
  if (option === undefined) return `${registry} ${name}`;
  const at = args.findIndex((arg) => arg === option || arg.startsWith(`${option}=`));
  const choice = args[at]?.split('=', 2)[1] ?? args[at + 1];
  return at === -1 ? undefined : `${registry} ${name} ${choice}`;
}

/** Whether a program serves many products, so that it says nothing of whose server it is. */
export function isShared(name: string): boolean {
  return Object.hasOwn(CHOOSERS, name);
}

function localPackage(command: string, args: readonly string[]): LocalPackage | undefined {
  const [first = '', ...others] = withoutWrapper([command, ...args].map(withFallbacks));
  const program = programOf(first);
  const runner = Object.hasOwn(runners, program) ? runners[program] : undefined;
  if (runner !== undefined) {
    const text = namedPackage(runner, others);
    const found = text === undefined ? undefined : readName(runner.registry, text);
    return found !== undefined && INTERPRETERS.has(found.name) ? undefined : found;
  }
  if (/^python[\d.]*$/.test(program) && others[0] === '-m' && others[1] !== undefined) {
    return { registry: 'module', name: others[1] };
  }
  const isUnknown = program === '' || INTERPRETERS.has(program);
  return isUnknown ? undefined : { registry: 'program', name: program };
}

/** Whether a command runs whatever it is given, so that it says nothing of which server that is. */
export function isInterpreter(command: string): boolean {
  return INTERPRETERS.has(programOf(command));
}

/** What a reader gets who sets no variable. */
function withFallbacks(text: string): string {
  if (!text.includes('${')) return text;
  if (last.text !== text) {
    const parts = splitReferences(text).map((part) =>
      typeof part === 'string' ? part : (part.fallback ?? `{${part.name}}`),
    );
    last = { text, filled: parts.join('') };
  }
  return last.filled;
}

// Each rule asks for the same words of a server again.
let last = { text: '', filled: '' };

const shells = new Set('sh bash zsh dash ksh'.split(' '));
const wrappers = new Map([
  ['cmd', /^\//],
  ['env', /^-|^\w+=/],
  ['direnv', /^(?:exec$|[./~])/],
]);

// `cmd /c npx …` of Windows, `env NAME=value npx …` and `bash -lc "exec npx …"` of the others.
function withoutWrapper(words: readonly string[]): readonly string[] {
  const [first = '', ...others] = words;
  if (shells.has(programOf(first))) return wordsOfShell(others) ?? words;
  const skipped = wrappers.get(programOf(first));
  if (skipped === undefined) return words;
  const at = others.findIndex((word) => !skipped.test(word));
  return at === -1 ? [] : others.slice(at);
}

/** The words of the one command that a shell is given as a text; undefined where it is more than that. */
function wordsOfShell(args: readonly string[]): string[] | undefined {
  const line = args[args.findIndex((arg) => /^-[a-z]*c$/.test(arg)) + 1];
  const isCommand = args[0]?.startsWith('-') === true && line !== args[0];
  if (!isCommand || line === undefined || /[;&|<>`()\\\n]/.test(line)) return undefined;
  const words = splitWords(line);
  const at = words.findIndex((word) => word !== 'exec' && !/^\w+=/.test(word));
  return at === -1 ? [] : words.slice(at);
}

function programOf(command: string): string {
  const folder = Math.max(command.lastIndexOf('/'), command.lastIndexOf('\\'));
  return command
    .slice(folder + 1)
    .trim()
    .replace(/\.(?:exe|cmd|bat)$/i, '');
}

/** The word or the value by which a runner is told the package. */
function namedPackage(runner: Runner, args: readonly string[]): string | undefined {
  const words: string[] = [];
  const values = new Map<string, string>();
  for (let at = 0; at < args.length && !isComplete(runner, words); at += 1) {
    const arg = args[at] ?? '';
    if (!arg.startsWith('-')) words.push(arg);
    else if (arg !== '--') {
      const { option, value } = readOption(runner, arg);
      const given = value ?? (takesValue(runner, option) ? args[(at += 1)] : undefined);
      if (given !== undefined && !values.has(option)) values.set(option, given);
    }
  }
  const named = runner.names.flatMap((option) => values.get(option) ?? [])[0];
  // What `uv run` is to install first is what it then runs a program of.
  const isRun =
    runner.registry === 'pypi' &&
    words[0] === 'run' &&
    words.length === 2 &&
    !/\.py$|[\\/]/.test(words[1] ?? '');
  const word = isComplete(runner, words) ? words.at(-1) : undefined;
  return named ?? (isRun ? values.get('--with') : undefined) ?? word;
}

function isComplete({ verbs }: Runner, words: readonly string[]): boolean {
  if (verbs.length === 0) return words.length === 1;
  return verbs.includes(words.slice(0, -1).join(' '));
}

function takesValue(runner: Runner, option: string): boolean {
  return runner.names.includes(option) || runner.takesValue(option);
}

/** An option with what is attached to it: `--name=value`, `-nvalue`, or several letters in one. */
function readOption(runner: Runner, arg: string): { option: string; value: string | undefined } {
  if (arg.startsWith('--')) {
    const at = arg.indexOf('=');
    return at === -1
      ? { option: arg, value: undefined }
      : { option: arg.slice(0, at), value: arg.slice(at + 1) };
  }
  const letters = Array.from(arg.slice(1));
  const at = letters.findIndex((letter) => takesValue(runner, `-${letter}`));
  const value = at === -1 ? '' : letters.slice(at + 1).join('');
  return { option: `-${letters.at(at) ?? ''}`, value: value === '' ? undefined : value };
}

function readName(registry: Runner['registry'], text: string): LocalPackage | undefined {
  const repository = repositoryOf(text, registry === 'npm');
  if (repository !== undefined) return { registry: 'repository', name: repository };
  const name = readers[registry](text)?.toLowerCase();
  if (name !== undefined) return { registry, name };
  const inner = /^(npm|jsr):\/?(.+)$/s.exec(registry === 'deno' ? text : '');
  const bare = inner === null ? undefined : readers.npm(inner[2] ?? '')?.toLowerCase();
  return bare === undefined ? undefined : { registry: inner?.[1] ?? '', name: bare };
}

/**
 * The repository that a package is fetched from.
 * @example
 * repositoryOf('git+https://github.com/owner/name.git@v1') // => 'github.com/owner/name'
 */
export function repositoryOf(text: string, hasShorthand = false): string | undefined {
  const short = hasShorthand ? /^(?:github:)?([\w-]+\/[\w.-]+)(?:#.*)?$/s.exec(text) : null;
  const [, path] =
    short ??
    /^(?:git\+)?(?:https|ssh):\/\/(?:git@)?github\.com\/([\w-]+\/[\w.-]+)/i.exec(text) ??
    [];
  return path === undefined ? undefined : `github.com/${path.replace(/\.git$/i, '')}`.toLowerCase();
}

// Each gives the name without its version; what is a path or left to fill in is none.
const readers = {
  npm: (text: string) => /^((?:@[\w.~-]+\/)?[\w-][\w.~-]*)(?:@[^/]*)?$/.exec(text)?.[1],
  deno: () => undefined,
  pypi: (text: string) => {
    const name = /^([a-z\d][\w.-]*)(?:\s*[[@=<>~!;].*)?$/is.exec(text)?.[1];
    return name === undefined || name.endsWith('.py') || INTERPRETERS.has(name)
      ? undefined
      : name.replace(/[-_.]+/g, '-');
  },
  nuget: (text: string) => /^([\w-][\w.-]*)(?:@.*)?$/s.exec(text)?.[1],
  image: (text: string) => {
    const bare = text.replace(/^(?:index\.)?docker\.io\//i, '').replace(/^library\//, '');
    return /^((?:[\w.-]+(?::\d+)?\/)*[\w.-]+)(?::[\w.-]*)?(?:@sha256:[\da-f]+)?$/i.exec(bare)?.[1];
  },
} as const satisfies Record<Runner['registry'], (text: string) => string | undefined>;

interface LocalPackage {
  registry: string;
  name: string;
}
