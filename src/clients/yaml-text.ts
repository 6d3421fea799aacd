import { Document, visit } from 'yaml';
import { printableSource, unprintable } from '../shell/printable.ts';

/** YAML in which only texts between double quotes hold what is written as an escape. */
export function formatYaml(data: unknown): string {
  return plainYaml(data, '')?.trim() ?? anyYaml(data);
}

function anyYaml(data: unknown): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_key, scalar) => {
      if (unprintable.test(String(scalar.value))) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return printableSource(document.toString({ lineWidth: 0 }).trim());
}

/**
 * The same text of what needs no quotes, which nearly everything does not: on ten thousand pages the library takes
 * longer for it than for all other clients together. Undefined where it is left to the library.
 */
function plainYaml(data: unknown, indent: string): string | undefined {
  if (data === '') return ' ""\n';
  if (typeof data === 'boolean' || Number.isSafeInteger(data)) return ` ${String(data)}\n`;
  if (typeof data === 'string') return isPlain(data) ? ` ${data}\n` : undefined;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const entries = Object.entries(data);
  if (entries.length === 0) return undefined;
  let text = '\n';
  for (const [key, value] of entries) {
    const written = isPlain(key) ? plainYaml(value, `${indent}  `) : undefined;
    if (written === undefined) return undefined;
    text += `${indent}${key}:${written}`;
  }
  return text;
}

/** Whether a text is no number, no word with a meaning and nothing that opens or ends something. */
function isPlain(text: string): boolean {
  return text.length < LONG && plain.test(text) && !words.test(text);
}

// A longer key is written otherwise.
const LONG = 500;
// A colon in it is followed by more.
const plain = /^[a-z][\w./@-]*(?::[\w./@-]+)*$/i;
const words = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
