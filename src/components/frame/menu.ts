import { keep } from '../kept.ts';

/** Where the place in the menu is kept from page to page; `first.js` reads it. */
const KEY = 'cc-menu';

/**
 * Opens the menu of a small screen as one that holds the focus, and keeps how far it was scrolled and whether its guides
 * were open for the next page of a visit.
 */
export function startMenu(): void {
  const pane = document.getElementById('starlight__sidebar');
  if (pane === null) return;
  const wide = matchMedia('(min-width: 50em)');
  const fit = () => {
    pane.popover = wide.matches ? null : 'auto';
  };
  fit();
  wide.addEventListener('change', fit);
  pane.addEventListener('toggle', ({ newState }) => {
    for (const other of document.querySelectorAll('.main-frame, .cc-skip')) {
      other.toggleAttribute('inert', newState === 'open');
    }
  });
  addEventListener('pagehide', () => {
    const isOpen = pane.querySelector('details')?.open ?? true;
    keep(KEY, [pane.scrollTop, isOpen], 'sessionStorage');
  });
}
