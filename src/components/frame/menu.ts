import { keep } from '../kept.ts';

/** Where the place in the menu is kept from page to page; `Menu.astro` reads it. */
const KEY = 'cc-menu';

/** Keeps how far the menu was scrolled and whether its guides were open, for the next page of a visit. */
export function keepMenu(): void {
  addEventListener('pagehide', () => {
    const menu = document.getElementById('starlight__sidebar');
    if (menu === null) return;
    const isOpen = menu.querySelector('details')?.open ?? true;
    keep(KEY, [menu.scrollTop, isOpen], 'sessionStorage');
  });
}
