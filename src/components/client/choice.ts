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
  addEventListener('hashchange', showNamed);
  showNamed();
}

/** Shows the panel that the address of the page names. */
function showNamed(): void {
  const [, named] = /^#client-([a-z-]+)$/.exec(location.hash) ?? [];
  if (named !== undefined) showPanel(named);
}

/** A field above panels offers those. */
function fillFields(): void {
  for (const panel of document.querySelectorAll<HTMLElement>('.cc-panel')) {
    const name = panel.querySelector('.name')?.textContent ?? '';
    panel.role = 'group';
    panel.ariaLabel = name;
    fieldAbove(panel)?.append(new Option(name, panel.id.replace('client-', '')));
  }
}

function fieldAbove(panel: Element | null): HTMLSelectElement | null | undefined {
  return panel?.closest('[data-clients]')?.querySelector('select');
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
    const fold = element.closest('details');
    if (isOwn && fold !== null && fold.dataset['ofClients'] !== undefined) fold.open = true;
  }
}

function showPanel(id: string): void {
  const panel = document.getElementById(`client-${id}`);
  const all = panel?.closest('[data-clients]');
  for (const each of all?.querySelectorAll<HTMLElement>(':scope > .cc-panel') ?? []) {
    each.hidden = each !== panel;
  }
  const field = fieldAbove(panel);
  if (field) field.value = id;
  const guide = all?.querySelector<HTMLAnchorElement>('[data-client-guide]');
  if (guide) guide.hash = id;
  // Only a reader's own choice changes what the page says first.
  if (panel && all) void import('./above.ts').then(({ showAbove }) => showAbove(panel));
}
