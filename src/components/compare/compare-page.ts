import { compareRows } from '../../views/compare/rows.ts';
import type { Compared } from '../../views/compare/data.ts';
import type { ClientName } from '../../views/compare/packed.ts';
import {
  formatComparison,
  MOST_COMPARED,
  parseComparison,
  type Comparison,
} from '../../views/compare/state.ts';
import { copyAddress, nextTask } from '../dom.ts';
import { keepInFragment } from '../address.ts';
import { keepChoice, mergeChoice, readChoice } from './choice.ts';
import { element } from './elements.ts';
import { loadCompared } from './load.ts';
import { startPicker } from './picker.ts';
import { showComparison } from './table.ts';
import { listed } from '../../diagnostics/sentence.ts';

const MOST_SUGGESTED = 4;

/** Makes the page compare what its address names, and the address follow what is chosen. */
export function startComparison(): void {
  const root = document.querySelector<HTMLElement>('catalog-compare');
  if (root === null) return;
  const find = <Kind extends HTMLElement>(name: string) =>
    root.querySelector<Kind>(`[data-${name}]`) as Kind;
  const base = root.dataset['base'] ?? '';
  const names = JSON.parse(root.dataset['names'] ?? '[]') as ClientName[];
  const loaded = new Map<string, Promise<Compared | undefined>>();
  let state: Comparison = { ids: [], isShort: false };
  // What this page has put into the choice of all pages.
  let kept: readonly string[] = [];

  const load = (id: string) => {
    const found = loaded.get(id) ?? loadCompared(`${base}/compare/data/${id}.json`, names);
    loaded.set(id, found);
    return found;
  };
  const change = (next: Partial<Comparison>) => {
    state = { ...state, ...next };
    keepInFragment(formatComparison(state));
    void show();
  };
  const show = async () => {
    const asked = state;
    const found = await Promise.all(asked.ids.map(load));
    if (asked !== state) return;
    const compared = found.filter((each) => each !== undefined);
    const missing = asked.ids.filter((_, index) => found[index] === undefined);
    mergeChoice(
      kept,
      compared.map(({ id, name }) => [id, name]),
    );
    kept = asked.ids;
    find('examples').hidden = compared.length > 0;
    find('result').hidden = compared.length === 0;
    find('add').hidden = compared.length >= MOST_COMPARED;
    find('status').textContent = [
      statusOf(compared),
      ...missing.map((id) => `The catalog has no connector “${id}”.`),
    ].join(' ');
    await showTable(compared, asked);
  };
  const showTable = async (compared: readonly Compared[], asked: Comparison) => {
    const { isShort } = asked;
    await nextTask();
    const groups = compareRows(compared);
    await nextTask();
    const isHidden = (row: { isSame: boolean }) => isShort && compared.length > 1 && row.isSame;
    const shown = groups.map((group) => ({
      ...group,
      rows: group.rows.filter((row) => !isHidden(row)),
    }));
    const hidden = groups.flatMap(({ rows }) => rows).filter(isHidden).length;
    find('differences').ariaPressed = String(isShort);
    find('hidden').textContent =
      hidden === 0 ? '' : `Not shown: ${hidden} that say the same of all.`;
    const remove = (id: string) => {
      change({ ids: state.ids.filter((each) => each !== id) });
      find<HTMLInputElement>('find').focus();
    };
    find('suggestions').replaceChildren(...suggestions(compared));
    const isAsked = () => asked === state;
    await showComparison(find('table'), compared, shown, { base, remove, isAsked });
  };
  const suggestions = (compared: readonly Compared[]) => {
    const ids = compared.map(({ id }) => id);
    if (ids.length >= MOST_COMPARED) return [];
    const others = new Map(compared.flatMap((each) => each.others));
    const left = [...others].filter(([id]) => !ids.includes(id)).slice(0, MOST_SUGGESTED);
    return left.map(([id, name]) => {
      const button = element('button', 'cc-button', `+ ${name}`);
      button.type = 'button';
      button.addEventListener('click', () => add(id));
      return button;
    });
  };
  const add = (id: string) => {
    if (!state.ids.includes(id)) change({ ids: [...state.ids, id].slice(0, MOST_COMPARED) });
  };
  const read = () => {
    state = parseComparison(location.hash);
    // Who comes without a choice in the address has one from the cards, or none.
    if (location.hash === '') state = { ...state, ids: readChoice().map(([id]) => id) };
    change({});
  };

  find('differences').addEventListener('click', () => change({ isShort: !state.isShort }));
  find('none').addEventListener('click', () => {
    keepChoice([]);
    change({ ids: [] });
  });
  find('copy').addEventListener('click', async () => {
    find('hidden').textContent = await copyAddress();
  });
  startPicker(root, base, add);
  addEventListener('hashchange', () => {
    if (location.hash === '' || location.hash.includes('=')) read();
  });
  read();
}

function statusOf(compared: readonly Compared[]): string {
  const names = listed(compared.map(({ name }) => name));
  if (compared.length === 0) return '';
  return compared.length === 1
    ? `${names}: choose another to set beside it.`
    : `${names} side by side.`;
}
