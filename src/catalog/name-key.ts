/**
 * The key by which two spellings of a name are the same: case, width, accents, punctuation, footnote marks
 * and a remark in trailing parentheses folded away.
 * @example
 * nameKey('Google Calendar\\*') // => 'googlecalendar'
 * nameKey('monday.com')        // => 'mondaycom'
 */
export function nameKey(name: string): string {
  const folded = name.normalize('NFKC').trim().toLowerCase();
  const bare = folded.replace(/(?<=\S)\s*\([^()]*\)[\s\\*]*$/u, '');
  const key = strip(bare);
  return key === '' ? strip(folded) : key;
}

/** As `nameKey`, the remark in parentheses kept: `Atlassian (Jira)` is not `Atlassian`. */
export function fullNameKey(name: string): string {
  return strip(name.normalize('NFKC').trim().toLowerCase());
}

function strip(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}&+]/gu, '');
}
