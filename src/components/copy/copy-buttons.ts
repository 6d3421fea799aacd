import { copyText } from './copy-text.ts';

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
    const isCopied = await copyText(code.textContent ?? '');
    if (!isCopied) getSelection()?.selectAllChildren(code);
    // Its words are of no use before the first click.
    const { tellCopied } = await import('./tell-copied.ts');
    await tellCopied(label, isCopied);
  });
}
