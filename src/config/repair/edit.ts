import { isRecord } from '../../protocol/record.ts';

/** Applies edits to parsed data; undefined where one has no place or would overwrite something. */
export function editData(data: unknown, edits: readonly Edit[]): unknown {
  let edited = data;
  for (const edit of edits) {
    if (edit.kind === 'wrap') edited = { [edit.key]: edited };
    else if (edit.kind !== 'strict') edited = editAt(edited, edit, edit.path);
    if (edited === undefined) return undefined;
  }
  return edited;
}

/** Whether an edit is one of the whole text. */
export function isTextEdit(edit: Edit): edit is TextEdit {
  return edit.kind === 'wrap' || edit.kind === 'strict';
}

/** Whether two values say the same; the order of keys says nothing. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (a instanceof Date || b instanceof Date) {
    return a instanceof Date && b instanceof Date && a.toISOString() === b.toISOString();
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
  );
}

/** The value at a path of parsed data. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const key of path) {
    if (Array.isArray(value)) value = value[Number(key)];
    else if (isRecord(value) && Object.hasOwn(value, key)) value = value[key];
    else return undefined;
  }
  return value;
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

export type Path = readonly (string | number)[];

/** A change of a part of the data, or of the whole text. */
export type Edit = DataEdit | TextEdit;

export type TextEdit =
  | { kind: 'wrap'; key: string }
  /** Takes out what strict JSON has not: commas before a closing bracket, comments where asked. */
  | { kind: 'strict'; comments: boolean };

export type DataEdit =
  | { kind: 'set'; path: Path; value: unknown }
  | { kind: 'append'; path: Path; value: unknown }
  | { kind: 'rename'; path: Path; name: string }
  | { kind: 'remove'; path: Path };
