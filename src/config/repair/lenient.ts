import { parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { Client } from '../../clients/client.ts';

/**
 * What a client reads that takes more than JSON, as all others read it: any white space between the parts, a comma
 * that is missing, a plus before a number or a point behind it, signs inside a text that have to be escaped.
 * Undefined where the client takes no more than others, or the text is broken for it too.
 */
export function readLeniently(text: string, { abilities }: Client): string | undefined {
  if (!abilities.lenientJson) return undefined;
  const plain = plainJson(text);
  const errors: ParseError[] = [];
  const allowed = {
    allowTrailingComma: abilities.trailingCommas,
    disallowComments: !abilities.comments,
  };
  try {
    parseTree(plain, errors, allowed);
  } catch (error) {
    // Its nesting is too deep.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  if (errors.some(({ error }) => printParseErrorCode(error) !== 'CommaExpected')) return undefined;
  const parts = errors.map(({ offset }, index) =>
    plain.slice(errors[index - 1]?.offset ?? 0, offset),
  );
  const read = [...parts, plain.slice(errors.at(-1)?.offset ?? 0)].join(',');
  return read === text ? undefined : read;
}

/** White space, plus signs and the signs inside of texts as JSON has them; one pass. */
function plainJson(text: string): string {
  return text.replace(
    /"(?:[^"\\]|\\[^]?)*(?:"|$)|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)|[^\S\t\n\r ]|\u0085|\+(?=\d)|(?<=\d)\.(?!\d)/g,
    (part) => {
      if (part.startsWith('"')) return part.replace(/\\[^]|\p{Cc}/gu, escapeSign);
      if (part.startsWith('/')) return part;
      return part === '+' || part === '.' ? '' : ' ';
    },
  );
}

// What a backslash stands before is as it is.
function escapeSign(sign: string): string {
  return sign.length > 1 ? sign : JSON.stringify(sign).slice(1, -1);
}
