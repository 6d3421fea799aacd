/** Loads the search dialog when somebody first asks for it, and hands over what they did. */
export function waitForSearch(): void {
  const stop = new AbortController();
  const { signal } = stop;
  const start = (again: () => void) => {
    stop.abort();
    const dialog = document.querySelector<HTMLDialogElement>('.site-search dialog');
    dialog?.showModal();
    void import('./dialog.ts').then(async ({ startSearchDialog }) => {
      await startSearchDialog();
      // Somebody may have closed it meanwhile, or typed.
      if (dialog?.open === true) again();
    });
  };
  addEventListener(
    'click',
    ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>(OPENER) : null;
      if (button !== null) start(() => button.click());
    },
    { signal },
  );
  addEventListener(
    'keydown',
    (event) => {
      if (!asksForSearch(event)) return;
      event.preventDefault();
      start(() => document.querySelector<HTMLElement>(OPENER)?.click());
    },
    { signal },
  );
}

/** Whether a key opens search: Control or Command with K, and a slash where nothing is typed. */
export function asksForSearch(event: KeyboardEvent): boolean {
  const isShortcut = (event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k';
  return isShortcut || (event.key === '/' && !isTyping(event.target));
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
  );
}

const OPENER = '[data-search-open]';
