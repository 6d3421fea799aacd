import { copy } from '../../words/en/copy.ts';
import { pageWords } from '../words.ts';

/** Says on a button, and to those who do not see it, that its text was copied or which keys copy it. */
export async function tellCopied(label: Element, isCopied: boolean): Promise<void> {
  const words = await pageWords('copy', copy);
  announce(isCopied ? words.copied : words.press);
  label.textContent = isCopied ? words.copied : words.keys;
  setTimeout(() => (label.textContent = words.copy), 2000);
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
