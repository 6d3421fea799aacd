import { connectorRows } from './connector-rows.ts';
import { loadClient } from '../../clients/clients.ts';
import { addressState, keepInFragment } from '../address.ts';
import { copyAddress, download, nextTask, replaceKeepingFocus } from '../dom.ts';
import type { BuilderConnector, BuilderData } from '../../config/builder/data.ts';
import { endpointsById } from '../../config/builder/offers.ts';
import { chosenItem } from './chosen-item.ts';
import { loadBuilder } from './load.ts';
import type { OtherRows } from './other-rows.ts';
import { differing, showGiven } from './given.ts';
import { chooseClient, CLIENT_CHOSEN, readClient } from '../client/choice.ts';
import { mergeSelection, readSelection } from './selection.ts';
import { forgetTyped, keepTyped, readTyped } from '../typed-values.ts';
import {
  emptyState,
  formatState,
  mergeValues,
  parseState,
  type BuilderState,
  type Values,
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
  await nextTask();
  let state: BuilderState = { ...emptyState, client: clientIds[0] ?? '' };
  // The words of other names, once somebody has searched.
  let names: ReadonlyMap<string, string> | undefined;
  let rowsBelow: OtherRows | undefined;
  let searching: Promise<unknown> | undefined;
  // Values of a link, until the reader has looked at them.
  let given: Values = {};

  const change = (next: Partial<BuilderState>, message = '') => {
    const before = state.endpoints;
    state = { ...state, ...next };
    keepInFragment(formatState(state));
    mergeSelection(before, state.endpoints);
    void show(message);
  };
  const type = (id: string, name: string, value: string) => {
    keepTyped(id, name, value);
    change({ variables: mergeValues(state.variables, { [id]: { [name]: value } }) });
  };
  const answerGiven = (isTaken: boolean) => {
    const values = isTaken ? given : {};
    given = {};
    for (const [id, each] of Object.entries(values)) {
      for (const [name, value] of Object.entries(each)) keepTyped(id, name, value);
    }
    change({ variables: mergeValues(state.variables, values) });
    find('chosen').querySelector('input')?.focus();
  };
  const toggle = (connector: BuilderConnector, isChosen: boolean) => {
    const own = connector.endpoints.map(({ id }) => id);
    const others = state.endpoints.filter((id) => !own.includes(id));
    change({ endpoints: isChosen ? [...others, own[0]!] : others });
  };
  const rows = connectorRows(find('list'), data, toggle);
  const removeButtons = () => [...root.querySelectorAll<HTMLButtonElement>('[data-remove]')];
  const show = async (message: string) => {
    rows.tick(state.endpoints);
    const items = state.endpoints.flatMap(
      (id) =>
        chosenItem(id, data, state, { change, type, pages: find('list').dataset['pages'] ?? '' }) ??
        [],
    );
    const removing = removeButtons().indexOf(document.activeElement as HTMLButtonElement);
    replaceKeepingFocus(find('chosen'), items);
    if (removing !== -1) (removeButtons()[Math.min(removing, items.length - 1)] ?? search).focus();
    find('output').hidden = state.endpoints.length === 0;
    find('nothing').hidden = state.endpoints.length > 0;
    find<HTMLAnchorElement>('organisation').hash = organisationHash(state, data);
    clientSelect.value = state.client;
    find('message').textContent =
      message ||
      (items.length === 0
        ? 'Nothing chosen yet.'
        : `${items.length} ${items.length === 1 ? 'connector' : 'connectors'} for ${clientSelect.selectedOptions[0]?.text}.`);
    const isOpen = showGiven(find('given'), given, state, data);
    // What makes files is loaded when there is one to make.
    if (state.endpoints.length === 0) return;
    const [client, { fitEndpoints, showResult }] = await Promise.all([
      loadClient(state.client),
      import('./result.ts'),
    ]);
    await nextTask();
    // Another one may have been chosen while this one was loaded.
    if (client?.id !== state.client) return;
    const endpoints = fitEndpoints(client, state.endpoints, data);
    if (endpoints.join() !== state.endpoints.join()) {
      change(
        { endpoints },
        `${client.name} does not get in through that endpoint: another is chosen.`,
      );
      return;
    }
    showResult(root, client, state, data, isOpen);
  };

  // What few ask is loaded when they do, and follows the choice from then on.
  find('context').addEventListener(
    'toggle',
    async () => {
      const { showContext } = await import('./context.ts');
      showContext(root, data, () => state.endpoints);
    },
    { once: true },
  );
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
  search.addEventListener('input', async () => {
    searching ??= import('./load-search.ts')
      .then(({ loadSearch }) => loadSearch(root.dataset, data, find('list').dataset['pages'] ?? ''))
      .then(
        (loaded) => ({ names, rowsBelow } = loaded),
        // Names find what there is; the next letter tries again.
        () => (searching = undefined),
      );
    await searching;
    await rows.find(search.value, names, rowsBelow);
  });
  clientSelect.addEventListener('change', () => chooseClient(clientSelect.value));
  document.addEventListener(CLIENT_CHOSEN, (event) => {
    const { detail } = event as CustomEvent<string>;
    if (detail !== state.client && clientIds.includes(detail)) change({ client: detail });
  });
  find('clear').addEventListener('click', () => {
    forgetTyped(state.endpoints);
    given = {};
    change({ endpoints: [], tokens: [], variables: {} });
    search.focus();
  });
  find('share').addEventListener('click', async () => {
    const isTyped = Object.values(state.variables).some((values) => Object.keys(values).length > 0);
    const words = await copyAddress();
    find('message').textContent = isTyped ? `${words} What you typed is not in it.` : words;
  });
  find('download').addEventListener('click', () =>
    download(find('file-name').textContent ?? '', `${find('file-text').textContent ?? ''}\n`),
  );

  find('use-given').addEventListener('click', () => answerGiven(true));
  find('drop-given').addEventListener('click', () => answerGiven(false));

  const restore = () => {
    const address = addressState();
    const parsed = parseState(address, data, clientIds);
    const parameters = new URLSearchParams(address.replace(/^[?#]/, ''));
    const isOwn = parameters.has('s');
    // A link says for which client it is; without a word the one that was chosen on any page.
    const own = parameters.has('client') ? undefined : readClient();
    const client = own !== undefined && clientIds.includes(own) ? own : parsed.state.client;
    const stored = isOwn ? '' : `#s=${readSelection().join(',')}`;
    const { endpoints } = isOwn ? parsed.state : parseState(stored, data, clientIds).state;
    const typed = readTyped();
    state = { ...parsed.state, client, endpoints, variables: typed };
    given = differing(parsed.given, typed);
    keepInFragment(formatState(state));
    const ignored = [...new Set(parsed.ignored)];
    void show(
      ignored.length === 0 ? '' : `Left out, not known here: ${ignored.slice(0, 5).join(', ')}.`,
    );
  };
  addEventListener('popstate', () => {
    // An anchor of the page is no other choice.
    if (location.hash !== '' && !location.hash.includes('=')) keepInFragment(formatState(state));
    else restore();
  });
  restore();
}

/** The choice with the connectors that it is of, so that the page for administrators need not look them up. */
function organisationHash({ endpoints }: BuilderState, data: BuilderData): string {
  const of = endpoints.map((id) => endpointsById(data).get(id)?.connector.id);
  return endpoints.length === 0 ? '' : `#s=${endpoints.join(',')}&c=${of.join(',')}`;
}
