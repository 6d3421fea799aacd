import { joinBlocks, readPage, type Block } from './read-page.ts';
import type { SearchRecord } from './record.ts';

/**
 * What a built page holds for search: it reads the attributes that Pagefind reads, so that both searches
 * know the same. Undefined for a page that is not to be found.
 */
export function pageToRecord(
  html: string,
  path: string,
  names: readonly string[] = [],
): SearchRecord | undefined {
  const { isFound, description, filters, blocks } = readPage(html);
  if (!isFound) return undefined;
  const textOf = (into: Block['into']) => joinBlocks(blocks.filter((block) => block.into === into));
  const heading = textOf('title');
  return {
    id: pathToId(path),
    path,
    title: heading,
    names: names.length === 0 ? [heading] : [...names],
    kind: filters['kind']?.[0] ?? null,
    category: filters['category'] ?? [],
    'sign-in': filters['sign-in'] ?? [],
    approval: filters['approval'] ?? [],
    description,
    key: textOf('key'),
    text: textOf('text'),
  };
}

/**
 * A path as an id, which may hold letters, digits, "-" and "_" alone; no two paths share one.
 * @example
 * pathToId('/connectors/a.b/') // => 'connectors_2Fa_2Eb'
 */
export function pathToId(path: string): string {
  const bare = path.replace(/^\/|\/$/g, '');
  const encoded = encodeURIComponent(bare.toWellFormed()).replace(
    /[_.!~*'()]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return encoded.replaceAll('%', '_') || '_';
}
