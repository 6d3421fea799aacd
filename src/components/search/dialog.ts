import { describeFound } from '../../outputs/search/found-words.ts';
import type { HostedSearch } from '../../outputs/search/hosted-settings.ts';
import { kinds as englishKinds } from '../../words/en/kinds.ts';
import { search as english } from '../../words/en/search.ts';
import type { Words } from '../../words/words.ts';
import { pageWords } from '../words.ts';
import { startComparing } from './comparing.ts';
import { makeRest } from './dialog-parts.ts';
import { makeFilters } from './filters.ts';
import { makeResult } from './results.ts';
import type { SearchHits, Search } from './search.ts';
import { asksForSearch } from './wait-for-search.ts';
import style from '../../styles/search-dialog.css?inline';

/** A query is looked for once typing rests so long. */
const PAUSE = 120;
const PAGE = 10;

/** Makes the search dialog open, search as one types and be used by keyboard alone. */
export async function startSearchDialog(): Promise<void> {
  const words = await pageWords('search', english);
  const kinds = await pageWords('kinds', englishKinds);
  const { lang: language } = document.documentElement;
  const dialog = document.querySelector<HTMLDialogElement>('.site-search dialog');
  const input = dialog?.querySelector('input');
  if (!dialog || !input) return;
  const base = dialog.dataset['base'] ?? '/';
  const { results, status, filters, more, add } = makeRest(dialog, base, words);
  addStyle(style);
  const comparing = startComparing(dialog, { base, words, language });
  let opening: Promise<Search> | undefined;
  let latest = 0;
  let limit = PAGE;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const open = async (query?: string) => {
    if (query !== undefined) input.value = query;
    // The first time it is open already, and somebody may be typing.
    if (!dialog.open) {
      dialog.showModal();
      input.select();
    }
    opening ??= loadSearch(base, words);
    try {
      const search = await opening;
      if (filters.childElementCount === 0) filters.append(...makeFilters(search, words, kinds));
      if (search.notice !== undefined) status.textContent = search.notice;
    } catch {
      opening = undefined;
      status.textContent = words.failed;
    }
    if (input.value !== '') await find();
  };
  const find = async () => {
    clearTimeout(waiting);
    const query = input.value.trim();
    const turn = ++latest;
    const search = await opening?.catch(() => undefined);
    if (turn !== latest) return;
    if (query === '' || search === undefined) {
      show(undefined, query === '' ? '' : words.failed);
      return;
    }
    const chosen = [...filters.querySelectorAll('select')]
      .filter(({ value }) => value !== '')
      .map(({ name, value }): [string, string[]] => [name, [value]]);
    let shown = 0;
    const tell = (found: SearchHits | undefined) => {
      // Typing has gone on meanwhile.
      if (turn !== latest) return;
      const text =
        found === undefined ? words.failed : describeFound(query, found, { words, language });
      show(found, text, found === undefined ? 0 : shown);
      shown = found?.results.length ?? 0;
    };
    const given = Object.fromEntries(chosen);
    tell(await search.find(query, given, limit, tell).catch(() => undefined));
  };
  /** Shows what was found; the first of it may stand there already, and somebody may be on it. */
  const show = (found: SearchHits | undefined, text: string, shown = 0) => {
    const list = found?.results ?? [];
    const items = list.slice(shown).map((result) => {
      const item = makeResult(result, kinds);
      item.append(...comparing.buttonFor(result));
      return item;
    });
    if (shown > 0) results.append(...items);
    else results.replaceChildren(...items);
    comparing.show(input.value, list);
    status.textContent = text;
    more.hidden = (found?.total ?? 0) <= list.length;
    const isMissing = found !== undefined && ((found.absent?.length ?? 0) > 0 || list.length === 0);
    add.hidden = !isMissing;
  };
  const restart = () => {
    limit = PAGE;
    clearTimeout(waiting);
    if (input.value.trim() === '') void find();
    else waiting = setTimeout(() => void find(), PAUSE);
  };

  for (const button of document.querySelectorAll<HTMLElement>('[data-search-open]')) {
    button.addEventListener('click', () => void open(button.dataset['searchOpen'] || undefined));
  }
  dialog.querySelector('[data-search-close]')?.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    // A section of this page is shown once the dialog is out of the way.
    if (event.target === dialog || link?.pathname === location.pathname) dialog.close();
  });
  input.addEventListener('input', restart);
  filters.addEventListener('change', restart);
  more.addEventListener('click', () => {
    const first = results.childElementCount;
    limit += PAGE;
    void find().then(() => results.querySelectorAll('a')[first]?.focus());
  });
  dialog.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    void find().then(() => results.querySelector('a')?.click());
  });
  dialog.addEventListener('keydown', (event) =>
    moveFocus(event, [input, ...results.querySelectorAll('a')]),
  );
  addEventListener('keydown', (event) => {
    if (!asksForSearch(event)) return;
    event.preventDefault();
    if (!dialog.open) void open();
    else if (event.key !== '/') dialog.close();
  });
}

/** Styles what only this script makes: as a file of the page each page would carry it. */
function addStyle(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
}

function moveFocus(event: KeyboardEvent, stops: readonly HTMLElement[]): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (event.target instanceof HTMLSelectElement) return;
  const step = event.key === 'ArrowDown' ? 1 : -1;
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

// A build has one of the two: the other is left out of its scripts.
function loadSearch(base: string, words: Words['search']): Promise<Search> {
  return import.meta.env.HOSTED_SEARCH
    ? import('./hosted.ts').then(({ openSearch }) =>
        openSearch(base, JSON.parse(import.meta.env.HOSTED_SEARCH) as HostedSearch, words),
      )
    : import('./embedded.ts').then(({ openSearch }) => openSearch(base, words));
}
