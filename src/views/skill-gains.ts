import { fullNameKey } from '../catalog/name-key.ts';
import type { SkillUse } from '../coverage/skill-coverage.ts';

const RANK = { table: 0, section: 1, list: 2, placeholder: 3 } as const;

/** One use a label: the best evidence that says what it adds, in the order the skill names them. */
export function mergeUses(uses: readonly SkillUse[]): SkillUse[] {
  const best = new Map<string, SkillUse>();
  for (const use of uses) {
    const key = fullNameKey(use.label);
    const known = best.get(key);
    if (known === undefined || isBetter(use, known)) best.set(key, use);
  }
  return [...best.values()];
}

function isBetter(use: SkillUse, known: SkillUse): boolean {
  if ((use.adds === null) !== (known.adds === null)) return known.adds === null;
  return RANK[use.evidence] < RANK[known.evidence];
}
