import type { ServerSettings } from '../../protocol/server.ts';
import { addNotes, meantLine, meantWords, type AddedLine } from './add-notes.ts';
import type { Adder } from './adders.ts';
import { takeOptions } from './options.ts';
import { compactEntry, type PastedEntry } from './pasted.ts';
import { readProgram } from './program.ts';
import { readCommands } from './shell-words.ts';

/**
 * What `<program> mcp add` is given, in the words that most clients share; the name comes first. `start` is the
 * line up to there.
 */
export function readAdd(
  words: readonly string[],
  adder: Adder,
  start: readonly string[],
): Added | undefined {
  const noted = (line: AddedLine) => {
    const { notes, isWrong } = addNotes(adder, line);
    const meant = isWrong ? meantLine(start, words, meantWords(adder, line, words)) : [];
    return { notes: [...notes, ...meant], ...(isWrong && { isWrong }) };
  };
  const needed = words.some((word) => /^--name(?:=|$)/.test(word)) ? 1 : 2;
  const all = takeOptions(words, adder.options);
  // Behind the program all belongs to that.
  const short = takeOptions(
    words,
    adder.options,
    (found) => found.length >= needed && !isAddress(found.at(-1) ?? ''),
  );
  const isMixed = adder.mixes === true && all.unknown.length === 0;
  const { values, operands, behind, hasEnd, swallowed } = isMixed ? all : short;
  const line = [...operands, ...behind];
  const name = values['name']?.[0] ?? line.shift();
  if (name === undefined) return undefined;
  const lineOf = (taken: Taken) => ({
    name,
    swallowed,
    env: taken('env'),
    headers: taken('header'),
    hasOther: 'other' in values,
  });
  const address = values['url']?.[0] ?? (isAddress(line[0] ?? '') ? line[0] : undefined);
  if (address !== undefined) {
    const after = takeOptions(behind, adder.options).values;
    const taken = (key: string) => [...(values[key] ?? []), ...(after[key] ?? [])];
    const hasTransport = taken('transport').length > 0 || taken('url').length > 0;
    return {
      entry: { name, entry: remoteEntry(address, taken), ...settingsOf(taken) },
      ...noted({ ...lineOf(taken), ...(!hasTransport && { address }) }),
    };
  }
  const taken = (key: string) => [...(values[key] ?? [])];
  const command = values['command']?.[0];
  // Some take all of them in one, between commas.
  const args = taken('args').flatMap((each) => (each.startsWith('-') ? each.split(',') : [each]));
  const given = command === undefined ? line : [command, ...args, ...behind];
  const program =
    adder.takesLine === true ? given.flatMap((word) => readCommands(word)[0] ?? []) : given;
  const entry = readProgram(
    program.filter((word, index) => index > 0 || word !== '--'),
    pairs(taken('env'), '='),
    name,
  );
  if (entry === undefined) return undefined;
  const told = noted({
    ...lineOf(taken),
    program: program[0],
    refused: isMixed ? undefined : all.unknown[0],
    hasEnd: hasEnd && command === undefined,
    mistaken: adder.refusesEnd === true ? own(behind, adder) : undefined,
  });
  return { entry: { ...entry, ...settingsOf(taken) }, ...told };
}

function remoteEntry(url: string, taken: Taken): Record<string, unknown> {
  const [bearer] = taken('bearer');
  const port = Number(taken('callbackPort')[0]);
  const stated = taken('transport')[0] ?? (/^ws/i.test(url) ? 'ws' : 'http');
  const headers = {
    ...pairs(taken('header'), ':'),
    ...(bearer !== undefined && { Authorization: `Bearer \${${bearer}}` }),
  };
  const type = stated === 'sse' || stated === 'ws' ? stated : 'http';
  const oauth = compactEntry({
    clientId: taken('clientId')[0],
    callbackPort: port > 0 ? port : undefined,
  });
  return compactEntry({ type, url, headers, oauth });
}

function settingsOf(taken: Taken): { settings?: ServerSettings } {
  const list = (key: string) =>
    taken(key)
      .flatMap((each) => each.split(','))
      .map((each) => each.trim())
      .filter((each) => each !== '');
  const [timeout, cwd] = [Number(taken('timeout')[0]), taken('cwd')[0]];
  const [allow, deny] = [list('allow'), list('deny')];
  const settings = {
    ...(timeout > 0 && { timeout }),
    ...(cwd !== undefined && { cwd }),
    ...(allow.length > 0 && !allow.includes('*') && { allow }),
    ...(deny.length > 0 && { deny }),
  };
  return Object.keys(settings).length === 0 ? {} : { settings };
}

function own(words: readonly string[], { options }: Adder): string | undefined {
  return words.find((word) => Object.hasOwn(options, word));
}

function isAddress(word: string): boolean {
  return /^(?:https?|wss?):/i.test(word);
}

/** `NAME=value` and `Name: value`, each split at its first sign. */
export function pairs(values: readonly string[] = [], sign: '=' | ':'): Record<string, string> {
  return Object.fromEntries(
    values.flatMap((value): [string, string][] => {
      const at = value.indexOf(sign);
      const other = sign === ':' && at === -1 ? value.indexOf('=') : at;
      return other < 1 ? [] : [[value.slice(0, other).trim(), value.slice(other + 1).trim()]];
    }),
  );
}

type Taken = (key: string) => readonly string[];

interface Added {
  entry: PastedEntry;
  notes: string[];
  /** The program refuses the line, or makes something else of it. */
  isWrong?: boolean;
}
