const KEY = 'connector-catalog.selection';
const MOST = 200;

/** The endpoints chosen so far, kept in this browser only. */
export function readSelection(): string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    if (!Array.isArray(value)) return [];
    return value.filter((id) => typeof id === 'string' && /^[a-z0-9-]+$/.test(id)).slice(0, MOST);
  } catch {
    // Storage is off, or somebody else wrote there.
    return [];
  }
}

/**
 * Brings a change of the builder into the choice of all pages: what it added and what it took out. What
 * another tab chose stays.
 */
export function mergeSelection(before: readonly string[], after: readonly string[]): void {
  const kept = readSelection().filter((id) => after.includes(id) || !before.includes(id));
  writeSelection([...new Set([...kept, ...after])]);
}

/** Keeps the endpoints chosen; where storage is off they live on this page only. */
function writeSelection(ids: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(ids));
  } catch {
    // Nothing to do: the builder still has them in its address.
  }
}

let started = false;

/** Makes every "+" of the page put its connector into the selection or take it out. */
export function startAddButtons(): void {
  if (started) return;
  started = true;
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button[data-add]')];
  const show = () => {
    const chosen = readSelection();
    for (const button of buttons) {
      const isChosen = chosen.includes(button.dataset['add'] ?? '');
      button.setAttribute('aria-pressed', String(isChosen));
    }
    for (const counter of document.querySelectorAll<HTMLElement>('[data-selection-count]')) {
      counter.textContent = String(chosen.length);
      counter.closest<HTMLElement>('[data-selection]')!.hidden = chosen.length === 0;
    }
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const id = button.dataset['add'] ?? '';
      const chosen = readSelection();
      writeSelection(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
      show();
    });
  }
  // Another tab, or the back button, may have changed it.
  addEventListener('storage', show);
  addEventListener('pageshow', show);
  show();
}
