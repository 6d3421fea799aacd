import { replaceKeepingFocus } from '../dom.ts';
import type { BuilderConnector, BuilderData } from '../../config/builder/data.ts';
import type { BuilderState } from '../../config/builder/state.ts';
import type { OtherRows } from './other-rows.ts';

/** Lists the connectors that hold the words, by category, with what has no address below. */
export function showList(
  list: HTMLElement,
  data: BuilderData,
  state: BuilderState,
  words: string,
  toggle: (connector: BuilderConnector, isChosen: boolean) => void,
  others: OtherRows | undefined,
): void {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ name, words: names }: { name: string; words: string }) =>
    wanted.every((word) => `${name} ${names}`.toLowerCase().includes(word));
  const shown = data.connectors.filter(fits);
  const hintOf = ({ entrance, approval }: BuilderConnector) =>
    [...(approval ? [list.dataset[approval]] : []), data.signInLabels[entrance]].join(' · ');
  const groups = data.categories.flatMap((category) => {
    const members = shown.filter((connector) => connector.categories[0] === category.id);
    if (members.length === 0) return [];
    const group = document.createElement('fieldset');
    group.style.setProperty('--rows', String(members.length));
    const legend = document.createElement('legend');
    legend.textContent = category.name;
    group.append(
      legend,
      ...members.map((connector) => listRow(connector, hintOf(connector), state, toggle)),
    );
    return [group];
  });
  replaceKeepingFocus(list, [
    ...groups,
    // What no file can hold is found by its name alone.
    ...(wanted.length === 0 ? [] : (others?.(fits, shown.length) ?? [])),
  ]);
  const status = list.parentElement?.querySelector('[data-list-status]');
  if (status) {
    status.textContent = shown.length === 1 ? '1 connector' : `${shown.length} connectors`;
  }
}

function listRow(
  connector: BuilderConnector,
  hint: string,
  state: BuilderState,
  toggle: (connector: BuilderConnector, isChosen: boolean) => void,
): HTMLLabelElement {
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.dataset['focus'] = `list-${connector.id}`;
  box.checked = connector.endpoints.some(({ endpoint }) => state.endpoints.includes(endpoint.id));
  box.addEventListener('change', () => toggle(connector, box.checked));
  const name = document.createElement('span');
  name.textContent = connector.name;
  const small = document.createElement('small');
  small.textContent = hint;
  label.append(box, name, small);
  return label;
}
