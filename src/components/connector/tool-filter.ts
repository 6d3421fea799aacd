/** Shows the tools of a page whose name or words hold all that is typed, and how many they are. */
export function filterTools(field: HTMLInputElement): void {
  const section = field.closest<HTMLElement>('[data-tools]');
  if (section === null) return;
  const status = section.querySelector('[data-tool-count]');
  const fold = section.querySelector<HTMLDetailsElement>('details');
  const rows = [...section.querySelectorAll<HTMLTableRowElement>('tr[id]')];
  let wasOpen = fold?.open ?? false;
  const show = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) wasOpen = wasOpen && (fold?.open ?? false);
    let count = 0;
    for (const row of rows) {
      // What is typed as in the middle of a name is found there: `create issue` in `create_issue`.
      const text = row.textContent.toLowerCase();
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) count += 1;
    }
    for (const group of section.querySelectorAll('tbody')) {
      group.hidden = group.querySelector('tr[id]:not([hidden])') === null;
    }
    for (const frame of section.querySelectorAll<HTMLElement>('.cc-table')) {
      frame.hidden = frame.querySelector('tr[id]:not([hidden])') === null;
    }
    if (fold !== null) {
      fold.open = words.length > 0 || wasOpen;
      fold.hidden = fold.querySelector('tr[id]:not([hidden])') === null;
    }
    if (status) {
      status.textContent = words.length === 0 ? '' : `${count} of ${rows.length} tools`;
    }
  };
  field.addEventListener('input', show);
  show();
}
