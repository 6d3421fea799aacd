import { CARDS_AT_ONCE, readBrowseList, type BrowseItem } from '../../views/browse-rows.ts';
import type { BrowseList } from '../../views/browse-rows.ts';
import { formatSelection, narrow, parseSelection, type Selection } from '../../views/facets.ts';
import { addressState, keepInFragment } from '../address.ts';
import { showSelection } from '../builder/selection.ts';
import { cardMaker } from './browse-cards.ts';

/** So many cards are drawn at each key; the others come once typing has rested for as long. */
const CARDS_AT_A_KEY = 24;
const REST = 150;

/**
 * Makes the filter of the browse page work: the address holds its state, the list follows it. The list of all is
 * loaded when somebody filters or comes to the end of the first cards; few cards stand in the page at a time.
 */
export function startConnectorBrowser(): void {
  const root = document.querySelector<HTMLElement>('connector-browser');
  const form = root?.querySelector('form');
  const list = root?.querySelector('ul');
  const more = root?.querySelector<HTMLElement>('.more');
  const template = root?.querySelector('template');
  if (!root || !form || !list || !more || !template) return;
  const selects = [...form.querySelectorAll('select')];
  const words = form.querySelector<HTMLInputElement>('input[name=q]');
  const facets = Object.fromEntries(
    selects.map(({ name, options }) => [name, [...options].map(({ value }) => value)]),
  );
  const makeCard = cardMaker(template, root.dataset['base'] ?? '/');
  // Those of the page itself, in the order of the list.
  const cards = new Map<string, HTMLElement>();
  const first = [...list.children] as HTMLElement[];
  let items: Promise<BrowseItem[]> | undefined;
  const load = () =>
    (items ??= loadItems(root.dataset['list'] ?? '', first, cards).catch((error: unknown) => {
      // To be asked for again.
      items = undefined;
      throw error;
    }));

  // Before anything was filtered all fit.
  let fitting: readonly BrowseItem[] | undefined;
  let latest = 0;
  const append = (count: number) => {
    const start = list.children.length;
    const all = fitting ?? [];
    const added = all.slice(start, start + Math.max(count, 0)).map((item) => {
      const card = cards.get(item.id) ?? makeCard(item);
      cards.set(item.id, card);
      return card;
    });
    list.append(...added);
    more.hidden = list.children.length >= all.length;
    showSelection();
  };
  const show = async (selection: Selection) => {
    const isAll = formatSelection(selection) === '';
    root.querySelector<HTMLElement>('[data-reset]')!.hidden = isAll;
    const turn = ++latest;
    // Nothing is chosen and nothing was: the page is right as it is.
    if (isAll && items === undefined) return;
    const all = await loaded(root, load);
    if (all === undefined || turn !== latest) return;
    const narrowed = narrow(all, selection, Object.keys(facets));
    fitting = narrowed.fitting;
    list.replaceChildren();
    append(CARDS_AT_A_KEY);
    setTimeout(() => {
      if (turn === latest) append(CARDS_AT_ONCE - list.children.length);
    }, REST);
    for (const select of selects) showCounts(select, narrowed.counts.get(select.name));
    root.querySelector('[data-count]')!.textContent = String(fitting.length);
    root.querySelector<HTMLElement>('.empty')!.hidden = fitting.length > 0;
  };
  const appendMore = async () => {
    fitting ??= await loaded(root, load);
    const before = list.children.length;
    append(CARDS_AT_ONCE);
    return list.children.length > before;
  };
  const restore = () => {
    const selection = parseSelection(addressState(), facets);
    if (words) words.value = selection.words;
    for (const select of selects) select.value = selection.values[select.name] ?? '';
    keepInFragment(formatSelection(selection));
    void show(selection);
  };
  const read = (): Selection => ({
    words: words?.value ?? '',
    values: Object.fromEntries(selects.map(({ name, value }) => [name, value])),
  });
  const change = () => {
    const selection = read();
    keepInFragment(formatSelection(selection));
    void show(selection);
  };

  form.addEventListener('input', change);
  form.addEventListener('focusin', () => void load().catch(() => undefined), { once: true });
  form.addEventListener('submit', (event) => event.preventDefault());
  root.querySelector('[data-reset]')?.addEventListener('click', () => {
    form.reset();
    change();
    words?.focus();
  });
  more.querySelector('button')?.addEventListener('click', () => void appendMore());
  watchEnd(more, appendMore);
  addEventListener('popstate', () => {
    // An anchor of the page is no other choice.
    if (location.hash !== '' && !location.hash.includes('='))
      keepInFragment(formatSelection(read()));
    else restore();
  });
  restore();
}

async function loadItems(
  address: string,
  first: readonly HTMLElement[],
  cards: Map<string, HTMLElement>,
): Promise<BrowseItem[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The list of connectors answered ${answer.status}.`);
  const all = readBrowseList((await answer.json()) as BrowseList);
  for (const [index, card] of first.entries()) {
    const item = all[index];
    if (item !== undefined) cards.set(item.id, card);
  }
  return all;
}

/** The list, once it is there; where it does not come, the page says so. */
async function loaded(
  root: HTMLElement,
  load: () => Promise<BrowseItem[]>,
): Promise<BrowseItem[] | undefined> {
  try {
    return await load();
  } catch {
    root.querySelector<HTMLElement>('.failed')!.hidden = false;
    return undefined;
  }
}

function showCounts(
  select: HTMLSelectElement,
  counts: ReadonlyMap<string, number> | undefined,
): void {
  for (const option of select.options) {
    if (option.value === '') continue;
    const found = counts?.get(option.value) ?? 0;
    const text = `${option.dataset['label']} (${found})`;
    if (option.textContent !== text) option.textContent = text;
    option.disabled = found === 0 && !option.selected;
  }
}

/** Calls for more cards whenever the end of those that are there is near. */
function watchEnd(end: HTMLElement, call: () => Promise<boolean>): void {
  const observer = new IntersectionObserver(
    async ([entry]) => {
      if (entry?.isIntersecting !== true || !(await call())) return;
      // Where it is still near, its place has to be told again.
      observer.unobserve(end);
      observer.observe(end);
    },
    { rootMargin: '800px' },
  );
  observer.observe(end);
}
