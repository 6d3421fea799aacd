/**
 * A label inside a sentence: its first letter lowered, names such as OAuth as they are.
 * @example
 * insideSentence('Own OAuth client') // => 'own OAuth client'
 */
export function insideSentence(label: string): string {
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}
