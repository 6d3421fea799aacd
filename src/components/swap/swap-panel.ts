import { readStack } from './stack-choice.ts';
import { addressState } from '../address.ts';
import { hasState } from '../../config/swap/state-keys.ts';

/** Loads the panel once it is asked for, by its button or by an address with a choice in it. */
export function startSwap(): void {
  const root = document.querySelector<HTMLElement>('swap-panel');
  const button = root?.querySelector<HTMLButtonElement>('[data-open]');
  if (!root || !button) return;
  const status = root.querySelector<HTMLElement>('[data-message]')!;
  const open = async (withFocus: boolean) => {
    button.disabled = true;
    status.textContent = 'Loading…';
    const isOpen = await import('./view.ts')
      .then(({ showPanel }) => showPanel(root, withFocus))
      .catch(() => false);
    button.disabled = false;
    button.hidden = isOpen;
    if (isOpen) return;
    status.textContent = 'The data could not be loaded. Check the connection and try again.';
  };
  showOwnStack();
  button.addEventListener('click', () => void open(true));
  // Who turns to this part wants to choose, and who follows a link to a choice wants to see it.
  document.addEventListener('click', ({ target }) => {
    showOwnStack();
    const link = target instanceof Element ? target.closest('a[href="#customise"]') : null;
    if (link !== null && !button.hidden && !button.disabled) void open(false);
  });
  addEventListener('hashchange', async () => {
    if (!hasState(addressState())) return;
    if (!button.hidden) await open(false);
    root.querySelector('[data-output]')?.scrollIntoView();
  });
  if (!hasState(addressState())) return;
  // A fragment with a choice in it is the name of no element.
  if (location.hash.includes('=')) document.querySelector('#customise')?.scrollIntoView();
  void open(false);
}

/** Says on the overview that the plugin is not shown there as a company would have it, once it was said what it uses. */
function showOwnStack(): void {
  const note = document.querySelector<HTMLElement>('[data-own-stack]');
  if (note !== null) note.hidden = readStack().length === 0;
}
