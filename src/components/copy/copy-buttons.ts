import { copy } from '../../words/en/copy.ts';
import { copyText } from '../dom.ts';
import { pageWords } from '../words.ts';

let started = false;

/** Makes every copy button of the page copy the text of its snippet and say so. */
export function startCopyButtons(): void {
  if (started) return;
  started = true;
  document.addEventListener('click', async (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-copy]');
    const code = button?.closest('figure')?.querySelector('code');
    const label = button?.querySelector('[data-copy-label]');
    if (!button || !code || !label) return;
    const copied = await copyText(code.textContent ?? '');
    if (!copied) getSelection()?.selectAllChildren(code);
    const words = await pageWords('copy', copy);
    announce(copied ? words.copied : words.press);
    label.textContent = copied ? words.copied : words.keys;
    setTimeout(() => (label.textContent = words.copy), 2000);
  });
}

function announce(message: string): void {
  let region = document.querySelector('#cc-announcer');
  if (!region) {
    region = document.createElement('div');
    region.id = 'cc-announcer';
    region.className = 'cc-visually-hidden';
    region.setAttribute('aria-live', 'polite');
    document.body.append(region);
  }
  region.textContent = '';
  requestAnimationFrame(() => (region.textContent = message));
}
