import { createHash } from 'node:crypto';
import { isDeviceName } from '../shell/device-name.ts';

/**
 * A name as part of an address.
 * @example
 * toSlug('Google Calendar / v2') // => 'google-calendar-v2'
 */
export function toSlug(name: string): string {
  if (SLUG.test(name) && name.length <= 80) return name;
  const words = IN_ASCII.test(name)
    ? name.toLowerCase().replace(/[^a-z\d]+/g, '-')
    : name
        .normalize('NFKD')
        .replace(/\p{Mn}/gu, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-');
  const slug = words
    .replace(/^-+|(?<!-)-+$/g, '')
    .slice(0, 80)
    // Half of a pair is no character, and no address can hold it.
    .replace(/\p{Cs}$/u, '');
  return slug === '' ? 'unnamed' : slug;
}

// Names of tools, of which there are thousands.
const IN_ASCII = /^[ -~]*$/;

const SLUG = /^[a-z\d]+(?:-[a-z\d]+)*$/;

/**
 * A slug for each name, no two of them the same. A name that is its own slug has it, whatever else there is and in
 * whatever order; of others that come to one slug, all but the first have digits behind it that are made of the name.
 * @example
 * uniqueSlugs(['a.b', 'a-b', 'a-b']) // => ['a-b-2e7336', 'a-b', 'a-b-2']
 */
export function uniqueSlugs(names: readonly string[]): string[] {
  const plain = names.map(toSlug);
  const own = new Set(names.filter((name, index) => plain[index] === name));
  const taken = new Set<string>();
  return names.map((name, index) => {
    for (const slug of slugsFor(name, plain[index] ?? '')) {
      const isKept = slug !== name && own.has(slug);
      if (isKept || taken.has(slug) || isDeviceName(slug)) continue;
      taken.add(slug);
      return slug;
    }
    return name;
  });
}

function* slugsFor(name: string, slug: string): Generator<string> {
  yield slug;
  if (slug !== name) yield `${slug}-${digitsOf(name)}`;
  for (let number = 2; ; number++) yield `${slug}-${number}`;
}

/** Six digits that tell a name from others. */
function digitsOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 6);
}
