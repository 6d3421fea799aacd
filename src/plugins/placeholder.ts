import { wordPattern } from './languages/languages.ts';
import { characterAfter, makeNameTree, type NameTree } from './name-tree.ts';

/** Makes a matcher of known placeholder names (without `~~`); the longest match wins. */
export function placeholderMatcher(
  plugin: readonly string[],
  elsewhere: readonly string[] = [],
): PlaceholderMatcher {
  const own = new Set(plugin.map(foldSpaces));
  return { names: makeNameTree([...plugin, ...elsewhere]), own };
}

/** The matcher for one of several plugins: it knows the names of all, and which are its own. */
export function matcherOf(all: PlaceholderMatcher, plugin: readonly string[]): PlaceholderMatcher {
  return { ...all, own: new Set(plugin.map(foldSpaces)) };
}

/** Finds every `~~name` in a text; struck-out text is not one. */
export function findPlaceholders(text: string, matcher: PlaceholderMatcher): PlaceholderMatch[] {
  const found: PlaceholderMatch[] = [];
  for (let at = text.indexOf('~~'); at !== -1; at = text.indexOf('~~', at)) {
    const run = /~+/y;
    run.lastIndex = at;
    const length = run.exec(text)?.[0].length ?? 2;
    // In "iI;ii~~import" it is code.
    const isInside = /[\\A-Za-z0-9]/.test(text[at - 1] ?? '');
    const start = at + length;
    if (length !== 2 || isInside || !/[\p{L}\p{N}]/u.test(characterAfter(text, start))) {
      at = start;
      continue;
    }
    const known = knownAt(text, start, matcher);
    const closer = closerAfter(text, start);
    if (
      known !== null &&
      (closer === null || closer === start + known.length || !struck(text, start, closer))
    ) {
      const closed = closer === start + known.length;
      const end = start + known.length + (closed ? 2 : 0);
      found.push({
        name: foldedSpace(known),
        offset: at,
        end,
        definedIn: matcher.own.has(foldSpaces(known)) ? 'plugin' : 'elsewhere',
      });
      at = end;
    } else if (closer !== null && struck(text, start, closer)) {
      at = closer + 2;
    } else {
      const name = guessName(text, start);
      const end = start + name.length;
      // `~~legal/[skill]` shows how a path is written, and "`~~는 뭐가 유리?`" what somebody asks.
      const isPattern = /^(?:\/[[{<]|[?？]`)/.test(text.slice(end, end + 2));
      if (!isPattern) found.push({ name: foldedSpace(name), offset: at, end, definedIn: null });
      at = end;
    }
  }
  return found;
}

/** Replaces every placeholder by its name in marks that Markdown and the readers leave alone. */
export function markPlaceholders(text: string, matcher: PlaceholderMatcher): string {
  if (!text.includes('~~')) return text;
  let marked = '';
  let from = 0;
  for (const { name, offset, end } of findPlaceholders(text, matcher)) {
    // Lines below a name that wraps stay on their lines.
    const wraps = text.slice(offset, end).split('\n').length - 1;
    marked += text.slice(from, offset) + openMark + name + closeMark + '\n'.repeat(wraps);
    from = end;
  }
  return marked + text.slice(from);
}

/** The names between placeholder marks. */
export function markedNames(text: string): string[] {
  return [...text.matchAll(/⟦([^⟦⟧]+)⟧/g)].map((match) => match[1] ?? '');
}

/** The text with placeholder marks taken off again. */
export function unmark(text: string): string {
  return text.replace(/[⟦⟧]/g, '');
}

const maximumStruck = 120;
const openMark = '⟦';
const closeMark = '⟧';

function knownAt(text: string, start: number, { names, own }: PlaceholderMatcher): string | null {
  const end = names.longestAt(text, start)?.end;
  if (end === undefined || isInsideName(text, start, end)) return null;
  const name = text.slice(start, end);
  if (!own.has(foldSpaces(name)) && isOfLonger(text, start, name)) return null;
  // The folder of a plugin has no spaces.
  return !/\s/.test(name) && opensPath(text, end, names) ? null : name;
}

/** Whether a name that others define begins one that is connected: "email" in `~~email marketing is connected`. */
function isOfLonger(text: string, start: number, name: string): boolean {
  const whole = guessName(text, start);
  const isLonger = whole.startsWith(`${name} `) && !/ (?:or|and) /.test(whole);
  return (
    isLonger &&
    /^ (?:is|are) connected\b/.test(text.slice(start + whole.length, start + whole.length + 16))
  );
}

/** Whether the code that a name begins goes on to a longer one: `~~legal research`. */
function isInsideName(text: string, start: number, end: number): boolean {
  if (text[start - 3] !== '`' || text[end] !== ' ') return false;
  return text[start + guessName(text, start).length] === '`';
}

/** Whether a name goes on as the path of a skill: `~~legal/compliance`, but not `~~email/chat`. */
function opensPath(text: string, end: number, names: NameTree): boolean {
  const isPath = /^[a-z-]\/[a-z]/.test(text.slice(end - 1, end + 2));
  return isPath && names.longestAt(text, end + 1) === null;
}

/** The next `~~` of the line that can close a struck-out text. */
function closerAfter(text: string, start: number): number | null {
  const line = text.slice(start, start + maximumStruck).split('\n', 1)[0] ?? '';
  const at = line.indexOf('~~');
  if (at === -1) return null;
  const opens = /[\p{L}\p{N}]/u.test(characterAfter(text, start + at + 2));
  return opens || /\s/.test(line[at - 1] ?? ' ') ? null : start + at;
}

/** Whether the text up to a closing `~~` reads as struck out. */
function struck(text: string, start: number, closer: number): boolean {
  const bare = text.slice(start, closer).replace(/\([^()]*\)|\[[^[\]]*\]/g, '');
  return !/[([]/.test(bare);
}

function guessName(text: string, start: number): string {
  const rest = /[\p{L}\p{N}][\p{L}\p{N}\p{M} _/&+'’-]*/uy;
  rest.lastIndex = start;
  const whole = rest.exec(text.slice(0, start + 80))?.[0] ?? '';
  // "~~CRM이": what is written in another script after a Latin name is the sentence.
  const run = whole.replace(
    /(?<=\p{Script=Latin})(?:\p{Script=Hangul}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}).*$/su,
    '',
  );
  const words: string[] = [];
  for (const word of run.split(' ')) {
    if (word === '' || /^[-–]+$/.test(word)) break;
    if (words.length > 0 && (endsName.test(word) || isOtherScript(words, word))) break;
    // A particle ends the name, and what follows it is the sentence.
    const stem = word === run ? word : word.replace(particle, '');
    words.push(stem);
    if (stem !== word || words.length === 4) break;
  }
  return words.join(' ').replace(/(?<![^\p{L}\p{N}\p{M}])[^\p{L}\p{N}\p{M}]+$/u, '');
}

/** Whether a word goes on in another script than a Latin name: "~~CRM подключен". */
function isOtherScript(words: readonly string[], word: string): boolean {
  return (
    /\p{Script=Latin}/u.test(words.join('')) &&
    /^\p{L}/u.test(word) &&
    !/^\p{Script=Latin}/u.test(word)
  );
}

/**
 * Whether a name that nothing defines only shows how placeholders are written, or leads elsewhere.
 * @example isExampleName('your-team-channel') // => true
 */
export function isExampleName(name: string): boolean {
  // `~~finance/audit-support` leads to a skill of another plugin.
  const [first = ''] = name.split(' ');
  const isPath = /^[a-z][\w-]*\/[a-z][\w-]*$/.test(first);
  return isPath || /^your(?![\p{L}\p{N}])/iu.test(name) || exampleName.test(first);
}

function foldSpaces(name: string): string {
  return foldedSpace(name).toLowerCase();
}

function foldedSpace(name: string): string {
  return name.trim().replace(/\s+/g, ' ');
}

// Behind two syllables: a name of one is too short to tell.
const particle = wordPattern('particle', String.raw`(?<=\p{Script=Hangul}{2})`, '$');
const exampleName = wordPattern('exampleName', '^', '$');
const endsName = wordPattern('endsName', '^', '$');

export interface PlaceholderMatcher {
  names: NameTree;
  own: ReadonlySet<string>;
}

/** A placeholder in a text: whether the plugin's own table defines it, another list does, or none. */
export interface PlaceholderMatch {
  name: string;
  offset: number;
  end: number;
  definedIn: 'plugin' | 'elsewhere' | null;
}
