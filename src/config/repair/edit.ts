import { isSame, valueAt, type Path } from '../../protocol/data.ts';
import { isRecord } from '../../protocol/record.ts';
import type { DataEdit, Edit, TextEdit } from '../../rules/fix/plan.ts';

/** Applies edits to parsed data; undefined where one has no place or would overwrite something. */
export function editData(data: unknown, edits: readonly Edit[]): unknown {
  let edited = data;
  for (const edit of edits) {
    if (edit.kind === 'wrap') edited = under(edit.path, valueAt(edited, edit.from ?? []));
    else if (edit.kind === 'replace') edited = edit.data;
    else if (!isTextEdit(edit)) edited = editAt(edited, edit, edit.path);
    if (edited === undefined) return undefined;
  }
  return edited;
}

/** Whether an edit is one of the whole text. */
export function isTextEdit(edit: Edit): edit is TextEdit {
  return textKinds.has(edit.kind);
}

// What lies under keys alone.
function under(path: Path, value: unknown): unknown {
  return path.reduceRight<unknown>((each, key) => Object.fromEntries([[key, each]]), value);
}

/** Edits that follow each other, with the keys that the text has before any of them. */
export function inWrittenKeys(edits: readonly Edit[]): Edit[] {
  return edits.map((edit, index) =>
    isTextEdit(edit) ? edit : { ...edit, path: asWritten(edit.path, edits.slice(0, index)) },
  );
}

function asWritten(path: Path, before: readonly Edit[]): Path {
  return before.reduceRight<Path>((now, edit) => {
    if (isTextEdit(edit) || edit.kind !== 'rename') return now;
    const depth = edit.path.length;
    const isIn = isSame([...edit.path.slice(0, -1), edit.name], now.slice(0, depth));
    return isIn ? [...edit.path, ...now.slice(depth)] : now;
  }, path);
}

/** The edits that make one object of another: parts that are the same are not touched. */
export function diffData(path: Path, before: unknown, after: unknown): DataEdit[] {
  if (isSame(before, after)) return [];
  if (isRecord(before) && isRecord(after)) {
    return [
      ...Object.keys(before)
        .filter((key) => !Object.hasOwn(after, key))
        .map((key): DataEdit => ({ kind: 'remove', path: [...path, key] })),
      ...Object.keys(after).flatMap((key) =>
        Object.hasOwn(before, key)
          ? diffData([...path, key], before[key], after[key])
          : [{ kind: 'set', path: [...path, key], value: after[key] } as const],
      ),
    ];
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    return after.flatMap((item, index) => diffData([...path, index], before[index], item));
  }
  return [{ kind: 'set', path, value: after }];
}

function editAt(value: unknown, edit: DataEdit, path: Path): unknown {
  const [key, ...inner] = path;
  if (key === undefined) return edit.kind === 'set' ? edit.value : undefined;
  if (Array.isArray(value)) return editItem(value, edit, Number(key), inner);
  if (!isRecord(value)) return undefined;
  const name = String(key);
  if (inner.length === 0) return editKey(value, edit, name);
  const missing = edit.kind === 'set' ? {} : undefined;
  const edited = editAt(Object.hasOwn(value, name) ? value[name] : missing, edit, inner);
  return edited === undefined ? undefined : withKey(value, name, edited);
}

function editKey(value: Readonly<Record<string, unknown>>, edit: DataEdit, name: string): unknown {
  const has = Object.hasOwn(value, name);
  const entries = Object.entries(value);
  switch (edit.kind) {
    case 'append': {
      const list = has ? value[name] : [];
      return Array.isArray(list) ? withKey(value, name, [...list, edit.value]) : undefined;
    }
    case 'set':
      return withKey(value, name, edit.value);
    case 'undouble':
      return has ? value : undefined;
    case 'remove':
      return has ? Object.fromEntries(entries.filter(([each]) => each !== name)) : undefined;
    case 'rename':
      if (!has || Object.hasOwn(value, edit.name)) return undefined;
      return Object.fromEntries(
        entries.map(([each, inside]) => [each === name ? edit.name : each, inside]),
      );
  }
}

function editItem(list: readonly unknown[], edit: DataEdit, index: number, inner: Path): unknown {
  if (!(index >= 0 && index < list.length)) return undefined;
  const edited =
    inner.length > 0
      ? editAt(list[index], edit, inner)
      : edit.kind === 'set'
        ? edit.value
        : undefined;
  return edited === undefined ? undefined : list.with(index, edited);
}

// Not a spread: `__proto__` stays a key like any other.
function withKey(value: Readonly<Record<string, unknown>>, key: string, inside: unknown): unknown {
  const entries = Object.entries(value).map(([each, old]) => [each, each === key ? inside : old]);
  return Object.fromEntries(Object.hasOwn(value, key) ? entries : [...entries, [key, inside]]);
}

const textKinds: ReadonlySet<Edit['kind']> = new Set(['wrap', 'replace', 'strict', 'enclose']);
