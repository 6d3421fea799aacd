/** The order of keys in the index: that of their characters, the same in every language. */
export function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
