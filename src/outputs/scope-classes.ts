/**
 * Where the style sheets of a site need the classes by which Astro holds the styles of a component to it: on
 * elements that one of its rules could be about. Most elements have one that nothing asks for. A rule is known
 * by the tag or else the first class that it asks for: no script of the site gives an element that is written
 * into the page such a class.
 */
export function neededScopes(sheets: Iterable<string>): NeededScopes {
  const needed = new Map<string, Needed>();
  for (const sheet of sheets) {
    for (const match of sheet.matchAll(scopeInRule)) {
      const [, scope = ''] = match;
      const known = needed.get(scope) ?? { everywhere: false, marks: new Set<string>() };
      needed.set(scope, known);
      const own = compoundBefore(sheet, match.index);
      const mark = own === undefined ? undefined : markOf(own);
      if (mark === undefined) known.everywhere = true;
      else known.marks.add(mark);
    }
  }
  return needed;
}

/** A page without the classes of scopes that no rule asks for where they stand. */
export function withoutIdleScopes(html: string, needed: NeededScopes): string {
  return html.replace(classAttribute, (whole, classes: string, at: number) => {
    const tag = classes.includes('astro-') ? tagAround(html, at) : undefined;
    if (tag === undefined) return whole;
    const names = classes.split(' ').filter((name) => name !== '');
    const marks = [tag, ...names.map((name) => `.${name}`)];
    const kept = names.filter((name) => {
      if (!scopeClass.test(name)) return true;
      const scope = needed.get(name);
      return (
        scope !== undefined && (scope.everywhere || marks.some((mark) => scope.marks.has(mark)))
      );
    });
    if (kept.length === names.length) return whole;
    return kept.length === 0 ? '' : ` class="${kept.join(' ')}"`;
  });
}

/** The name of the tag that an attribute stands in; undefined where it is text that looks like one. */
function tagAround(html: string, at: number): string | undefined {
  const before = html.slice(Math.max(0, at - longestTag), at);
  return openTag.exec(before.slice(before.lastIndexOf('<')))?.[1];
}

/** What stands before a place in the same compound selector; undefined where that cannot be told. */
function compoundBefore(sheet: string, end: number): string | undefined {
  let start = end;
  while (start > 0 && end - start < longestCompound) {
    const character = sheet[start - 1] ?? '';
    if (ends.has(character)) return sheet.slice(start, end);
    if (character === ')') return undefined;
    if (character === ']') {
      start = sheet.lastIndexOf('[', start - 1);
      if (start === -1) return undefined;
    } else start -= 1;
  }
  return start === 0 ? sheet.slice(0, end) : undefined;
}

/** The tag or the class that a compound asks for, as `a` or `.b`; scripts change attributes, which are none. */
function markOf(compound: string): string | undefined {
  const [plain = ''] = compound.split(/[[:]/, 1);
  return /^[\w-]+/.exec(plain)?.[0] ?? /\.[\w-]+/.exec(plain)?.[0];
}

const scopeInRule = /:where\(\.(astro-[a-z0-9]{8})\)/g;
const scopeClass = /^astro-[a-z0-9]{8}$/;
const classAttribute = / class="([^"<>]*)"/g;
// No further than the attribute: what is in quotes may hold the sign that ends a tag.
const openTag = /^<([a-z][\w-]*)(?: [^<>"]*(?:"[^"]*"[^<>"]*)*)?$/;
const longestTag = 1000;
const ends = new Set(' \n\t,>+~{}(;/');
const longestCompound = 400;

/** By the class of a scope, which elements need it. */
export type NeededScopes = ReadonlyMap<string, Needed>;

interface Needed {
  everywhere: boolean;
  /** A tag or a `.class` that an element has to have for one of the rules. */
  marks: Set<string>;
}
