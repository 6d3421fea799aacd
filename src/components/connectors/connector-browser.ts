import {
  countValues,
  formatSelection,
  isSelected,
  parseSelection,
  type FilterItem,
  type Selection,
} from '../../views/facets.ts';

/** Makes the filter of the browse page work: the address holds its state, the list follows it. */
export function startConnectorBrowser(): void {
  const root = document.querySelector('connector-browser');
  const form = root?.querySelector('form');
  if (!root || !form) return;
  const selects = [...form.querySelectorAll('select')];
  const words = form.querySelector<HTMLInputElement>('input[name=q]');
  const facets = Object.fromEntries(
    selects.map(({ name, options }) => [name, [...options].map(({ value }) => value)]),
  );
  const rows = [...root.querySelectorAll<HTMLLIElement>('.cc-grid > li')].map((element) => ({
    element,
    item: readItem(element, Object.keys(facets)),
  }));
  const items = rows.map(({ item }) => item);

  const read = (): Selection => ({
    words: words?.value ?? '',
    values: Object.fromEntries(selects.map(({ name, value }) => [name, value])),
  });
  const show = (selection: Selection) => {
    let count = 0;
    for (const { element, item } of rows) {
      const visible = isSelected(item, selection);
      element.hidden = !visible;
      if (visible) count += 1;
    }
    for (const select of selects) {
      const counts = countValues(items, selection, select.name);
      for (const option of select.options) {
        if (option.value === '') continue;
        const found = counts.get(option.value) ?? 0;
        option.textContent = `${option.dataset['label']} (${found})`;
        option.disabled = found === 0 && !option.selected;
      }
    }
    root.querySelector('[data-count]')!.textContent = String(count);
    root.querySelector<HTMLElement>('.empty')!.hidden = count > 0;
    root.querySelector<HTMLElement>('[data-reset]')!.hidden = formatSelection(selection) === '';
  };
  const restore = () => {
    const selection = parseSelection(location.search, facets);
    if (words) words.value = selection.words;
    for (const select of selects) select.value = selection.values[select.name] ?? '';
    show(selection);
  };
  const change = () => {
    const selection = read();
    history.replaceState(null, '', `${location.pathname}${formatSelection(selection)}`);
    show(selection);
  };

  form.addEventListener('input', change);
  form.addEventListener('submit', (event) => event.preventDefault());
  root.querySelector('[data-reset]')?.addEventListener('click', () => {
    form.reset();
    change();
    words?.focus();
  });
  addEventListener('popstate', restore);
  restore();
}

function readItem(element: HTMLLIElement, facets: readonly string[]): FilterItem {
  const values = facets.map((facet) => [
    facet,
    (element.getAttribute(`data-${facet}`) ?? '').split(' ').filter(Boolean),
  ]);
  return {
    text: `${element.textContent} ${element.dataset['names'] ?? ''}`.toLowerCase(),
    values: Object.fromEntries(values),
  };
}
