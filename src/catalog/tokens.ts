/**
 * The published rule by which tokens are told from a text: about 3.5 characters of English are one. Claude's own
 * count differs by model, and text that is no English has fewer characters a token.
 */
export const tokenRule = {
  charactersPerToken: 3.5,
  source: 'https://platform.claude.com/docs/en/about-claude/glossary',
  checked: '2026-11-28',
} as const;

/**
 * About how many tokens a text is.
 * @example
 * countTokens('a'.repeat(35)) // => 10
 */
export function countTokens(text: string): number {
  return Math.round(text.length / tokenRule.charactersPerToken);
}
