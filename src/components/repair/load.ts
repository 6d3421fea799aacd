/** Loads the check of a pasted configuration when somebody first turns to it. */
export function loadRepairOnUse(): void {
  const root = document.querySelector<HTMLElement>('repair-panel');
  if (!root) return;
  let loading: Promise<void> | undefined;
  let isReady = false;
  const load = () =>
    (loading ??= import('./view.ts').then(({ startRepair }) => {
      startRepair(root);
      isReady = true;
    }));
  for (const event of ['pointerover', 'focusin', 'input']) {
    root.addEventListener(event, () => void load(), { once: true });
  }
  root.addEventListener('click', async ({ target }) => {
    if (isReady) return;
    await load();
    // Nobody listened yet when it was pressed.
    if (target instanceof Element) target.closest('button')?.click();
  });
  // The browser has kept a text over a reload.
  if (root.querySelector('textarea')?.value) void load();
}
