import type { Hit } from '../targets.ts';

/** Hits of one matter as they are, or, where much of a marketplace has it, the first with how many others there are. */
export function toldOnce<Args extends More>(hits: readonly Hit<Args>[]): Hit<Args>[] {
  const [first] = hits;
  if (first === undefined || hits.length < many) return [...hits];
  return [{ ...first, args: { ...first.args, others: hits.length - 1 } }];
}

const many = 5;

/** How many others have the same; undefined where each is told. */
export interface More {
  others?: number;
}
