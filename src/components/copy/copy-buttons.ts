import { copyText } from './copy-text.ts';

let started = false;

/**
 * Gives every snippet of the page a button and, as it may scroll, a place among the keys; makes those buttons and others
 * copy the text of their snippet and say so.
 */
export function startCopyButtons(): void {
  if (started) return;
  started = true;
  for (const caption of document.querySelectorAll('.snippet > figcaption')) {
    const snippet = caption.nextElementSibling as HTMLElement;
    snippet.tabIndex = 0;
    snippet.role = 'group';
    snippet.ariaLabel = caption.textContent;
    if (caption.querySelector('[data-copy]') === null) caption.append(copyButton(caption));
  }
  document.addEventListener('click', async (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-copy]');
    const code = button?.closest('figure')?.querySelector('pre');
    const label = button?.querySelector('[data-copy-label]');
    if (!button || !code || !label) return;
    const isCopied = await copyText(code.textContent ?? '');
    if (!isCopied) getSelection()?.selectAllChildren(code);
    // Its words are of no use before the first click.
    const { tellCopied } = await import('./tell-copied.ts');
    await tellCopied(label, isCopied);
  });
}

// Of no use without a script, and the same words in thousands of pages.
function copyButton({ textContent }: Element): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cc-button cc-needs-script';
  button.dataset['copy'] = '';
  const label = document.createElement('span');
  label.dataset['copyLabel'] = '';
  label.textContent = 'Copy';
  const what = document.createElement('span');
  what.className = 'cc-visually-hidden';
  what.textContent = ` ${textContent}`;
  button.append(label, what);
  return button;
}
