const HEAD = /\$\{((?:user_config\.)?[A-Za-z_]\w*)(:-|\})/;

/**
 * The places of `${…}` in a text, or of another opening, each up to the next `}`. Linear, unlike
 * `/\$\{[^}]*\}/g`, which looks for the `}` again from every opening.
 */
export function bracesIn(text: string, opening = '${'): Braces[] {
  const found: Braces[] = [];
  let start = text.indexOf(opening);
  while (start !== -1) {
    const close = text.indexOf('}', start + opening.length);
    if (close === -1) break;
    found.push({ start, end: close + 1, inner: text.slice(start + opening.length, close) });
    start = text.indexOf(opening, close + 1);
  }
  return found;
}

/** A text with other text in place of each `${…}`, or of another opening with its `}`. */
export function replaceBraces(
  text: string,
  replace: (inner: string, whole: string) => string,
  opening?: string,
): string {
  const parts: string[] = [];
  let end = 0;
  for (const braces of bracesIn(text, opening)) {
    const whole = text.slice(braces.start, braces.end);
    parts.push(text.slice(end, braces.start), replace(braces.inner, whole));
    end = braces.end;
  }
  return parts.join('') + text.slice(end);
}

/**
 * Splits a value into its literal parts and its references to variables.
 * @example
 * splitReferences('Bearer ${TOKEN}') // => ['Bearer ', { name: 'TOKEN', fallback: undefined }]
 */
export function splitReferences(value: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const braces of bracesIn(value)) {
    const whole = value.slice(braces.start, braces.end);
    const head = HEAD.exec(whole);
    if (head === null) continue;
    const start = braces.start + head.index;
    if (start > end) parts.push(value.slice(end, start));
    const fallback = whole.slice(head.index + head[0].length, -1);
    parts.push({ name: head[1] ?? '', fallback: head[2] === ':-' ? fallback : undefined });
    end = braces.end;
  }
  if (end < value.length) parts.push(value.slice(end));
  return parts;
}

/** The references in a value, in order. */
export function referencesIn(value: string): Reference[] {
  return splitReferences(value).filter((part) => typeof part !== 'string');
}

/** The names of the variables a value refers to, each once, also where the reference is not closed. */
export function variablesIn(value: string): string[] {
  return [...new Set([...value.matchAll(/\$\{([A-Za-z_]\w*)/g)].map((match) => match[1] ?? ''))];
}

/** Writes a reference the way Claude Code reads it. */
export function formatReference({ name, fallback }: Reference): string {
  return fallback === undefined ? `\${${name}}` : `\${${name}:-${fallback}}`;
}

/** The place of an opening and its `}`, and the text between. */
interface Braces {
  start: number;
  end: number;
  inner: string;
}

export interface Reference {
  name: string;
  fallback: string | undefined;
}

export type Part = string | Reference;
