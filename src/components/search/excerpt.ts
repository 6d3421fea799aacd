/** What a search engine puts around what it found: characters of private use, which no record holds. */
export const MARK_START = '\uE000';
export const MARK_END = '\uE001';

/** Text as HTML that shows it. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * Text with the marks of a search engine as HTML: the marks become `<mark>`, all else is escaped.
 * @example
 * markHtml('a \uE000<b>\uE001') // => 'a <mark>&#60;b&#62;</mark>'
 */
export function markHtml(text: string): string {
  return escapeHtml(text)
    .replace(/\uE000([^\uE000\uE001]*)\uE001/g, '<mark>$1</mark>')
    .replace(/[\uE000\uE001]/g, '');
}
