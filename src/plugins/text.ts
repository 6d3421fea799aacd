/** Folds a name for comparison: compatibility forms, case, white space and `_ - .` count as equal. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.\-‐-―]+/gu, ' ')
    .trim();
}
