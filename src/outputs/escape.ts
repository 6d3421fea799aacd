/**
 * Any text as markup that shows it and does nothing else, in HTML and in XML, between tags and inside quotes.
 * Whatever is written raw goes through here: the content of a tag of the head, the feed.
 * @example
 * escapeMarkup('</title>') // => '&lt;/title&gt;'
 */
export function escapeMarkup(text: string): string {
  return text
    .toWellFormed()
    .replace(unwritable, '\uFFFD')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

// Control characters and halves of pairs: XML has no way to write them, HTML no use for them.
const unwritable = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
