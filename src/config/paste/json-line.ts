import { argvLine, jsonWord } from '../../shell/command-line.ts';
import { isLoneServer } from '../../protocol/lone-server.ts';
import { isRecord } from '../../protocol/record.ts';
import type { Adder } from './adders.ts';
import { NO_QUOTES, takeMark } from './bare-json.ts';
import { readJsonText } from './json-text.ts';
import { takeOptions } from './options.ts';
import type { Pasted, PastedEntry } from './pasted.ts';
import { nameOfServer } from './program.ts';

/** The servers of `claude mcp add-json NAME JSON`; `start` is the line up to there. */
export function readAddedJson(
  words: readonly string[],
  { name: client, client: id, options, names }: Adder,
  start: readonly string[],
): Pasted | undefined {
  const { operands, parts } = takeOptions(words, options);
  const at = operands.findIndex((word) => /^\uE002?\s*\{/.test(word));
  const read = at === -1 ? undefined : readServers(operands[at]!);
  if (read === undefined) return undefined;
  const [own] = at === 0 ? [] : operands;
  const isAlone = read.servers.length === 1;
  const entries = read.servers.map(({ name, entry }): PastedEntry => {
    const given = isAlone ? (own ?? name) : name;
    return { name: given ?? nameOfServer(entry), entry };
  });
  const isNamed = entries.every(({ name }) => names?.test(name) !== false);
  const notes = textsOf({
    [NO_QUOTES]: read.isBare,
    [`${client} does not take the name "${own}".`]: !isNamed,
    [`${client} wants the name of the server before the JSON.`]: own === undefined,
    [`${client} takes the settings of one server alone: leave out what stands around them.`]:
      read.isWrapped,
  });
  const others = parts.flatMap((part) => (part.option === undefined ? [] : part.words));
  const lines = isNamed
    ? entries.map(({ name, entry }) => [...start, ...others, name, jsonWord(entry)])
    : [];
  return pastedOf({ what: client, client: id, entries, notes, lines });
}

/** The servers of `code --add-mcp JSON`, each with its name inside. */
export function readEditorJson(
  program: string,
  words: readonly string[],
  { name: what, client }: { name: string; client: string },
): Pasted | undefined {
  const entries: PastedEntry[] = [];
  const inputs: unknown[] = [];
  const told = { isBare: false, isWrapped: false, isUnnamed: false };
  for (const [index, word] of words.entries()) {
    const [option, own] = word.split(/=(.*)/s);
    const read = option === '--add-mcp' ? readServers(own ?? words[index + 1] ?? '') : undefined;
    if (read === undefined) continue;
    told.isBare ||= read.isBare;
    told.isWrapped ||= read.isWrapped;
    for (const { name: around, entry: found } of read.servers) {
      const { name: inside, inputs: asked, ...entry } = found;
      if (Array.isArray(asked)) inputs.push(...(asked as unknown[]));
      const name = typeof inside === 'string' ? inside : around;
      told.isUnnamed ||= name === undefined;
      entries.push({ name: name ?? nameOfServer(entry), entry });
    }
  }
  if (entries.length === 0) return undefined;
  const notes = textsOf({
    [NO_QUOTES]: told.isBare,
    [`${what} takes one server behind each --add-mcp, with its name beside its settings.`]:
      told.isWrapped,
    [`${what} refuses a server without a "name" in the JSON.`]: told.isUnnamed,
  });
  const lines = entries.map(({ name, entry }) => [
    program,
    '--add-mcp',
    jsonWord({ name, ...(inputs.length > 0 && { inputs }), ...entry }),
  ]);
  return { ...pastedOf({ what, client, entries, notes, lines }), inputs };
}

function pastedOf(read: {
  what: string;
  client: string | undefined;
  entries: PastedEntry[];
  notes: readonly string[];
  lines: readonly (readonly string[])[];
}): Pasted {
  const { what, client, entries, notes, lines } = read;
  const written = lines.flatMap((words) => {
    const line = argvLine(words);
    return 'text' in line ? [`Write ${line.text}`] : [];
  });
  return {
    what: `a command line of ${what}`,
    client,
    entries,
    isShared: false,
    notes: notes.length === 0 ? [] : [...notes, ...written],
    ...(notes.length > 0 && { isWrong: true }),
  };
}

/** The servers of JSON in a command line: one as it stands, or several with their names around them. */
function readServers(text: string): Read | undefined {
  const { json, isBare } = takeMark(text);
  // Older versions of PowerShell need a backslash before each quote, also between single ones.
  const data = readJsonText(json) ?? readJsonText(json.replaceAll(String.raw`\"`, '"'));
  if (data === undefined) return undefined;
  const around = data['mcpServers'] ?? data['servers'] ?? data;
  const inside = isRecord(around) ? Object.entries(around) : [];
  const servers = inside.flatMap(([name, entry]) =>
    isRecord(entry) && isLoneServer(entry) ? [{ name, entry }] : [],
  );
  const isWrapped = servers.length > 0 && servers.length === inside.length;
  return { servers: isWrapped ? servers : [{ entry: data }], isWrapped, isBare };
}

function textsOf(notes: Readonly<Record<string, boolean>>): string[] {
  return Object.entries(notes).flatMap(([text, isSo]) => (isSo ? [text] : []));
}

interface Read {
  servers: { name?: string; entry: Record<string, unknown> }[];
  isWrapped: boolean;
  isBare: boolean;
}
