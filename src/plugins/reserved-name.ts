import { officialMarketplaces } from './plugin-id.ts';

/**
 * Whether the name of a plugin is kept for Anthropic, or near to one that is, as Claude Code 2.1.332 sees it.
 * @example standingOf('claude-sales') // => 'reserved'
 * @example standingOf('my-claude')    // => 'near'
 * @example standingOf('claudette')    // => undefined
 */
export function standingOf(name: string): 'reserved' | 'near' | undefined {
  const words = name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const joined = words.join('');
  // No longer start is kept, and a name may have a hundred thousand words.
  const starts = words.slice(0, Math.min(LONGEST_MARK, words.length - 1));
  const leads = starts.map((_, index) => starts.slice(0, index + 1).join(''));
  const isReserved =
    leads.some((lead) => marks.has(lead) || lead === 'ccplugin') ||
    marks.has(joined) ||
    products.has(joined) ||
    /official(?:claude|anthropics?)|(?:claude|anthropics?)official/.test(joined);
  if (isReserved) return 'reserved';
  return words.some((word) => marks.has(word)) ? 'near' : undefined;
}

/** Whether a marketplace has a name that only those of Anthropic have. */
export function reservedName(marketplace: string): boolean {
  return officialMarketplaces.has(marketplace.toLowerCase());
}

const marks = new Set(['claude', 'anthropic', 'anthropics']);
const LONGEST_MARK = Math.max(...[...marks].map((mark) => mark.length));
const products = new Set(['claudecode', 'claudemods']);
