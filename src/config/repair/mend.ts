import { isSame, isTextEdit, type Edit } from './edit.ts';
import { entryDepth } from './entries.ts';
import type { Fix } from './fix.ts';
import type { Knowledge } from './knowledge.ts';
import { applyFix, repairText, type Problem, type RepairOptions } from './repair.ts';

const MOST_ROUNDS = 12;

/** Mends all that needs no decision; what one fix uncovers is mended as well. */
export async function mendAll(
  text: string,
  options: RepairOptions,
  knowledge: Knowledge,
): Promise<MendedAll> {
  let current = text;
  let count = 0;
  let isRewritten = false;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const repair = await repairText(current, options, knowledge);
    if ('problem' in repair) break;
    const fixes = compatible(sureFixes(repair.problems));
    if (fixes.length === 0) break;
    const mended =
      (await applyFix(current, { edits: fixes.flatMap(({ edits }) => edits) })) ??
      (await applyFix(current, fixes[0]!));
    if (mended === undefined || mended.text === current) break;
    current = mended.text;
    isRewritten ||= mended.isRewritten;
    count += fixes.length;
  }
  return { text: current, count, isRewritten };
}

/** The fixes that are done with all the others. */
function sureFixes(problems: readonly Problem[]): Fix[] {
  return problems.flatMap(({ fix }) => (fix === undefined || fix.isGuess ? [] : [fix]));
}

// One fix for each server at a time: the next may look otherwise after it.
function compatible(fixes: readonly Fix[]): Fix[] {
  const [first] = fixes;
  if (first?.edits.some(isTextEdit)) return [first];
  const touched = new Set<string>();
  const appended: Edit[] = [];
  const chosen: Fix[] = [];
  for (const { label, isGuess, edits } of fixes) {
    if (edits.some(isTextEdit)) continue;
    const places = new Set(edits.flatMap(placesOf));
    if ([...places].some((place) => touched.has(place))) continue;
    for (const place of places) touched.add(place);
    const own = edits.filter(
      (edit) => edit.kind !== 'append' || !appended.some((other) => isSame(other, edit)),
    );
    appended.push(...own.filter(({ kind }) => kind === 'append'));
    chosen.push({ label, isGuess, edits: own });
  }
  return chosen;
}

// The entry it changes, and the name it takes.
function placesOf(edit: Edit): string[] {
  if (isTextEdit(edit) || edit.kind === 'append') return [];
  const { path } = edit;
  const entry = path.slice(0, entryDepth(path));
  const isNewName = edit.kind === 'rename' && path.length === entry.length;
  return [entry, ...(isNewName ? [[...path.slice(0, -1), edit.name]] : [])].map((each) =>
    JSON.stringify(each),
  );
}

/** The text after all that could be mended. */
export interface MendedAll {
  text: string;
  /** How many problems were mended. */
  count: number;
  /** Comments and layout are lost. */
  isRewritten: boolean;
}
