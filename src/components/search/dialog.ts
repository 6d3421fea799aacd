import type { HostedSearch } from '../../outputs/search/hosted-settings.ts';
import type { Excerpt } from './excerpt.ts';
import type { Found, Search, SearchResult } from './search.ts';

const FILTERS = [
  { id: 'kind', label: 'Everything' },
  { id: 'category', label: 'Any category' },
  { id: 'sign-in', label: 'Any sign-in' },
];

const FAILED = 'Search could not be loaded. Check the connection and try again.';

/** Makes the search dialog open, search as one types and be used by keyboard alone. */
export function startSearchDialog(): void {
  const dialog = document.querySelector<HTMLDialogElement>('.site-search dialog');
  const input = dialog?.querySelector('input');
  const results = dialog?.querySelector('[data-search-results]');
  const status = dialog?.querySelector('[data-search-status]');
  const filters = dialog?.querySelector('[data-search-filters]');
  if (!dialog || !input || !results || !status || !filters) return;
  let opening: Promise<Search> | undefined;
  let latest = 0;

  const open = async () => {
    dialog.showModal();
    input.select();
    opening ??= loadSearch(dialog.dataset['base'] ?? '/');
    try {
      const search = await opening;
      if (filters.childElementCount === 0) filters.append(...makeFilters(search));
      if (search.notice !== undefined) status.textContent = search.notice;
    } catch {
      opening = undefined;
      status.textContent = FAILED;
    }
  };
  const find = async () => {
    const query = input.value.trim();
    const search = await opening?.catch(() => undefined);
    const turn = ++latest;
    if (query === '' || search === undefined) {
      results.replaceChildren();
      status.textContent = query === '' ? '' : FAILED;
      return;
    }
    const chosen = [...filters.querySelectorAll('select')]
      .filter(({ value }) => value !== '')
      .map(({ name, value }): [string, string[]] => [name, [value]]);
    const found = await search.find(query, Object.fromEntries(chosen)).catch(() => undefined);
    // Typing has gone on meanwhile.
    if (turn !== latest) return;
    results.replaceChildren(...(found?.results ?? []).map(makeResult));
    status.textContent = found === undefined ? FAILED : describeFound(query, found);
  };

  for (const button of document.querySelectorAll('[data-search-open]')) {
    button.addEventListener('click', open);
  }
  dialog.querySelector('[data-search-close]')?.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  input.addEventListener('input', find);
  filters.addEventListener('change', find);
  dialog.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    results.querySelector('a')?.click();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (event.target instanceof HTMLSelectElement) return;
    const stops = [input, ...results.querySelectorAll('a')];
    const step = event.key === 'ArrowDown' ? 1 : -1;
    const next = stops[stops.indexOf(document.activeElement as HTMLInputElement) + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  });
  addEventListener('keydown', (event) => {
    const isShortcut = (event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k';
    const isSlash = event.key === '/' && !isTyping(event.target);
    if (!isShortcut && !isSlash) return;
    event.preventDefault();
    if (dialog.open && isShortcut) dialog.close();
    else if (!dialog.open) void open();
  });
}

function makeResult({ path, title, kind, excerpt }: SearchResult): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = path;
  const name = document.createElement('strong');
  name.textContent = title;
  const label = document.createElement('span');
  label.className = 'kind';
  label.textContent = kind;
  const text = document.createElement('span');
  text.className = 'excerpt';
  text.append(...excerpt.map(makeRun));
  link.append(name, label, text);
  item.append(link);
  return item;
}

function makeRun({ text, isFound }: Excerpt[number]): HTMLElement | string {
  if (!isFound) return text;
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

function makeFilters(search: Search): HTMLSelectElement[] {
  return FILTERS.flatMap(({ id, label }) => {
    const values = Object.entries(search.filters[id] ?? {});
    if (values.length === 0) return [];
    const select = document.createElement('select');
    select.name = id;
    select.setAttribute('aria-label', label);
    select.append(
      new Option(label, ''),
      ...values.map(([value, count]) => new Option(`${value} (${count})`, value)),
    );
    return [select];
  });
}

function describeFound(query: string, { results, meant, problem }: Found): string {
  const count = `${results.length} ${results.length === 1 ? 'result' : 'results'}`;
  const named = meant === undefined ? count : `${count} for “${meant}”`;
  const nothing = `Nothing found for “${query}”. Try a product, a tool or a task.`;
  const found = results.length === 0 ? nothing : named;
  return problem === undefined ? found : `${found.replace(/\.?$/, '.')} ${problem}`;
}

// A build has one of the two: the other is left out of its scripts.
function loadSearch(base: string): Promise<Search> {
  return import.meta.env.HOSTED_SEARCH
    ? import('./hosted.ts').then(({ openSearch }) =>
        openSearch(base, JSON.parse(import.meta.env.HOSTED_SEARCH) as HostedSearch),
      )
    : import('./embedded.ts').then(({ openSearch }) => openSearch(base));
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
  );
}
