import { parseConfiguration } from '../parse.ts';
import { isRecord } from '../../protocol/record.ts';
import { valueUnder } from '../../clients/root.ts';
import type { DataEdit } from '../../rules/fix/plan.ts';
import { diffData } from '../repair/edit.ts';
import { editJson } from '../repair/edit-json.ts';
import type { Paste } from './paste.ts';

/**
 * Brings what was fixed back into the file that its servers were taken from; all else of it stays as it is.
 * Undefined where the file is another thing than a place of servers, such as a command.
 */
export async function writeBack(
  original: string,
  paste: Paste,
  fixed: string,
): Promise<string | undefined> {
  if (paste.isMended === true) return fixed;
  if (paste.places === undefined) return undefined;
  const { root, paths } = paste.places;
  const [before, after] = await Promise.all([entriesOf(paste.text, root), entriesOf(fixed, root)]);
  const old = new Set(paths.map(([name]) => name));
  const added = Object.keys(after).filter((name) => !old.has(name));
  const edits = paths.flatMap(([name, path]): DataEdit[] => {
    if (Object.hasOwn(after, name)) return diffData(path, before[name], after[name]);
    // It has another name now: the first that nobody had before.
    const next = added.shift();
    if (next === undefined) return [{ kind: 'remove', path }];
    return [...diffData(path, before[name], after[next]), { kind: 'rename', path, name: next }];
  });
  return edits.length === 0 ? original : editJson(original, edits);
}

async function entriesOf(
  text: string,
  root: readonly string[],
): Promise<Readonly<Record<string, unknown>>> {
  const parsed = await parseConfiguration(text);
  const entries = 'data' in parsed ? valueUnder(parsed.data, root) : undefined;
  return isRecord(entries) ? entries : {};
}
