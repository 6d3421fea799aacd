import { labelled, linkTo } from '../dom.ts';
import type { BuilderData } from '../../config/builder/data.ts';
import { endpointsById, takesToken } from '../../config/builder/offers.ts';
import type { BuilderState } from '../../config/builder/state.ts';

/** One chosen connector: its endpoints, token and variables to set, and the way to take it out. */
export function chosenItem(
  id: string,
  data: BuilderData,
  state: BuilderState,
  { change, type, pages }: Actions,
): HTMLLIElement | undefined {
  const found = endpointsById(data).get(id);
  if (found === undefined) return undefined;
  const { connector, offered } = found;

  const item = document.createElement('li');
  const head = document.createElement('div');
  head.className = 'head';
  const remove = document.createElement('button');
  remove.type = 'button';
  remove.className = 'cc-button';
  remove.dataset['remove'] = '';
  remove.textContent = 'Remove';
  remove.setAttribute('aria-label', `Remove ${connector.name}`);
  remove.addEventListener('click', () =>
    change({ endpoints: state.endpoints.filter((each) => each !== id) }),
  );
  const need = document.createElement('span');
  need.className = 'need';
  need.dataset['need'] = id;
  head.append(linkTo(`${pages}${connector.id}/`, connector.name), need, remove);
  item.append(head);

  if (connector.endpoints.length > 1) {
    const select = document.createElement('select');
    select.dataset['focus'] = `endpoint-${connector.id}`;
    for (const { id: other, label = other } of connector.endpoints) {
      select.append(new Option(`${label} (${other})`, other));
    }
    select.value = id;
    select.addEventListener('change', () =>
      change({ endpoints: state.endpoints.map((each) => (each === id ? select.value : each)) }),
    );
    item.append(labelled('Endpoint', select));
  }
  if (takesToken(connector, offered)) {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.dataset['focus'] = `token-${id}`;
    box.checked = state.tokens.includes(id);
    box.addEventListener('change', () => {
      const others = state.tokens.filter((each) => each !== id);
      change({ tokens: box.checked ? [...others, id] : others });
    });
    const label = document.createElement('label');
    label.append(box, ' Send a token instead of signing in');
    item.append(label);
  }
  for (const [name, { description, example }] of Object.entries(offered.endpoint.variables ?? {})) {
    const input = document.createElement('input');
    input.type = 'text';
    input.dataset['focus'] = `variable-${id}-${name}`;
    input.placeholder = example ?? '';
    input.autocomplete = 'off';
    input.spellcheck = false;
    input.value = state.variables[id]?.[name] ?? '';
    input.addEventListener('input', () => type(id, name, input.value));
    item.append(labelled(`{${name}} ${description}`, input));
  }
  return item;
}

interface Actions {
  change: (next: Partial<BuilderState>) => void;
  /** Takes what was typed for a variable of an endpoint. */
  type: (id: string, name: string, value: string) => void;
  /** The path below which connectors have their pages. */
  pages: string;
}
