/**
 * A text in at most so many characters, cut between words.
 * @example
 * shorten('Find and read pages', 12) // => 'Find and…'
 */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const end = cut.lastIndexOf(' ');
  const words = (end > most / 2 ? cut.slice(0, end) : cut).replace(/[\ud800-\udbff]$/, '');
  return `${words.replace(/[ ,;:.]$/, '')}…`;
}
