import { pairs, readAdd } from './add.ts';
import { adders, editors, packages, type Adder } from './adders.ts';
import { takeOptions } from './options.ts';
import { readAddedJson, readEditorJson } from './json-line.ts';
import type { Pasted } from './pasted.ts';
import { readInstalled } from './installed.ts';
import { nameOfUrl, programName, readProgram } from './program.ts';
import { quoteBareJson } from './bare-json.ts';
import { fillIn, noteUnset, shellFilledAt } from './shell-variable.ts';
import { readSession } from './session.ts';
import { readCommands } from './shell-words.ts';

/** The servers that command lines of a text add or start; nothing of it is run. */
export function readCommandLines(text: string): Pasted[] {
  const env: Record<string, string> = {};
  const whole = quoteBareJson(text.replace(prompt, '').replace(wrappedAddress, '$1 '));
  let isOpen = false;
  const noteOpen = () => {
    isOpen = true;
  };
  const commands = readCommands(whole, { noteOpen, filledAt: shellFilledAt });
  const read = commands.flatMap((command): Pasted[] => {
    const words = withoutPrompt(command);
    const [assigned, rest] = takeAssignments(words);
    const known = { ...env };
    for (const [name, value] of Object.entries(assigned)) known[name] = fillIn(value, env);
    if (rest.length === 0) {
      Object.assign(env, known);
      return [];
    }
    const filled = rest.map((word) => fillIn(word, known));
    const one = readCommand(filled, known);
    if (one === undefined) return [];
    const unset = noteUnset(rest, known);
    return [{ ...one, ...(unset.length > 0 && { notes: [...(one.notes ?? []), ...unset] }) }];
  });
  const last = read.at(-1);
  if (!isOpen || last?.isShared === undefined) return read;
  const note = 'A quote is not closed, so the shell waits for more: write it behind the value.';
  return [...read.slice(0, -1), { ...last, notes: [note, ...(last.notes ?? [])], isWrong: true }];
}

// `C:\Users\me>`, `[me@host app]$`
const prompt = /^[ \t]{0,20}(?:(?:PS )?[A-Za-z]:\\[^>\n]{0,200}>|\[[^\]\n]{1,80}\][$#])/gm;

// Where a mail broke the line, the address of a command stands alone on the next.
const wrappedAddress =
  /^((?:[$>%] )?\w{1,20} mcp add (?:(?!https?:| -- )[^\n]){1,400})\n[ \t]{0,8}(?=https?:\/\/\S+[ \t]*$)/gm;

/** The commands of these programs that stand inside of lines, as one text. */
export function insideLines(text: string): string {
  const inline = [...text.matchAll(/`([^`\n]{1,4000})`/g)].map(([, inside = '']) => inside);
  const parts = inline.length > 0 ? inline : text.split('\n');
  return parts.flatMap((part) => adding.exec(part)?.[0] ?? []).join('\n');
}

const adding = new RegExp(
  `\\b(?:${Object.keys(adders).join('|')})\\s+(?:-\\S+\\s+\\S+\\s+)?mcp\\s+(?:add|add-json|install)\\s.*`,
);

function readCommand(words: readonly string[], env: Record<string, string>): Pasted | undefined {
  const { inner, given } = withoutRunner(words);
  const [first = '', ...rest] = inner;
  const program = programName(first);
  const editor = Object.hasOwn(editors, program) ? editors[program] : undefined;
  if (editor !== undefined) return readEditorJson(first, rest, editor);
  const adder = Object.hasOwn(adders, program) ? adders[program] : undefined;
  if (adder !== undefined) return readAdder(adder, inner) ?? readSession(inner);
  const installed = readInstaller(words);
  if (installed !== undefined) return installed;
  const session = readSession(words);
  if (session !== undefined) return session;
  const entry = readInstalled(inner) ?? readProgram(inner, { ...env, ...given });
  if (entry === undefined) return undefined;
  const notes = env['PATH'] === undefined ? [] : ['PATH is set by the command as well.'];
  return { what: 'a command that starts a server', entries: [entry], notes };
}

/** `claude mcp add …` and `claude mcp add-json …`, also behind options of the program itself. */
function readAdder(adder: Adder, inner: readonly string[]): Pasted | undefined {
  const words = inner.slice(1);
  const at = words.findIndex(
    (word, index) => word === 'mcp' && /^(?:add|add-json|install)$/.test(words[index + 1] ?? ''),
  );
  // What stands before it are options with their values.
  if (at === -1 || (at > 0 && words[0]?.startsWith('-') !== true)) return undefined;
  const given = words.slice(at + 2);
  // What a program prints of how it is used.
  if (/^\[options\]$/i.test(given[0] ?? '')) return undefined;
  if (words[at + 1] === 'add-json') return readAddedJson(given, adder, inner.slice(0, at + 3));
  const added = readAdd(given, adder, inner.slice(0, at + 3));
  if (added === undefined) return undefined;
  const { entry, ...told } = added;
  return {
    what: `a command line of ${adder.name}`,
    client: adder.client,
    entries: [entry],
    isShared: true,
    ...told,
  };
}

/** Without `npx -y` where that runs one of these programs from npm, with the variables that are set behind it. */
function withoutRunner(words: readonly string[]): Inner {
  const none = { inner: words, given: {} };
  const end = words.indexOf('--');
  // It serves a program to other clients; what a client needs is the program.
  if (/^mcpo$/.test(programName(words[0] ?? '')) && end > 0)
    return { inner: words.slice(end + 1), given: {} };
  if (!/^(?:npx|bunx|pnpx)$/.test(programName(words[0] ?? ''))) return none;
  const at = words.findIndex((word, index) => index > 0 && !word.startsWith('-'));
  const [, name = ''] = /^(@?[^@]+)/.exec(words[at] ?? '') ?? [];
  const rest = words.slice(at + 1);
  if (name === 'supergateway') return withoutGateway(rest) ?? none;
  if (name === '@modelcontextprotocol/inspector') return withoutInspector(rest) ?? none;
  const program = packages[name];
  return program === undefined ? none : { inner: [program, ...rest], given: {} };
}

/** The program behind `--stdio` of what serves it at an address. */
function withoutGateway(words: readonly string[]): Inner | undefined {
  const [inner] = readCommands(words[words.indexOf('--stdio') + 1] ?? '');
  return words.includes('--stdio') && inner !== undefined ? { inner, given: {} } : undefined;
}

/** The inspector starts the server that stands behind it. */
function withoutInspector(words: readonly string[]): Inner | undefined {
  const { values, operands, behind, unknown } = takeOptions(
    words,
    { '-e': { name: 'env' }, '--cli': { name: 'other', flag: true } },
    (found) => found.length > 0,
  );
  const inner = [...operands, ...behind].filter((word, index) => index > 0 || word !== '--');
  return unknown.length > 0 || inner.length === 0
    ? undefined
    : { inner, given: pairs(values['env'], '=') };
}

interface Inner {
  inner: readonly string[];
  given: Record<string, string>;
}

// `npx add-mcp URL` and the like write the file themselves.
function readInstaller(words: readonly string[]): Pasted | undefined {
  const at = words.findIndex((word) => /^(?:add-mcp|install-mcp|mcp-add)(?:@.*)?$/.test(word));
  if (at < 1) return undefined;
  const { values, operands } = takeOptions(words.slice(at + 1), installerOptions);
  const [target = values['url']?.[0] ?? ''] = operands;
  const what = `a command of ${words[at]}`;
  const [own] = values['name'] ?? [];
  if (/^https?:/i.test(target)) {
    const entry = { type: 'http', url: target };
    return { what, entries: [{ name: own ?? nameOfUrl(target), entry }] };
  }
  const [line = []] = readCommands(target);
  const program = line.length > 1 ? line : ['npx', '-y', target];
  const entry = target === '' ? undefined : readProgram(program, {});
  return entry && { what, entries: [{ ...entry, name: own ?? entry.name }] };
}

const installerOptions = {
  '--name': { name: 'name' },
  '-n': { name: 'name' },
  '--client': { name: 'other' },
  '-a': { name: 'other' },
  '--agent': { name: 'other' },
  '--clients': { name: 'other' },
  '--scope': { name: 'other' },
  '--type': { name: 'other' },
  '--url': { name: 'url' },
};

function withoutPrompt(words: readonly string[]): string[] {
  const at = words.findIndex(
    (word) =>
      !/^(?:[$%>❯➜→λ#~]|sudo|PS|\(\S+\)|[\w@:~/.-]*[$#]|[A-Za-z]:\\\S*>|(?:PS)?.*>)$/.test(word),
  );
  return at === -1 ? [] : words.slice(at).map(plainDashes);
}

// Programs for writing make one long dash of two.
function plainDashes(word: string): string {
  return word
    .replace(/^(?:[\u2013\u2014]-?(?=$|[a-z]{2})|-[\u2013\u2014])/, '--')
    .replace(/^\u2013(?=[a-z]$)/i, '-');
}

/** `A=b`, `export A=b`, `set A=b`, `$env:A = "b"` at the start of a command. */
function takeAssignments(words: readonly string[]): [Record<string, string>, string[]] {
  const power = /^\uE000(\w+)\uE001(?:=(.*))?$/s.exec(words[0] ?? '');
  if (power !== null) {
    return [{ [power[1]!]: power[2] ?? words[2] ?? '' }, []];
  }
  const start = /^(?:export|set|env|cross-env)$/.test(words[0] ?? '') ? 1 : 0;
  let end = start;
  while (/^[A-Za-z_]\w*=/.test(words[end] ?? '')) end += 1;
  if (end === start) return [{}, [...words]];
  return [pairs(words.slice(start, end), '='), words.slice(end)];
}
