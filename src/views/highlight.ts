import type { Format } from '../clients/client.ts';

// Not of linear time: the JSON is written by us, so every string in it ends.
const JSON_STRING = /"(?:\\.|[^"\\])*"/g;

/** Splits a snippet into parts to colour; {variables} of a template are parts of their own. */
export function highlight(
  text: string,
  language: SnippetLanguage,
  variables: readonly string[],
): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let end = 0;
  if (language === 'json') {
    for (const match of text.matchAll(JSON_STRING)) {
      const [string] = match;
      parts.push({ kind: 'plain', text: text.slice(end, match.index) });
      end = match.index + string.length;
      parts.push({ kind: /^\s*:/.test(text.slice(end)) ? 'key' : 'string', text: string });
    }
  }
  parts.push({ kind: 'plain', text: text.slice(end) });
  return parts.flatMap((part) => splitVariables(part, variables)).filter(({ text: t }) => t !== '');
}

function splitVariables(part: SnippetPart, variables: readonly string[]): SnippetPart[] {
  if (!part.text.includes('{')) return [part];
  return part.text.split(/((?<!\$)\{\w+\})/).map((text) => {
    const name = /^\{(\w+)\}$/.exec(text)?.[1];
    return name !== undefined && variables.includes(name)
      ? { kind: 'variable', text, name }
      : { ...part, text };
  });
}

/** The language that the configuration of a client is written in. */
export function snippetLanguage(format: Format): SnippetLanguage {
  return languages[format];
}

const languages = {
  json: 'json',
  jsonc: 'json',
  toml: 'toml',
  yaml: 'yaml',
  none: 'text',
} as const satisfies Record<Format, SnippetLanguage>;

export type SnippetLanguage = 'json' | 'shell' | 'toml' | 'yaml' | 'text';

/** A run of a snippet; `name` is that of the template variable it stands for. */
export interface SnippetPart {
  kind: 'plain' | 'key' | 'string' | 'variable';
  text: string;
  name?: string;
}
