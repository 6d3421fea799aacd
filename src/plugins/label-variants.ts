import { wordPattern } from './languages/languages.ts';
/**
 * The ways to read a label, the label as written first: without the number of its step, a part of it at a
 * dash or colon, without the noun or particle that follows the name.
 * @example labelVariants('Step 4: CRM tools') // => ['Step 4: CRM tools', 'CRM tools', 'CRM']
 */
export function labelVariants(label: string): string[] {
  const words = label.slice(0, maximumLength).trim();
  const parts = words.split(/(?<!\s)\s+[—–-]+\s+|[:：]\s*/).filter((part) => part !== '');
  const bare = words.replace(/^mcp\s+/i, '');
  const whole = [
    words,
    ...(parts.length > 1 ? parts.toReversed() : []),
    ...(bare === words ? [] : [bare]),
  ];
  return [...new Set(whole.flatMap(withoutNouns))].filter((each) => /\p{L}/u.test(each));
}

function withoutNouns(label: string): string[] {
  const found = [label];
  let last = label;
  for (let round = 0; round < maximumNouns; round++) {
    const shorter = last.replace(noun, '').trim();
    if (shorter === last || shorter === '') break;
    found.push(shorter);
    last = shorter;
  }
  return found;
}

const maximumLength = 120;
const maximumNouns = 3;
const noun = wordPattern('trailingNoun', String.raw`(?<=\S)\s*`, '$');
