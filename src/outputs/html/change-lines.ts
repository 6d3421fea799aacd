import { list } from './lists.ts';
import type { Markup } from './markup.ts';

/** What changed on one day. */
export function changeLines(lines: readonly string[]): Markup | undefined {
  return list(lines, 'cc-lines');
}
