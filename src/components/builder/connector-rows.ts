import { nextTask } from '../dom.ts';
import type { BuilderConnector, BuilderData } from '../../config/builder/data.ts';
import type { OtherRows } from './other-rows.ts';

/** So long rows are made, in milliseconds, before the page may paint and answer: a phone is four times slower. */
const AT_ONCE = 6;

/**
 * Lists the connectors to choose from, by category. Its rows are made once, those on top first; from then on they are
 * ticked, shown and hidden.
 */
export function connectorRows(
  list: HTMLElement,
  { categories, connectors, signInLabels }: BuilderData,
  toggle: (connector: BuilderConnector, isChosen: boolean) => void,
): ConnectorRows {
  const hintOf = ({ entrance, approval }: BuilderConnector) =>
    [...(approval ? [list.dataset[approval]] : []), signInLabels[entrance]].join(' · ');
  const status = list.parentElement?.querySelector('[data-list-status]');
  const groups: Group[] = [];
  let chosen: readonly string[] = [];

  const tick = ({ connector, box }: Row) => {
    box.checked = connector.endpoints.some(({ id }) => chosen.includes(id));
  };
  const makeRows = async () => {
    tellCount(status, connectors.length);
    await nextTask();
    let since = performance.now();
    for (const { id, name } of categories) {
      const members = connectors.filter((connector) => connector.categories[0] === id);
      const rows = members.map((connector) => listRow(connector, hintOf(connector), toggle));
      const group = { element: groupOf(name, rows), rows };
      rows.forEach(tick);
      groups.push(group);
      list.append(group.element);
      if (performance.now() - since < AT_ONCE) continue;
      await nextTask();
      since = performance.now();
    }
  };
  const made = makeRows();

  return {
    tick: (endpoints) => {
      chosen = endpoints;
      groups.forEach(({ rows }) => rows.forEach(tick));
    },
    find: async (words, names, others) => {
      await made;
      const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
      const fits = ({ name, words: known }: { name: string; words: string }) =>
        wanted.every((word) => `${name} ${known}`.toLowerCase().includes(word));
      let count = 0;
      for (const { element, rows } of groups) {
        const shown = rows.filter(({ connector: { id, name }, element: row }) => {
          const isShown = fits({ name, words: names?.get(id) ?? '' });
          row.hidden = !isShown;
          return isShown;
        });
        element.hidden = shown.length === 0;
        element.style.setProperty('--rows', String(shown.length));
        count += shown.length;
      }
      list.querySelectorAll('.elsewhere').forEach((each) => each.remove());
      // What no file can hold is found by its name alone.
      if (wanted.length > 0) list.append(...(others?.(fits, count) ?? []));
      tellCount(status, count);
    },
  };
}

function tellCount(status: Element | null | undefined, count: number): void {
  if (status) status.textContent = count === 1 ? '1 connector' : `${count} connectors`;
}

function groupOf(name: string, rows: readonly Row[]): HTMLFieldSetElement {
  const group = document.createElement('fieldset');
  group.style.setProperty('--rows', String(rows.length));
  const legend = document.createElement('legend');
  legend.textContent = name;
  group.append(legend, ...rows.map(({ element }) => element));
  return group;
}

function listRow(
  connector: BuilderConnector,
  hint: string,
  toggle: (connector: BuilderConnector, isChosen: boolean) => void,
): Row {
  const element = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.dataset['focus'] = `list-${connector.id}`;
  box.addEventListener('change', () => toggle(connector, box.checked));
  const name = document.createElement('span');
  name.textContent = connector.name;
  const small = document.createElement('small');
  small.textContent = hint;
  element.append(box, name, small);
  return { connector, element, box };
}

/** The list of what can be chosen. */
interface ConnectorRows {
  /** Ticks the connectors of endpoints. */
  tick: (endpoints: readonly string[]) => void;
  /** Shows the rows that hold the words, with what has no address below. */
  find: (
    words: string,
    names: ReadonlyMap<string, string> | undefined,
    others: OtherRows | undefined,
  ) => Promise<void>;
}

interface Group {
  element: HTMLFieldSetElement;
  rows: Row[];
}

interface Row {
  connector: BuilderConnector;
  element: HTMLLabelElement;
  box: HTMLInputElement;
}
