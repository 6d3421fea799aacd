import { isRecord } from '../../protocol/record.ts';
import { ownKey, type EntrySchema } from '../../clients/entry-schema.ts';
import { valueAt } from '../../protocol/data.ts';
import { splitWords } from '../../shell/split-words.ts';
import { isScalar } from './convert-value.ts';
import { shorten } from './entry.ts';
import type { Edit, Plan, ServerEntry } from './plan.ts';

/** The program of an entry and its arguments. */
export function programOf({ declared }: ServerEntry): Program {
  return { command: declared?.command ?? '', args: declared?.args ?? [] };
}

/** Writes another program into an entry: a list in some clients, two keys in others. */
export function writeProgram(
  entry: ServerEntry,
  schema: EntrySchema | undefined,
  label: string,
  { command, args, env = {} }: Program,
): Plan | undefined {
  const [key, form] = (schema && ownKey(schema, 'command')) ?? [];
  if (key === undefined || form === undefined) return undefined;
  if (Object.keys(env).length > 0 && !takesEnv(entry, schema)) return undefined;
  if (form.value === 'texts') {
    return {
      label,
      edits: [
        { kind: 'set', path: [...entry.path, key], value: [command, ...args] },
        ...writeEnv(entry, schema, env),
      ],
    };
  }
  const argsKey = (schema && ownKey(schema, 'args')?.[0]) ?? 'args';
  const edits: Edit[] = [];
  if (valueAt(entry.value, [key]) !== command)
    edits.push({ kind: 'set', path: [...entry.path, key], value: command });
  edits.push({ kind: 'set', path: [...entry.path, argsKey], value: args });
  return { label, edits: [...edits, ...writeEnv(entry, schema, env)] };
}

/** A command in the form of its client: with its arguments one list in some, two values in others. */
export function commandForm(
  server: ServerEntry,
  schema: EntrySchema,
  value: unknown,
): Plan | undefined {
  const { path, value: entry } = server;
  const [key = 'command', form] = ownKey(schema, 'command') ?? [];
  const args = valueAt(entry, ['args']);
  const more = Array.isArray(args) ? (args as unknown[]).filter(isScalar).map(String) : [];
  if (form?.value === 'texts' && typeof value === 'string') {
    const line = lineParts(value);
    const words = more.length === 0 ? line.words : [value, ...more];
    return {
      label: `Write ${shorten(JSON.stringify(words))}`,
      edits: [
        { kind: 'set', path: [...path, key], value: words },
        ...(args === undefined ? [] : [{ kind: 'remove', path: [...path, 'args'] } as const]),
        ...(more.length === 0 ? writeEnv(server, schema, line.env) : []),
      ],
    };
  }
  const list = Array.isArray(value) && value.every(isScalar) ? value.map(String) : [];
  const [first, ...rest] = list;
  if (first === undefined) return undefined;
  return {
    label: `Write ${JSON.stringify(first)} and its arguments`,
    edits: [
      { kind: 'set', path: [...path, key], value: first },
      { kind: 'set', path: [...path, 'args'], value: [...rest, ...more] },
    ],
  };
}

/** The arguments behind the command, in a client where both are one list. */
export function argsIntoCommand(entry: ServerEntry, schema: EntrySchema): Plan | undefined {
  const command = valueAt(entry.value, ['command']);
  if (typeof command === 'string') return commandForm(entry, schema, command);
  const args = valueAt(entry.value, ['args']);
  if (!Array.isArray(command) || !Array.isArray(args)) return undefined;
  return {
    label: 'Write the arguments behind the command',
    edits: [
      { kind: 'set', path: [...entry.path, 'command'], value: [...command, ...args] },
      { kind: 'remove', path: [...entry.path, 'args'] },
    ],
  };
}

/** The words of a line, and the variables that a shell would set before it starts the first of them. */
export function lineParts(line: string): { words: string[]; env: Record<string, string> } {
  const [path] = spacedPath.exec(line) ?? [];
  if (path !== undefined) return { words: [path, ...splitWords(line.slice(path.length))], env: {} };
  const all = splitWords(line);
  const start = all.findIndex((word) => !/^[A-Za-z_]\w*=/.test(word));
  if (start < 1) return { words: all, env: {} };
  const pairs = all.slice(0, start).map((word) => /^(\w+)=(.*)$/s.exec(word)?.slice(1) ?? []);
  return { words: all.slice(start), env: Object.fromEntries(pairs) as Record<string, string> };
}

/** A program whose folder has a space in its name: one of Windows by how it ends, one inside of an application of macOS. */
const spacedPath =
  /^(?:[A-Za-z]:[\\/][^"<>|\n]*?\.(?:exe|cmd|bat)(?=\s|$)|\/[^"<>|\n]*?\.app\/Contents\/MacOS\/\S+)/i;

/** Whether variables can be set in an entry as it stands. */
function takesEnv({ value }: ServerEntry, schema: EntrySchema | undefined): boolean {
  const held = valueAt(value, [(schema && ownKey(schema, 'env')?.[0]) ?? 'env']);
  return held === undefined || isRecord(held);
}

/** Sets variables in the environment of an entry. */
function writeEnv(
  { path }: ServerEntry,
  schema: EntrySchema | undefined,
  env: Readonly<Record<string, string>>,
): Edit[] {
  const own = (schema && ownKey(schema, 'env')?.[0]) ?? 'env';
  return Object.entries(env).map(([name, value]) => ({
    kind: 'set',
    path: [...path, own, name],
    value,
  }));
}

/** What an entry starts; `env` are variables to be set for it. */
export interface Program {
  command: string;
  args: readonly string[];
  env?: Readonly<Record<string, string>>;
}
