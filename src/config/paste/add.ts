import type { ServerSettings } from '../../protocol/server.ts';
import type { AddedLine } from './added-line.ts';
import { addNotes } from './add-notes.ts';
import { everyOption } from './adder-options.ts';
import type { Adder } from './adders.ts';
import { joinValues } from './join-values.ts';
import { takeOptions, type OptionKind } from './options.ts';
import { compactEntry, type PastedEntry } from './pasted.ts';
import { isAddress, readProgram } from './program.ts';
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
  const options = { ...(adder.isComplete === true && everyOption), ...adder.options };
  const joined = joinValues(words, options);
  // A value that lost its quotes is told where the line makes sense with them.
  const whole =
    joined.parted.length === 0 ? undefined : readJoined(joined, adder, { start, options, words });
  return whole ?? readJoined({ words, parted: [] }, adder, { start, options, words });
}

function readJoined(
  { words, parted }: { words: readonly string[]; parted: readonly string[] },
  adder: Adder,
  { start, options, words: given }: Context,
): Added | undefined {
  const needed = words.some((word) => /^--name(?:=|$)/.test(word)) ? 1 : 2;
  // Behind the program all belongs to that.
  const short = takeOptions(
    words,
    options,
    (found) => found.length >= needed && !isTarget(found.at(-1) ?? '', words),
  );
  const [refused] = short.hasEnd ? [] : takeOptions(short.behind, adder.options).unknown;
  const isMixed = adder.mixes === true && refused === undefined;
  const { values, operands, behind, hasEnd, swallowed, parts, rest, unknown } = isMixed
    ? takeOptions(words, options)
    : short;
  const line = [...operands, ...behind];
  const name = values['name']?.[0] ?? line.shift();
  if (
    name === undefined ||
    (parted.length > 0 && (isAddress(name) || (line.length === 0 && values['url'] === undefined)))
  )
    return undefined;
  // Without its option a transport is the program to them.
  const isLoose = line.length > 1 && /^(?:stdio|sse|http|streamable-?http)$/i.test(line[0] ?? '');
  const loose = isLoose ? line.shift() : undefined;
  const noted = (taken: Taken, more: Partial<AddedLine>) =>
    addNotes(
      adder,
      {
        name,
        swallowed,
        parted,
        loose,
        parts,
        rest,
        unknown,
        env: taken('env'),
        headers: taken('header'),
        hasOther: 'other' in values,
        ...more,
      },
      { start, given },
    );
  const address = values['url']?.[0] ?? (isTarget(line[0] ?? '', words) ? line[0] : undefined);
  if (address !== undefined) {
    const after = takeOptions(behind, options).values;
    const taken = (key: string) => [...(values[key] ?? []), ...(after[key] ?? [])];
    return {
      entry: { name, entry: remoteEntry(address, taken), ...settingsOf(taken) },
      ...noted(taken, { address }),
    };
  }
  const taken = (key: string) => [...(values[key] ?? [])];
  const command = values['command']?.[0];
  // Some take all of them in one, between commas.
  const args = taken('args').flatMap((each) => (each.startsWith('-') ? each.split(',') : [each]));
  const all = command === undefined ? line : [command, ...args, ...behind];
  const program =
    adder.takesLine === true ? all.flatMap((word) => readCommands(word)[0] ?? []) : all;
  const inner = program.filter((word, index) => index > 0 || word !== '--');
  const entry = readProgram(inner, pairs(taken('env'), '='), name);
  if (entry === undefined) return undefined;
  const told = noted(taken, {
    program: inner,
    refused: isMixed ? undefined : refused,
    hasEnd: hasEnd && command === undefined,
    mistaken: adder.refusesEnd === true ? own(behind, adder) : undefined,
  });
  return { entry: { ...entry, ...settingsOf(taken) }, ...told };
}

/** Whether a word is an address, or the host of one where the line says that it is one. */
function isTarget(word: string, words: readonly string[]): boolean {
  if (isAddress(word)) return true;
  const at = words.findIndex((each) => /^(?:-t|--transport|--type)(?:=|$)/.test(each));
  const transport = words[at]?.split('=')[1] ?? words[at + 1] ?? '';
  return at !== -1 && /^(?:http|sse|streamable)/i.test(transport) && host.test(word);
}

const host = /^(?:localhost|[\w-]+(?:\.[\w-]+)+)(?::\d+)?(?:\/|$)/;

interface Context {
  start: readonly string[];
  options: Readonly<Record<string, OptionKind>>;
  /** The words as they were given. */
  words: readonly string[];
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

/** `NAME=value` and `Name: value`, each split at its first sign; a header may have either. */
export function pairs(values: readonly string[] = [], sign: '=' | ':'): Record<string, string> {
  return Object.fromEntries(
    values.flatMap((value): [string, string][] => {
      const at = sign === ':' ? value.search(/[:=]/) : value.indexOf(sign);
      return at < 1 ? [] : [[value.slice(0, at).trim(), value.slice(at + 1).trim()]];
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
