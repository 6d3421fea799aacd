/** Loads the filter of the tools when somebody first goes to its field. */
export function waitForToolFilter(): void {
  const field = document.querySelector<HTMLInputElement>('[data-tool-filter]');
  field?.addEventListener(
    'focus',
    () => void import('./tool-filter.ts').then(({ filterTools }) => filterTools(field)),
    { once: true },
  );
}
