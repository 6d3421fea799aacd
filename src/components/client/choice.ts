/** Where the program of the reader is kept, in this browser alone; `first.js` reads it too. */
const KEY = 'connector-catalog.client';
/** Told to the page when another program is chosen; its detail is the id. */
export const CLIENT_CHOSEN = 'client-chosen';

/** The id of the program that the reader chose on any page; undefined where none was, or storage is off. */
export function readClient(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Chooses a program for all pages; an empty id forgets it. Without storage it holds for this page. */
export function chooseClient(id: string): void {
  try {
    if (id === '') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, id);
  } catch {
    // The page follows all the same.
  }
  showClient(id);
  if (id !== '') document.dispatchEvent(new CustomEvent(CLIENT_CHOSEN, { detail: id }));
}

/** Makes each field for the program choose it everywhere, and the page follow what was chosen before. */
export function startClientChoice(): void {
  fillFields();
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement && target.matches('[data-client-choice]')) {
      chooseClient(target.value);
    }
  });
  // Another tab, or the back button, may have changed it.
  addEventListener('storage', follow);
  addEventListener('pageshow', follow);
  follow();
}

/** A field above panels offers those. */
function fillFields(): void {
  for (const panel of document.querySelectorAll<HTMLElement>('.cc-panel')) {
    const name = panel.querySelector('.name')?.textContent ?? '';
    panel.role = 'group';
    panel.ariaLabel = name;
    const field = panel.closest('[data-clients]')?.querySelector('select');
    field?.append(new Option(name, panel.id.replace('client-', '')));
  }
}

function follow(): void {
  showClient(readClient() ?? '');
}

function showClient(id: string): void {
  for (const field of document.querySelectorAll<HTMLSelectElement>('[data-client-choice]')) {
    // A field without an empty choice stays where it is when the program is forgotten.
    if ([...field.options].some(({ value }) => value === id)) field.value = id;
  }
  showPanel(id);
  for (const element of document.querySelectorAll<HTMLElement>('[data-of-client]')) {
    const isOwn = element.dataset['ofClient'] === id;
    element.toggleAttribute('data-own', isOwn);
    const fold = element.closest<HTMLDetailsElement>('details[data-of-clients]');
    if (isOwn && fold) fold.open = true;
  }
}

/** Shows the panel of a program, where the page has one. */
export function showPanel(id: string): void {
  const panel = document.getElementById(`client-${id}`);
  const all = panel?.closest('[data-clients]');
  if (!panel || !all) return;
  for (const each of all.querySelectorAll<HTMLElement>(':scope > .cc-panel')) {
    each.hidden = each !== panel;
  }
  all.querySelector('select')!.value = id;
  // Only a reader's own choice changes what the page says around its panels.
  void import('./around.ts').then(({ showAround }) => showAround(panel, all));
}
