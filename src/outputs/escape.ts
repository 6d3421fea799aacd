import { printableText, unprintable } from '../shell/printable.ts';

/**
 * Any text as markup that shows it and does nothing else, in HTML and in XML, between tags and inside quotes.
 * Whatever is written raw goes through here: the content of a tag of the head, the feed.
 * @example
 * escapeMarkup('</title>') // => '&lt;/title&gt;'
 */
export function escapeMarkup(text: string): string {
  return unusual.test(text) && special.test(text) ? escaped(text, /[&<>"']/g) : text;
}

/**
 * The same between the tags of HTML alone, where quotes end nothing.
 * @example
 * escapeText('"a" < b') // => '"a" &lt; b'
 */
export function escapeText(text: string): string {
  return unusual.test(text) && special.test(text) ? escaped(text, /[&<>]/g) : text;
}

function escaped(text: string, marks: RegExp): string {
  return printableText(text)
    .replace(unwritable, '\uFFFD')
    .replace(marks, (character) => entities[character] ?? '');
}

// Most texts have nothing to escape, and most of them no letter for which that is to be looked up.
const unusual = /[^\n -~]|[&<>"']/;
const special = new RegExp(`[&<>"'\uFFFE\uFFFF]|${unprintable.source}`, 'u');
// XML has no way to write them.
const unwritable = /[\uFFFE\uFFFF]/g;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
