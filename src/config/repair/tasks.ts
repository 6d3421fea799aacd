import { convertTo, type Converted } from './convert.ts';
import type { Fix } from './fix.ts';
import type { Knowledge } from './knowledge.ts';
import { mendAll } from './mend.ts';
import { applyFix, repairText, type Mended, type Refusal, type Repair } from './repair.ts';

/** Does one task on a pasted text; `fix` and `mend` check what came out as well. */
export async function runTask(task: Task, knowledge: Knowledge): Promise<Outcome> {
  const { text, client } = task;
  const check = (next: string) => repairText(next, { client }, knowledge);
  if (task.kind === 'check') return { repair: await check(text) };
  if (task.kind === 'convert') {
    const repair = await check(text);
    const converted = 'problem' in repair ? undefined : await convertTo(task.target, repair);
    return { repair, ...(converted && { converted }) };
  }
  const mended =
    task.kind === 'fix'
      ? { ...((await applyFix(text, task.fix)) ?? unchanged(text)), count: 1 }
      : await mendAll(text, { client }, knowledge);
  return { repair: await check(mended.text), mended };
}

function unchanged(text: string): Mended {
  return { text, isRewritten: false };
}

export type Task = { text: string; client?: string | undefined } & (
  | { kind: 'check' }
  | { kind: 'mend' }
  | { kind: 'fix'; fix: Fix }
  | { kind: 'convert'; target: string }
);

export interface Outcome {
  repair: Repair | Refusal;
  mended?: Mended & { count: number };
  converted?: Converted;
}
