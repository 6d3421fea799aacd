import type { Page } from 'playwright-core';
import { isSecretName } from '../../src/protocol/secret.ts';

/** What is typed where no secret belongs, and where one does; nothing of the site is called so. */
export const marks = { plain: 'zqxplain', secret: 'zqxsecret' } as const;

/** A configuration with a secret in it, as people paste it; each part of it is theirs. */
const pasted = JSON.stringify({
  mcpServers: {
    [marks.secret]: {
      url: `https://${marks.secret}.mcp.benchling.com/mcp`,
      headers: { Authorization: `Bearer ${marks.secret}` },
    },
    firecrawl: { type: 'http', url: `https://mcp.firecrawl.dev/${marks.secret}/v2/mcp` },
  },
});

/** What one may type into. */
const FIELDS =
  'textarea, [contenteditable=""], [contenteditable=true], input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=reset], [type=hidden])';

/** Types into each field in sight, of kinds that were not typed into, and presses Enter; answers their kinds. */
export async function typeIntoAll(page: Page, typed: ReadonlySet<string>): Promise<string[]> {
  const kinds: string[] = [];
  for (const field of await page.locator(FIELDS).all()) {
    if (!(await field.isVisible()) || !(await field.isEnabled())) continue;
    const { tag, attributes } = await field.evaluate((element) => ({
      tag: element.tagName.toLowerCase(),
      attributes: [...element.attributes].map(({ name, value }): [string, string] => [name, value]),
    }));
    const kind = kindOf(tag, attributes);
    if (typed.has(kind) || kinds.includes(kind)) continue;
    kinds.push(kind);
    const isPasted = tag === 'textarea';
    await field.fill(isPasted ? pasted : wordFor(Object.fromEntries(attributes)));
    if (!isPasted) await field.press('Enter');
    // Some wait until typing rests.
    await page.waitForTimeout(600);
  }
  return kinds;
}

/** What tells a kind of field from others: its element, and what its script knows it by. */
export function kindOf(tag: string, attributes: readonly (readonly [string, string])[]): string {
  const own = attributes.flatMap(([name, value]) => {
    if (name === 'type') return [`type=${value}`];
    if (name === 'data-focus') return [`${name}=${value.split('-')[0]}`];
    return /^(?:data-|name$|list$|contenteditable$)/.test(name) ? [name] : [];
  });
  return [tag, ...own.toSorted()].join(' ');
}

/** A value that fits: with the ending of the example that a field shows, for it may have to be a host there. */
function wordFor({
  name = '',
  placeholder = '',
  ...others
}: Readonly<Record<string, string>>): string {
  const variable = others['data-focus']?.split('-').at(-1) ?? name;
  const word = isSecretName(variable) ? marks.secret : marks.plain;
  return word + (/^[a-z\d-]+(\.[a-z\d.-]+)$/.exec(placeholder)?.[1] ?? '');
}

/** Opens what is folded. In the page. */
export function openAll(): void {
  for (const fold of document.querySelectorAll('details')) fold.open = true;
}

/** Presses each kind of button once, follows each link within the page, and makes each choice another. In the page. */
export async function pressAll(): Promise<void> {
  const rest = 50;
  const seen = new Set<string>();
  for (const select of document.querySelectorAll('select')) {
    const other = [...select.options].findLast((each) => !each.disabled && !each.selected);
    if (!select.checkVisibility() || other === undefined) continue;
    select.value = other.value;
    select.dispatchEvent(new Event('input', { bubbles: true }));
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, rest));
  }
  for (const button of document.querySelectorAll<HTMLElement>('button, main a[href^="#"]')) {
    const kind = [button.className, ...button.getAttributeNames()].join(' ');
    if (!button.checkVisibility() || seen.has(kind)) continue;
    seen.add(kind);
    button.click();
    await new Promise((resolve) => setTimeout(resolve, rest));
  }
}
