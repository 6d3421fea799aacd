import { findPlaceholders, placeholderMatcher } from './placeholder.ts';

/** The name in a cell such as `` `~~project tracker` ``. */
export function namePlaceholder(cell: string): string | null {
  const inCode = /`~~([^`]+?)(?:~~)?`/.exec(cell)?.[1];
  if (inCode !== undefined) return cleanName(inCode);
  const bare = cell.replace(/^[*_\s]+|(?<![*_\s])[*_\s]+$/g, '');
  const whole = /^~~./.test(bare) ? bare.slice(2).replace(/~~$/, '') : '~~';
  if (!whole.includes('~~')) return cleanName(whole);
  return findPlaceholders(cell, placeholderMatcher([]))[0]?.name ?? null;
}

/** The names in code in a cell such as `` `~~cap table` / `~~spreadsheet` ``. */
export function codedPlaceholders(cell: string): string[] {
  return [...cell.matchAll(/`~~([^`~]{1,60})(?:~~)?`/g)].map((match) => cleanName(match[1] ?? ''));
}

/** A name without the marks and spaces around it. */
export function cleanName(name: string): string {
  return name
    .replace(/(?<![*_`])[*_`]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
