import { printableText, unprintableUnit } from '../shell/printable.ts';

/**
 * Any text as markup that shows it and does nothing else, in HTML and in XML, between tags and inside quotes.
 * Whatever is written raw goes through here: the content of a tag of the head, the feed.
 * @example
 * escapeMarkup('</title>') // => '&lt;/title&gt;'
 */
export function escapeMarkup(text: string): string {
  return inQuotes.test(text) || !text.isWellFormed() ? escaped(text, /[&<>"']/g) : text;
}

/**
 * The same between the tags of HTML alone, where quotes end nothing.
 * @example
 * escapeText('"a" < b') // => '"a" &lt; b'
 */
export function escapeText(text: string): string {
  return inText.test(text) || !text.isWellFormed() ? escaped(text, /[&<>]/g) : text;
}

function escaped(text: string, marks: RegExp): string {
  return printableText(text)
    .replace(unwritable, '\uFFFD')
    .replace(marks, (character) => entities[character] ?? '');
}

// Most texts have nothing to escape.
const inText = new RegExp(`[&<>\uFFFE\uFFFF]|${unprintableUnit.source}`);
const inQuotes = new RegExp(`["']|${inText.source}`);
// XML has no way to write them.
const unwritable = /[\uFFFE\uFFFF]/g;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
