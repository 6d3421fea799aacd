import { replaceKeepingFocus } from '../dom.ts';
import type { BuilderConnector, BuilderData, BuilderElsewhere } from '../../config/builder/data.ts';
import type { BuilderState } from '../../config/builder/state.ts';

/** Lists the connectors that hold the words, by category, with what has no address below. */
export function showList(
  list: HTMLElement,
  data: BuilderData,
  state: BuilderState,
  words: string,
  toggle: (connector: BuilderConnector, isChosen: boolean) => void,
): void {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ name, words: names }: { name: string; words: string }) =>
    wanted.every((word) => `${name} ${names}`.toLowerCase().includes(word));
  const shown = data.connectors.filter(fits);
  // What no file can hold is found by its name alone.
  const elsewhere = wanted.length === 0 ? [] : data.elsewhere.filter(fits);
  const isNone = shown.length + elsewhere.length === 0;
  const groups = data.categories.flatMap((category) => {
    const members = shown.filter((connector) => connector.categories[0] === category.id);
    if (members.length === 0) return [];
    const group = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.textContent = category.name;
    group.append(legend, ...members.map((connector) => listRow(connector, data, state, toggle)));
    return [group];
  });
  replaceKeepingFocus(list, [
    ...groups,
    ...elsewhere.map(elsewhereRow),
    ...(isNone ? [noneRow()] : []),
  ]);
  const status = list.parentElement?.querySelector('[data-list-status]');
  if (status) {
    status.textContent = shown.length === 1 ? '1 connector' : `${shown.length} connectors`;
  }
}

/** A product that no file can hold: what to do instead. */
function elsewhereRow({ name }: BuilderElsewhere): HTMLElement {
  const row = document.createElement('p');
  row.className = 'elsewhere';
  const title = document.createElement('strong');
  title.textContent = name;
  row.append(
    title,
    ': no file can hold it. Connect it in Claude → Settings → Connectors and sign in there.',
  );
  return row;
}

function noneRow(): HTMLElement {
  const row = document.createElement('p');
  row.className = 'elsewhere';
  row.textContent =
    'No connector has this name. Try the name of the product alone, or search the whole site with the search at the top.';
  return row;
}

function listRow(
  connector: BuilderConnector,
  { signInLabels }: BuilderData,
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
  const hint = document.createElement('small');
  hint.textContent = signInLabels[connector.entrance];
  label.append(box, name, hint);
  return label;
}
