import { isId, keep, readKeptList } from '../kept.ts';

const KEY = 'connector-catalog.selection';
const MOST = 200;

/** The endpoints chosen so far, kept in this browser only. */
export function readSelection(): string[] {
  return readKeptList(KEY, isId, MOST);
}

/**
 * Brings a change of the builder into the choice of all pages: what it added and what it took out. What
 * another tab chose stays.
 */
export function mergeSelection(before: readonly string[], after: readonly string[]): void {
  const kept = readSelection().filter((id) => after.includes(id) || !before.includes(id));
  keep(KEY, [...new Set([...kept, ...after])]);
}

let started = false;

/** Makes every "+" of the page, and each that comes later, put its connector into the selection or take it out. */
export function startAddButtons(): void {
  if (started) return;
  started = true;
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-add]') : null;
    const id = button?.dataset['add'];
    if (id === undefined) return;
    const chosen = readSelection();
    keep(KEY, chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
    showSelection();
  });
  // Another tab, or the back button, may have changed it.
  addEventListener('storage', showSelection);
  addEventListener('pageshow', showSelection);
  showSelection();
}

/** Shows on every "+" of the page whether its connector is chosen, and how many are; where one is missing, it is made. */
export function showSelection(): void {
  const chosen = readSelection();
  for (const place of document.querySelectorAll<HTMLElement>('[data-add-place]:empty')) {
    place.append(addButton(place));
  }
  for (const button of document.querySelectorAll<HTMLElement>('button[data-add]')) {
    button.setAttribute('aria-pressed', String(chosen.includes(button.dataset['add'] ?? '')));
  }
  for (const counter of document.querySelectorAll<HTMLElement>('[data-selection-count]')) {
    counter.textContent = String(chosen.length);
    counter.closest<HTMLElement>('[data-selection]')!.hidden = chosen.length === 0;
  }
}

/** A button that puts an endpoint into the builder: in the place of a name with words, on a card as a sign alone. */
function addButton(place: HTMLElement): HTMLElement {
  const { addPlace = '', name } = place.dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cc-add cc-button cc-needs-script';
  button.dataset['add'] = addPlace;
  const sign = document.createElement('span');
  sign.className = 'sign';
  sign.ariaHidden = 'true';
  button.append(sign);
  if (name === undefined) {
    const card = place.closest('.cc-card')?.querySelector('.name');
    button.ariaLabel = `Add ${card?.textContent} to the builder`;
  } else {
    button.classList.add('words');
    button.ariaLabel = `Add to builder: ${name}`;
    button.append('Add to builder');
  }
  return button;
}
