/**
 * Many names to be found in a text: the cost of a look is the length of what agrees, however many names there are.
 * A pattern of them all would take as long as all of them together, and of very many there is none.
 */
export function makeNameTree(names: Iterable<string>, options: NameOptions = {}): NameTree {
  const { gap = space, longestGap = Infinity, mayEnd = isWordEnd } = options;
  const root: Node = { next: new Map(), name: null };
  for (const name of names) {
    let node = root;
    for (let at = 0; at < name.length;) {
      const step = stepAt(name, at, gap, Infinity);
      at = step.end;
      // What stands around a name is no part of it.
      if (step.key === ' ' && (node === root || at === name.length)) continue;
      let next = node.next.get(step.key);
      if (next === undefined) node.next.set(step.key, (next = { next: new Map(), name: null }));
      node = next;
    }
    if (node !== root) node.name = name;
  }
  return {
    longestAt: (text, start) => {
      let found: NameHit | null = null;
      let node: Node | undefined = root;
      for (let at = start; node !== undefined && at < text.length;) {
        const step = stepAt(text, at, gap, longestGap);
        node = node.next.get(step.key);
        at = step.end;
        if (node !== undefined && node.name !== null && mayEnd(text, at))
          found = { start, end: at, name: node.name };
      }
      return found;
    },
  };
}

/** All places of a text that name one of many, the longest name of each place. */
export function* findNames(
  text: string,
  tree: NameTree,
  mayStart: (text: string, at: number) => boolean = isWordStart,
): Generator<NameHit> {
  for (let at = 0; at < text.length;) {
    const hit = tree.longestAt(text, at);
    if (hit !== null && mayStart(text, at)) {
      yield hit;
      at = hit.end;
    } else at += characterAfter(text, at).length;
  }
}

/** The next character of a text without regard to case, or a gap between words as one space. */
function stepAt(text: string, at: number, gap: RegExp, longest: number): Step {
  const character = characterAfter(text, at);
  let end = at + character.length;
  if (!gap.test(character)) return { key: fold(character), end };
  while (end < text.length && end - at < longest && gap.test(text[end] ?? '')) end += 1;
  return { key: ' ', end };
}

function fold(character: string): string {
  return character.toUpperCase().toLowerCase();
}

/** A Latin name does not end inside a Latin word; other scripts follow without a space. */
function isWordEnd(text: string, at: number): boolean {
  return !(latin.test(characterAfter(text, at)) && latin.test(characterBefore(text, at)));
}

/** The same of the place where a name starts. */
function isWordStart(text: string, at: number): boolean {
  return isWordEnd(text, at);
}

/** The character before a place, '' at the start. */
export function characterBefore(text: string, at: number): string {
  const code = text.codePointAt(at - 2);
  const isPair = code !== undefined && code > 0xffff;
  return isPair ? String.fromCodePoint(code) : (text[at - 1] ?? '');
}

/** The character at a place, '' at the end. */
export function characterAfter(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

const space = /\s/;
const latin = /[\p{Script=Latin}\p{N}]/u;

interface Node {
  next: Map<string, Node>;
  name: string | null;
}

interface Step {
  key: string;
  end: number;
}

interface NameOptions {
  /** What separates the words of a name. */
  gap?: RegExp;
  /** How many of those may stand between two words of a text. */
  longestGap?: number;
  mayEnd?: (text: string, at: number) => boolean;
}

interface NameHit {
  start: number;
  end: number;
  /** As it was given. */
  name: string;
}

/** Names by their letters. */
export interface NameTree {
  /** The longest name that starts at a place of a text. */
  longestAt: (text: string, start: number) => NameHit | null;
}
