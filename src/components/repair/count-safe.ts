import type { Repair } from '../../config/repair/repair.ts';

/** How many problems can be fixed without asking. */
export function countSafe({ problems }: Repair): number {
  return problems.filter(({ fix }) => fix?.isSafe === true).length;
}
