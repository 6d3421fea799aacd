import { loadClient } from '../../clients/clients.ts';
import { copyAddress, download, listItem, replaceKeepingFocus } from '../dom.ts';
import type { BuilderConnector, BuilderData } from '../../config/builder/data.ts';
import { chosenItem } from './chosen-item.ts';
import { loadBuilder } from './load.ts';
import { buildOutput, type BuilderOutput } from '../../config/builder/output.ts';
import { readSelection, writeSelection } from './selection.ts';
import {
  emptyState,
  formatState,
  parseState,
  type BuilderState,
} from '../../config/builder/state.ts';

/** Makes the builder work: the address holds the choice, the configuration follows it. */
export async function startBuilder(): Promise<void> {
  const root = document.querySelector<HTMLElement>('catalog-builder');
  if (!root) return;
  const find = <Kind extends HTMLElement = HTMLElement>(name: string) =>
    root.querySelector<Kind>(`[data-${name}]`)!;
  const clientSelect = find<HTMLSelectElement>('client');
  const pluginSelect = find<HTMLSelectElement>('plugins');
  const search = find<HTMLInputElement>('find');
  const clientIds = [...clientSelect.options].map(({ value }) => value);
  const data = await loadBuilder(root.dataset['url'] ?? '');
  if (data === undefined) {
    find('list-status').textContent =
      'The catalog could not be loaded. Check the connection and reload the page.';
    return;
  }
  let state: BuilderState = { ...emptyState, client: clientIds[0] ?? '' };

  const change = (next: Partial<BuilderState>, message = '') => {
    state = { ...state, ...next };
    history.replaceState(null, '', location.pathname + formatState(state));
    writeSelection(state.endpoints);
    void show(message);
  };
  const toggle = (connector: BuilderConnector, isChosen: boolean) => {
    const own = connector.endpoints.map(({ server }) => server.name);
    const others = state.endpoints.filter((id) => !own.includes(id));
    change({ endpoints: isChosen ? [...others, own[0]!] : others });
  };
  const removeButtons = () => [...root.querySelectorAll<HTMLButtonElement>('[data-remove]')];
  const show = async (message: string) => {
    showList(find('list'), data, state, search.value, toggle);
    const items = state.endpoints.flatMap((id) => chosenItem(id, data, state, change) ?? []);
    const removing = removeButtons().indexOf(document.activeElement as HTMLButtonElement);
    replaceKeepingFocus(find('chosen'), items);
    if (removing !== -1) (removeButtons()[Math.min(removing, items.length - 1)] ?? search).focus();
    find('output').hidden = state.endpoints.length === 0;
    find('message').textContent =
      message || (state.endpoints.length === 0 ? 'Nothing chosen yet.' : '');
    clientSelect.value = state.client;
    const client = await loadClient(state.client);
    // Another one may have been chosen while this one was loaded.
    if (client?.id === state.client) showOutput(root, buildOutput(client, state, data));
  };

  for (const { id, title } of data.plugins) pluginSelect.append(new Option(title, id));
  // A button, not the change: the arrow keys pass over each plugin on the way.
  find('add-plugin').addEventListener('click', () => {
    const plugin = data.plugins.find(({ id }) => id === pluginSelect.value);
    if (plugin === undefined) return;
    const left = plugin.left.length === 0 ? '' : ` Not in the catalog: ${plugin.left.join(', ')}.`;
    const endpoints = [...new Set([...state.endpoints, ...plugin.endpoints])];
    change({ endpoints }, `Added the connectors of ${plugin.title}.${left}`);
    pluginSelect.value = '';
  });
  search.addEventListener('input', () => showList(find('list'), data, state, search.value, toggle));
  clientSelect.addEventListener('change', () => change({ client: clientSelect.value }));
  find('clear').addEventListener('click', () => {
    change({ endpoints: [], tokens: [], variables: {} });
    search.focus();
  });
  find('share').addEventListener('click', async () => {
    find('message').textContent = await copyAddress();
  });
  find('download').addEventListener('click', () =>
    download(find('file-name').textContent ?? '', `${find('file-text').textContent ?? ''}\n`),
  );

  const restore = () => {
    const parsed = parseState(location.search, data, clientIds);
    const stored = location.search === '' ? readSelection() : undefined;
    const query = stored === undefined ? '' : `?s=${stored.join(',')}`;
    state = stored === undefined ? parsed.state : parseState(query, data, clientIds).state;
    const ignored = [...new Set(parsed.ignored)];
    void show(
      ignored.length === 0 ? '' : `Left out, not known here: ${ignored.slice(0, 5).join(', ')}.`,
    );
  };
  addEventListener('popstate', restore);
  restore();
}

function showList(
  list: HTMLElement,
  data: BuilderData,
  state: BuilderState,
  words: string,
  toggle: (connector: BuilderConnector, isChosen: boolean) => void,
): void {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ name, words: names }: BuilderConnector) =>
    wanted.every((word) => `${name} ${names}`.toLowerCase().includes(word));
  const shown = data.connectors.filter(fits);
  const groups = data.categories.flatMap((category) => {
    const members = shown.filter((connector) => connector.categories[0] === category.id);
    if (members.length === 0) return [];
    const group = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.textContent = category.name;
    group.append(legend, ...members.map((connector) => listRow(connector, data, state, toggle)));
    return [group];
  });
  replaceKeepingFocus(list, groups);
  const status = list.parentElement?.querySelector('[data-list-status]');
  if (status) status.textContent = `${shown.length} connectors`;
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
  box.checked = connector.endpoints.some(({ server }) => state.endpoints.includes(server.name));
  box.addEventListener('change', () => toggle(connector, box.checked));
  const name = document.createElement('span');
  name.textContent = connector.name;
  const hint = document.createElement('small');
  hint.textContent = signInLabels[connector.signIn];
  label.append(box, name, hint);
  return label;
}

function showOutput(root: HTMLElement, output: BuilderOutput): void {
  const find = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`)!;
  find('file').hidden = output.text === '';
  find('file-name').textContent = output.fileName;
  find('file-text').textContent = output.text;
  find('commands').hidden = output.commands === '';
  find('commands-text').textContent = output.commands;
  find('needs').hidden = output.needs.length === 0;
  find('needs-list').replaceChildren(...output.needs.map(listItem));
  find('unsupported').replaceChildren(...output.unsupported.map(listItem));
}
