import { formatComparison, MOST_COMPARED } from '../../views/compare/state.ts';
import { isId, keep, readKeptList } from '../kept.ts';

const KEY = 'connector-catalog.compare';

/** The connectors to compare, kept in this browser only: ids with their names. */
export function readChoice(): Choice {
  return readKeptList(KEY, isChosen, MOST_COMPARED);
}

/** Keeps what is compared. */
export function keepChoice(choice: Choice): void {
  keep(KEY, choice);
}

/**
 * Brings a change of the page of comparison into what is kept: what it added and what it took out. What another tab
 * chose stays, as far as there is room.
 */
export function mergeChoice(before: readonly string[], after: Choice): void {
  const own = new Set([...before, ...after.map(([id]) => id)]);
  const others = readChoice().filter(([id]) => !own.has(id));
  keepChoice([...after, ...others].slice(0, MOST_COMPARED));
}

let started = false;

/** Makes every "Compare" of the page choose its connector, and the bar at the foot lead to the comparison. */
export function startCompareButtons(): void {
  const bar = document.querySelector<HTMLElement>('compare-bar');
  if (started || bar === null) return;
  started = true;
  const link = bar.querySelector('a')!;
  const base = link.href;
  const show = () => {
    const choice = readChoice();
    const ids = choice.map(([id]) => id);
    bar.hidden = ids.length === 0;
    bar.querySelector('[data-names]')!.textContent = choice.map(([, name]) => name).join(', ');
    link.href = `${base}${formatComparison({ ids, isShort: false })}`;
    link.textContent = ids.length < 2 ? 'Compare with another' : `Compare ${ids.length}`;
    for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-compare]')) {
      const isPressed = ids.includes(button.dataset['compare'] ?? '');
      button.setAttribute('aria-pressed', String(isPressed));
      button.disabled = !isPressed && ids.length >= MOST_COMPARED;
    }
  };
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    if (event.target.closest('[data-compare-none]') !== null) keepChoice([]);
    const button = event.target.closest<HTMLButtonElement>('button[data-compare]');
    const id = button?.dataset['compare'];
    if (id !== undefined) {
      const choice = readChoice();
      const others = choice.filter(([each]) => each !== id);
      const name = button?.dataset['name'] ?? id;
      keepChoice(others.length < choice.length ? others : [...choice, [id, name]]);
    }
    show();
  });
  addButtons(bar, show);
  show();
  // Another tab, or the back button, may have changed it.
  addEventListener('storage', show);
  addEventListener('pageshow', show);
}

/** Gives each card of the list that the bar names a button, and each that comes later. */
function addButtons(bar: HTMLElement, show: () => void): void {
  const list = document.querySelector(bar.dataset['cards'] ?? ':not(*)');
  const template = bar.querySelector<HTMLTemplateElement>('template');
  if (list === null || template === null) return;
  const add = () => {
    for (const card of list.querySelectorAll('.cc-card:not(:has([data-compare]))')) {
      const link = card.querySelector<HTMLAnchorElement>('.name a');
      const button = (template.content.cloneNode(true) as DocumentFragment).querySelector('button');
      if (link === null || button === null) continue;
      const name = link.textContent.trim();
      button.dataset['compare'] = link.pathname.split('/').filter(Boolean).at(-1);
      button.dataset['name'] = name;
      button.ariaLabel = `Compare ${name}`;
      card.lastElementChild?.append(button);
    }
    show();
  };
  new MutationObserver(add).observe(list, { childList: true });
  add();
}

function isChosen(value: unknown): value is [string, string] {
  return Array.isArray(value) && isId(value[0]) && typeof value[1] === 'string';
}

export type Choice = readonly [id: string, name: string][];
