import * as simpleIcons from 'simple-icons';
import type { SimpleIcon } from 'simple-icons';

const bySlug = new Map<string, SimpleIcon>(
  Object.values(simpleIcons).map((icon) => [icon.slug, icon]),
);

/** The drawing of a brand (a path on a 24 by 24 field) and its colour, by its Simple Icons slug. */
export function brandIcon(slug: string | undefined): BrandIcon | undefined {
  const icon = slug === undefined ? undefined : bySlug.get(slug);
  return icon === undefined ? undefined : { path: icon.path, color: `#${icon.hex}` };
}

/**
 * One or two letters that stand for a name.
 * @example
 * monogram('Common Room') // => 'CR'
 * monogram('monday.com')  // => 'M'
 */
export function monogram(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? ['?'];
  const [first = '?', second] = words;
  const initials =
    second === undefined || /^(?:com|io|ai)$/i.test(second) ? [first] : [first, second];
  return initials.map((word) => [...word][0]?.toUpperCase() ?? '').join('');
}

export interface BrandIcon {
  path: string;
  color: string;
}
