import { convertTo, type Converted } from './convert.ts';
import type { Fix } from './plan.ts';
import type { CatalogIndex } from './catalog-index.ts';
import { fixAll } from './fix-all.ts';
import { applyFix, repairText, type Refusal, type Repair } from './repair.ts';
import type { Edited } from './source.ts';

/** Does one task on a pasted text; the fixes check what came out as well. */
export async function runTask(task: Task, catalogIndex: CatalogIndex): Promise<Outcome> {
  const { text, client } = task;
  const check = (next: string) => repairText(next, { client }, catalogIndex);
  if (task.kind === 'check') return { repair: await check(text) };
  if (task.kind === 'convert') {
    const repair = await check(text);
    const converted = 'problem' in repair ? undefined : await convertTo(task.target, repair);
    return { repair, ...(converted && { converted }) };
  }
  const fixed =
    task.kind === 'fix'
      ? { ...((await applyFix(text, task.fix)) ?? unchanged(text)), count: 1 }
      : await fixAll(text, { client }, catalogIndex);
  return { repair: await check(fixed.text), fixed };
}

function unchanged(text: string): Edited {
  return { text, isRewritten: false };
}

export type Task = { text: string; client?: string | undefined } & (
  | { kind: 'check' }
  | { kind: 'fix-all' }
  | { kind: 'fix'; fix: Fix }
  | { kind: 'convert'; target: string }
);

export interface Outcome {
  repair: Repair | Refusal;
  fixed?: Edited & { count: number };
  converted?: Converted;
}
