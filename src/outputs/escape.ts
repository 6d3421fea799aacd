import { printableText } from '../shell/printable.ts';

/**
 * Any text as markup that shows it and does nothing else, in HTML and in XML, between tags and inside quotes.
 * Whatever is written raw goes through here: the content of a tag of the head, the feed.
 * @example
 * escapeMarkup('</title>') // => '&lt;/title&gt;'
 */
export function escapeMarkup(text: string): string {
  return printableText(text)
    .replace(unwritable, '\uFFFD')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

// XML has no way to write them.
const unwritable = /[\uFFFE\uFFFF]/g;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
