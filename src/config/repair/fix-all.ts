import { isSame } from '../../protocol/data.ts';
import type { Edit } from '../../rules/fix/plan.ts';
import { isTextEdit } from './edit.ts';
import type { Fix } from './find-fix.ts';
import type { CatalogIndex } from './catalog-index.ts';
import type { Problem } from './problem.ts';
import type { RepairOptions } from './options.ts';
import { applyFix, repairText } from './repair.ts';

const MOST_ROUNDS = 12;

/** Does all fixes that are safe; what one of them uncovers is fixed as well. */
export async function fixAll(
  text: string,
  options: RepairOptions,
  index: CatalogIndex,
): Promise<AllFixed> {
  let current = text;
  let { encoding } = options;
  let count = 0;
  let isRewritten = false;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const repair = await repairText(current, { ...options, encoding }, index);
    if ('problem' in repair) break;
    const fixes = compatible(safeFixes(repair.problems));
    if (fixes.length === 0) break;
    const edited =
      (await applyFix(current, { edits: fixes.flatMap(({ edits }) => edits) })) ??
      (await applyFix(current, fixes[0]!));
    if (edited === undefined || (edited.text === current && encoding === undefined)) break;
    current = edited.text;
    // What is written is UTF-8.
    encoding = undefined;
    isRewritten ||= edited.isRewritten;
    count += fixes.length;
  }
  return { text: current, count, isRewritten };
}

/** The fixes that are done with all the others, with the entries they are about. */
function safeFixes(problems: readonly Problem[]): Placed[] {
  return problems.flatMap(({ fix, path }) => (fix?.isSafe === true ? [{ ...fix, path }] : []));
}

// One fix for each server at a time: the next may look otherwise after it.
function compatible(fixes: readonly Placed[]): Fix[] {
  // The whole text first: the rest is in other places after it.
  const whole = fixes.find(({ edits }) => edits.some(isTextEdit));
  if (whole !== undefined) return [whole];
  const touched = new Set<string>();
  const appended: Edit[] = [];
  const chosen: Fix[] = [];
  for (const fix of fixes) {
    const places = new Set(placesOf(fix));
    if ([...places].some((place) => touched.has(place))) continue;
    for (const place of places) touched.add(place);
    const own = fix.edits.filter(
      (edit) => edit.kind !== 'append' || !appended.some((other) => isSame(other, edit)),
    );
    appended.push(...own.filter(({ kind }) => kind === 'append'));
    chosen.push({ ...fix, edits: own });
  }
  return chosen;
}

// The entry it changes, and the name it takes.
function placesOf({ edits, path: entry }: Placed): string[] {
  return edits.flatMap((edit) => {
    if (isTextEdit(edit) || edit.kind === 'append') return [];
    const changed = entry ?? edit.path;
    const isNewName = edit.kind === 'rename' && edit.path.length === changed.length;
    const taken = isNewName ? [[...edit.path.slice(0, -1), edit.name]] : [];
    return [changed, ...taken].map((place) => JSON.stringify(place));
  });
}

type Placed = Fix & Pick<Problem, 'path'>;

/** The text after all fixes that are safe. */
export interface AllFixed {
  text: string;
  /** How many problems were fixed. */
  count: number;
  /** Comments and layout are lost. */
  isRewritten: boolean;
}
