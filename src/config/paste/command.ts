import { slugName } from '../../clients/name.ts';
import { takeOptions, type OptionKind } from './options.ts';
import { compactEntry, type Pasted, type PastedEntry } from './pasted.ts';
import { programName, readProgram } from './program.ts';
import { readJsonText } from './json-text.ts';
import { readCommands } from './words.ts';

/** The servers that command lines of a text add or start; nothing of it is run. */
export function readCommandLines(text: string): Pasted[] {
  const env: Record<string, string> = {};
  return readCommands(text).flatMap((command): Pasted[] => {
    const words = withoutPrompt(command);
    const [assigned, rest] = takeAssignments(words);
    if (rest.length === 0) {
      Object.assign(env, assigned);
      return [];
    }
    const read = readCommand(rest, { ...env, ...assigned });
    return read === undefined ? [] : [read];
  });
}

function readCommand(words: readonly string[], env: Record<string, string>): Pasted | undefined {
  const [first = '', ...rest] = words;
  const program = programName(first);
  const adder = adders[program as keyof typeof adders] as Adder | undefined;
  if (adder !== undefined && Object.hasOwn(adders, program)) {
    const start = adder.words.findIndex((form) =>
      form.every((word, index) => rest[index] === word),
    );
    if (start === -1) return undefined;
    const entries = adder.read(rest.slice(adder.words[start]!.length), rest);
    if (entries === undefined) return undefined;
    return {
      what: `a command line of ${adder.name}`,
      client: adder.client,
      entries,
      isShared: !isOwnWords(rest),
    };
  }
  const installed = readInstaller(words);
  if (installed !== undefined) return installed;
  const entry = readProgram(words, env);
  if (entry === undefined) return undefined;
  const notes = env['PATH'] === undefined ? [] : ['PATH is set by the command as well.'];
  return { what: 'a command that starts a server', entries: [entry], notes };
}

// `add-json` and `--add-mcp` take an entry as the client has it.
function isOwnWords(words: readonly string[]): boolean {
  return words.includes('add-json') || words.includes('--add-mcp');
}

// `npx add-mcp URL` and the like write the file themselves.
function readInstaller(words: readonly string[]): Pasted | undefined {
  const at = words.findIndex((word) => /^(?:add-mcp|install-mcp|mcp-add)(?:@.*)?$/.test(word));
  if (at < 1) return undefined;
  const url = words.slice(at + 1).find((word) => /^https?:/i.test(word));
  if (url === undefined) return undefined;
  const { values } = takeOptions(words.slice(at + 1), {
    '--name': { name: 'name' },
    '-n': { name: 'name' },
  });
  const name = values['name']?.[0] ?? nameOfUrl(url);
  return { what: `a command of ${words[at]}`, entries: [{ name, entry: { type: 'http', url } }] };
}

/** A name for an address: what tells its host from others. */
export function nameOfUrl(url: string): string {
  if (!URL.canParse(url)) return 'server';
  const parts = new URL(url).hostname
    .split('.')
    .filter((part) => !/^(?:www|mcp|api|app)$/.test(part));
  return slugName((parts.length > 1 ? parts.at(-2) : parts[0]) ?? 'server');
}

function withoutPrompt(words: readonly string[]): string[] {
  const at = words.findIndex(
    (word) =>
      !/^(?:[$%>❯#]|sudo|PS|\(\S+\)|[\w@:~/.-]*[$#]|[A-Za-z]:\\\S*>|(?:PS)?.*>)$/.test(word),
  );
  return at === -1 ? [] : words.slice(at);
}

/** `A=b`, `export A=b`, `set A=b`, `$env:A = "b"` at the start of a command. */
function takeAssignments(words: readonly string[]): [Record<string, string>, string[]] {
  const power = /^\$env:(\w+)(?:=(.*))?$/is.exec(words[0] ?? '');
  if (power !== null) {
    return [{ [power[1]!]: power[2] ?? words[2] ?? '' }, []];
  }
  const start = /^(?:export|set|env|cross-env)$/.test(words[0] ?? '') ? 1 : 0;
  let end = start;
  while (/^[A-Za-z_]\w*=/.test(words[end] ?? '')) end += 1;
  if (end === start) return [{}, [...words]];
  return [pairs(words.slice(start, end), '='), words.slice(end)];
}

function pairs(values: readonly string[] = [], sign: '=' | ':'): Record<string, string> {
  return Object.fromEntries(
    values.flatMap((value): [string, string][] => {
      const at = value.indexOf(sign);
      const other = sign === ':' && at === -1 ? value.indexOf('=') : at;
      return other < 1 ? [] : [[value.slice(0, other).trim(), value.slice(other + 1).trim()]];
    }),
  );
}

const variadic = /^[A-Za-z_]\w*=/;
const header = /^[\w-]+ *[:=](?!\/\/)/;
const common = {
  '-e': { name: 'env', takes: variadic },
  '--env': { name: 'env', takes: variadic },
  '-H': { name: 'header', takes: header },
  '--header': { name: 'header', takes: header },
  '-t': { name: 'transport' },
  '--transport': { name: 'transport' },
  '--type': { name: 'transport' },
  '-s': { name: 'scope' },
  '--scope': { name: 'scope' },
  '--url': { name: 'url' },
  '--command': { name: 'command' },
  '--args': { name: 'args' },
  '--name': { name: 'name' },
  '--timeout': { name: 'timeout' },
  '--description': { name: 'description' },
  '--cwd': { name: 'cwd' },
  '--client-id': { name: 'clientId' },
  '--client-secret': { name: 'none', takes: /^(?!)/ },
  '--callback-port': { name: 'callbackPort' },
  '--bearer-token-env-var': { name: 'bearer' },
  '--include-tools': { name: 'tools' },
  '--exclude-tools': { name: 'tools' },
  '--trust': { name: 'none', takes: /^(?!)/ },
  '--yes': { name: 'none', takes: /^(?!)/ },
  '-y': { name: 'none', takes: /^(?!)/ },
} as const satisfies Record<string, OptionKind>;

/** What `<program> mcp add` of most clients has in common; the name comes first. */
function readAdd(words: readonly string[]): PastedEntry[] | undefined {
  const needed = words.some((word) => /^--name(?:=|$)/.test(word)) ? 1 : 2;
  // Behind the program all belongs to that.
  const { values, rest, behind } = takeOptions(
    words,
    common,
    (found) => found.length >= needed && !/^https?:/i.test(found.at(-1) ?? ''),
  );
  const name = values['name']?.[0] ?? rest.shift();
  if (name === undefined) return undefined;
  const url = values['url']?.[0] ?? (/^https?:/i.test(rest[0] ?? '') ? rest[0] : undefined);
  if (url !== undefined) {
    const after = takeOptions(behind, common).values;
    const bearer = values['bearer']?.[0] ?? after['bearer']?.[0];
    const port = Number(values['callbackPort']?.[0] ?? after['callbackPort']?.[0]);
    const clientId = values['clientId']?.[0] ?? after['clientId']?.[0];
    const stated = values['transport']?.[0] ?? after['transport']?.[0];
    const headers = {
      ...pairs([...(values['header'] ?? []), ...(after['header'] ?? [])], ':'),
      ...(bearer !== undefined && { Authorization: `Bearer \${${bearer}}` }),
    };
    const type = stated === 'sse' || stated === 'ws' ? stated : 'http';
    const oauth = compactEntry({ clientId, callbackPort: port > 0 ? port : undefined });
    return [{ name, entry: compactEntry({ type, url, headers, oauth }) }];
  }
  const command = values['command']?.[0];
  const line =
    command === undefined ? [...rest, ...behind] : [command, ...(values['args'] ?? []), ...behind];
  const entry = readProgram(
    line.filter((word, index) => index > 0 || word !== '--'),
    pairs(values['env'], '='),
    name,
  );
  return entry === undefined ? undefined : [entry];
}

/** `add-json name '{…}'`. */
function readAddJson(words: readonly string[]): PastedEntry[] | undefined {
  const { rest } = takeOptions(words, common);
  const [name, text] = rest;
  const entry = text === undefined ? undefined : readJsonText(text);
  return name === undefined || entry === undefined ? undefined : [{ name, entry }];
}

/** `code --add-mcp '{"name": …}'`. */
function readAddMcp(words: readonly string[]): PastedEntry[] | undefined {
  const data = readJsonText(words[0] ?? '');
  if (data === undefined) return undefined;
  const { name, ...entry } = data;
  return [{ name: typeof name === 'string' ? name : 'server', entry }];
}

const add: Adder['words'] = [
  ['mcp', 'add-json'],
  ['mcp', 'add'],
];
const read = (words: readonly string[], all: readonly string[]) =>
  all[1] === 'add-json' ? readAddJson(words) : readAdd(words);
const code: Omit<Adder, 'name'> = { client: 'vs-code', words: [['--add-mcp']], read: readAddMcp };

const adders = {
  claude: { name: 'Claude Code', client: 'claude-code', words: add, read },
  codex: { name: 'Codex', client: 'codex', words: add, read },
  gemini: { name: 'Gemini CLI', client: 'gemini-cli', words: add, read },
  copilot: { name: 'Copilot CLI', client: 'copilot-cli', words: add, read },
  opencode: { name: 'opencode', client: 'opencode', words: add, read },
  amp: { name: 'Amp', client: 'amp', words: add, read },
  cline: { name: 'Cline', client: 'cline', words: add, read },
  'kiro-cli': { name: 'Kiro', client: 'kiro', words: add, read },
  code: { name: 'VS Code', ...code },
  'code-insiders': { name: 'VS Code', ...code },
} as const satisfies Record<string, Adder>;

interface Adder {
  name: string;
  client: string;
  /** The words behind the program that say it adds a server. */
  words: readonly (readonly string[])[];
  read: (words: readonly string[], all: readonly string[]) => PastedEntry[] | undefined;
}
