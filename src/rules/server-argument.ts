import type { Rule } from './rule.ts';
import { docs, mcp } from './shared/examples.ts';
import { pageOf } from './shared/page-of.ts';
import { isEntry } from './shared/server.ts';
import { keyParts } from './fix/entry.ts';
import { programOf, writeProgram, type Program } from './fix/program.ts';

export const serverArgument: Rule<Args> = {
  severity: 'warning',
  title: 'Argument that its program cannot read',
  message: ({ server, argument, fault, right }) =>
    `"${argument}" of the server "${server}" ${faults[fault].words}. Write ${right}.`,
  checkServer: ({ meant }) => {
    const { name, command, args } = meant;
    if (!isEntry(meant) || command === null) return [];
    return foundIn({ command, args }).map(({ fault, at, argument, right }) => ({
      key: at === -1 ? 'command' : `args/${at}`,
      args: { server: name, argument, fault, right },
    }));
  },
  fix: ({ key, args: { fault } }, entry, { client: { schema } }) => {
    const program = programOf(entry);
    const place = key === 'command' ? -1 : Number(keyParts(key)[1]);
    const found = foundIn(program).find((each) => each.at === place && each.fault === fault);
    if (found === undefined) return undefined;
    const plan = writeProgram(entry, schema, `Write ${found.right}`, found.next);
    return plan && { ...plan, isSafe: faults[fault].isSure };
  },
  page: {
    why: 'No shell stands between a client and a program: a long dash from a document is no option, a variable before the program is no program, and the page of a package is no package.',
    sources: [docs.mcp],
    example: {
      wrong: {
        '.mcp.json': mcp('"local": {\n  "command": "npx",\n  "args": ["–y", "@acme/mcp"]\n}'),
      },
      right: {
        '.mcp.json': mcp('"local": {\n  "command": "npx",\n  "args": ["-y", "@acme/mcp"]\n}'),
      },
    },
  },
};

/** What is wrong with the command or an argument, each with the program as it is meant. */
function foundIn({ command, args }: Program): Found[] {
  const assigned = /^([A-Za-z_]\w*)=(\S*)$/.exec(command.trim());
  if (assigned !== null) {
    const [argument, name = '', value = ''] = assigned;
    const [first = '', ...rest] = args;
    const next = { command: first, args: rest, env: { [name]: value } };
    const right = `"${first}" as "command", and ${name} into the environment`;
    // What is behind the sign may be a secret.
    const shown = argument.slice(0, name.length + 1);
    return first === '' ? [] : [{ fault: 'assigned', at: -1, argument: `${shown}…`, right, next }];
  }
  const program = (command.trim().split(/[\\/]/).at(-1) ?? '').replace(/\.(?:cmd|exe)$/i, '');
  return args.flatMap((argument, at): Found[] => {
    const variable = variableIn(program, args, at);
    if (variable !== undefined) {
      const { name, value } = variable;
      const next = { command, args: args.toSpliced(at, 1), env: { [name]: value } };
      return [
        {
          fault: 'variable',
          at,
          argument: `${name}=…`,
          right: `${name} into the environment`,
          next,
        },
      ];
    }
    const meant = meantBy(program, argument, args[at - 1]);
    if (meant === undefined) return [];
    const { fault, text } = meant;
    const next = { command, args: args.with(at, text) };
    // What is in quotes may be a secret.
    if (fault === 'quotes') {
      const shown = `${argument.slice(0, argument.indexOf('=') + 1)}…`;
      return [{ fault, at, argument: shown, right: 'it without the quotes', next }];
    }
    return [{ fault, at, argument, right: `"${text}"`, next }];
  });
}

/** A variable behind a package or a script, in the form of a shell. */
function variableIn(program: string, args: readonly string[], at: number) {
  const [, name, value] = /^([A-Z][A-Z0-9]*_[A-Z0-9_]+)=(\S.*)$/s.exec(args[at] ?? '') ?? [];
  if (
    name === undefined ||
    value === undefined ||
    !/^(?:npx|bunx|pnpx|uvx|node|python3?)$/.test(program)
  )
    return undefined;
  // An option may take it for its value.
  return at === 0 || args[at - 1]?.startsWith('-') === true ? undefined : { name, value };
}

function meantBy(
  program: string,
  argument: string,
  before = '',
): { fault: Fault; text: string } | undefined {
  const dashed = /^[\u2010-\u2015\u2212]+([A-Za-z][\w-]*(?:=.*)?)$/s.exec(argument)?.[1];
  if (dashed !== undefined) {
    const isShort = /^[A-Za-z](?:=|$)/.test(dashed);
    return { fault: 'dash', text: `${isShort ? '-' : '--'}${dashed}` };
  }
  const isShell = /^(?:cmd|powershell|pwsh|(?:ba|z|da)?sh)$/i.test(program);
  const unquoted = isShell ? null : /^(--?[\w-]+=)(["'])([^"']*)\2$/.exec(argument);
  if (unquoted !== null) return { fault: 'quotes', text: `${unquoted[1]}${unquoted[3]}` };
  if (/^(?:node|python3?|tsx)$/.test(program) && argument.startsWith('file:///')) {
    return { fault: 'file', text: argument.replace(/^file:\/\/(?:\/(?=[A-Za-z]:))?/, '') };
  }
  if (/^(?:uvx|uv|pipx)$/.test(program) && repository.test(argument)) {
    const isSource = /^(?:--from|--with|--spec)$/.test(before) || program === 'uvx';
    return isSource ? { fault: 'source', text: `git+${argument}` } : undefined;
  }
  const spaced = /^(?:npx|bunx|pnpx|uvx)$/.test(program) ? withVersion(argument) : undefined;
  if (spaced !== undefined) return { fault: 'spaced', text: spaced };
  const page = argument.startsWith('https://') ? pageOf(argument) : undefined;
  const isOwn = page?.command !== undefined && page.command === program;
  const pack = isOwn ? page.args?.at(-1) : undefined;
  return pack === undefined ? undefined : { fault: 'page', text: pack };
}

/** A package whose version a space parts from it. */
function withVersion(argument: string): string | undefined {
  const [pack = '', version = '', ...rest] = argument.split(/ +/);
  const isPack = /^[@\w][\w./-]*$/.test(pack) && /^@[\w.-]+$/.test(version);
  return isPack && rest.length === 0 ? `${pack}${version}` : undefined;
}

// A file to download is one that they take.
const repository =
  /^https:\/\/(?:github|gitlab)\.com\/[\w.-]+\/(?![\w.-]*\.(?:whl|zip|gz)$)[\w.-]+(?:@[\w.-]+)?\/?$/;

const faults = {
  dash: { words: 'begins with a long dash, and options begin with "-"', isSure: true },
  assigned: { words: 'is a variable, which a shell alone would set', isSure: true },
  variable: {
    words: 'is an argument of the program, and a variable is one of its environment',
    // A program may well take its values so.
    isSure: false,
  },
  quotes: { words: 'has quotes around its value, and no shell takes them away', isSure: true },
  file: { words: 'is an address, and its program takes a path', isSure: true },
  spaced: { words: 'has a space between the package and its version', isSure: true },
  source: { words: 'is a page to uv, which takes a repository by "git+" alone', isSure: true },
  page: { words: 'is a page about the package, and not the package', isSure: true },
} as const;

type Fault = keyof typeof faults;

interface Found {
  fault: Fault;
  /** The place of the argument, -1 where it is the command. */
  at: number;
  argument: string;
  right: string;
  next: Program;
}

interface Args {
  server: string;
  argument: string;
  fault: Fault;
  /** What to write. */
  right: string;
}
