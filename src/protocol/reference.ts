const REFERENCE = /\$\{((?:user_config\.)?[A-Za-z_]\w*)(?::-([^}]*))?\}/g;

/**
 * Splits a value into its literal parts and its references to variables.
 * @example
 * splitReferences('Bearer ${TOKEN}') // => ['Bearer ', { name: 'TOKEN', fallback: undefined }]
 */
export function splitReferences(value: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of value.matchAll(REFERENCE)) {
    if (match.index > end) parts.push(value.slice(end, match.index));
    parts.push({ name: match[1] ?? '', fallback: match[2] });
    end = match.index + match[0].length;
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

export interface Reference {
  name: string;
  fallback: string | undefined;
}

export type Part = string | Reference;
