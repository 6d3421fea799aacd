import { ownKey, type EntrySchema } from '../../clients/entry-schema.ts';
import { valueAt } from './edit.ts';
import type { RepairEntry } from './entries.ts';
import type { Plan } from './plan.ts';
import { splitWords } from '../../shell/split-words.ts';
import { isScalar } from './convert-value.ts';

/** A command in the form of its client: with its arguments one list in some, two values in others. */
export function commandForm(
  { path, value: entry }: RepairEntry,
  schema: EntrySchema,
  value: unknown,
): Plan | undefined {
  const [key = 'command', form] = ownKey(schema, 'command') ?? [];
  const args = valueAt(entry, ['args']);
  const more = Array.isArray(args) ? (args as unknown[]).filter(isScalar).map(String) : [];
  if (form?.value === 'texts' && typeof value === 'string') {
    const words = more.length === 0 ? splitWords(value) : [value, ...more];
    return {
      label: `Write ${shorten(JSON.stringify(words))}`,
      edits: [
        { kind: 'set', path: [...path, key], value: words },
        ...(args === undefined ? [] : [{ kind: 'remove', path: [...path, 'args'] } as const]),
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
export function argsIntoCommand(entry: RepairEntry, schema: EntrySchema): Plan | undefined {
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

/** A text as the label of a button holds it. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
