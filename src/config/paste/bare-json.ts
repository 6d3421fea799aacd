import { readJsonText } from './json-text.ts';

/** What stands before JSON that had no quotes of its own: a text has no such sign. */
const MARK = '\uE002';
/** What is told of JSON that had none. */
export const NO_QUOTES = 'Without single quotes around it a shell takes the JSON apart.';
const MOST_CHARACTERS = 20_000;
const MOST_LINES = 20;

/**
 * Command lines with the JSON in quotes that stands there without, or between double quotes that end at its first
 * one: a shell takes both apart.
 */
export function quoteBareJson(text: string): string {
  let quoted = '';
  let last = 0;
  let count = 0;
  for (const found of text.matchAll(before)) {
    const start = found.index + found[0].length;
    count += 1;
    if (start < last || count > MOST_LINES) continue;
    const [, quote = ''] = found;
    const end = endOfObject(text, start);
    const json = text.slice(start, end);
    const isBare = quote === '' || (/^\{\s*"[^"]/.test(json) && text.startsWith(quote, end));
    if (!isBare || readJsonText(json) === undefined) continue;
    quoted += text.slice(last, start - quote.length);
    quoted += `'${MARK}${json.replaceAll("'", String.raw`'\''`)}'`;
    last = end + quote.length;
  }
  return quoted + text.slice(last);
}

const before =
  /(?:\badd-json\b[^\n{}'"]{0,200}|--(?:add-mcp|mcp-config|additional-mcp-config)[ \t=]{1,4})("?)(?=\{)/g;

/** The text of JSON without the mark, and whether it had one. */
export function takeMark(text: string): { json: string; isBare: boolean } {
  const isBare = text.startsWith(MARK);
  return { json: isBare ? text.slice(MARK.length) : text, isBare };
}

function endOfObject(text: string, start: number): number {
  const end = Math.min(text.length, start + MOST_CHARACTERS);
  let depth = 0;
  let isText = false;
  for (let at = start; at < end; at += 1) {
    const character = text.charAt(at);
    if (isText) {
      if (character === '\\') at += 1;
      else isText = character !== '"';
    } else if (character === '"') isText = true;
    else if (character === '{') depth += 1;
    else if (character === '}' && --depth === 0) return at + 1;
  }
  return end;
}
