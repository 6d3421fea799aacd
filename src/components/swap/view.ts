import { claudeCode } from '../../clients/claude-code.ts';
import { addressState, keepInFragment } from '../address.ts';
import { differing, showGiven } from '../builder/given.ts';
import { loadBuilder } from '../builder/load.ts';
import { copyAddress, download, linkTo, listItem, loadJson, replaceKeepingFocus } from '../dom.ts';
import { mergeValues, type Values } from '../../config/builder/state.ts';
import { keepTyped, readTyped } from '../typed-values.ts';
import type { SwapData, SwapReference } from '../../config/swap/data.ts';
import { differences } from './difference.ts';
import { swapItem } from './item.ts';
import { stackPanel } from './stack-panel.ts';
import { followStack } from '../../config/swap/stack.ts';
import { referenceText, swapOutput } from '../../config/swap/output.ts';
import {
  connectorsInUse,
  emptyState,
  formatState,
  parseState,
  type SwapState,
} from '../../config/swap/state.ts';

/** Shows the panel: the address holds the choice, the new file follows it. False where data is missing. */
export async function showPanel(root: HTMLElement, withFocus: boolean): Promise<boolean> {
  const find = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`)!;
  const [data, builder] = await Promise.all([
    loadJson<SwapData>(root.dataset['url'] ?? ''),
    loadBuilder(root.dataset['builder'] ?? ''),
  ]);
  if (data === undefined || builder === undefined) return false;
  let state = emptyState;
  let text = '';
  // Values of a link, until the reader has looked at them.
  let given: Values = {};

  const change = (next: Partial<SwapState>) => {
    state = { ...state, ...next };
    keepInFragment(formatState(state));
    show();
  };
  const fill = (endpoint: string, name: string, value: string) => {
    keepTyped(endpoint, name, value);
    change({ variables: mergeValues(state.variables, { [endpoint]: { [name]: value } }) });
  };
  const chosenFor = (name: string) => ({
    endpoint: state.swaps.get(name),
    elsewhere: state.elsewhere.get(name),
  });
  const difference = differences(root.dataset['compare'] ?? '');
  const follow = (ids: readonly string[]) => {
    const next = followStack(ids, emptyState, data, builder);
    change({ ...next, variables: state.variables });
  };
  const stack = stackPanel(root, data, builder, follow);
  const show = (message = '') => {
    const shared = { builder, variables: state.variables, fill, difference };
    stack.show();
    const items = [
      ...data.servers.map((server) =>
        swapItem(server, chosenFor(server.name), {
          ...shared,
          inUse: connectorsInUse(state, data, builder, { server: server.name }),
          choose: (endpoint, elsewhere) =>
            change({
              swaps: withKey(state.swaps, server.name, endpoint),
              elsewhere: withKey(state.elsewhere, server.name, elsewhere),
            }),
        }),
      ),
      ...data.open.map((row) =>
        swapItem(
          row,
          { endpoint: state.adds.get(row.label), elsewhere: state.filled.get(row.label) },
          {
            ...shared,
            inUse: connectorsInUse(state, data, builder, { row: row.label }),
            choose: (endpoint, elsewhere) =>
              change({
                adds: withKey(state.adds, row.label, endpoint || undefined),
                filled: withKey(state.filled, row.label, elsewhere),
              }),
          },
        ),
      ),
    ];
    replaceKeepingFocus(find('items'), items);
    const count = state.swaps.size + state.adds.size + state.filled.size;
    find('message').textContent =
      message || (count === 0 ? 'Nothing changed yet.' : `${count} changed.`);
    const endpoints = [...state.swaps.values(), ...state.adds.values()];
    const isOpen = showGiven(find('given'), given, { endpoints }, builder);
    find('output').hidden = find('to-output').hidden = count === 0 || isOpen;
    const output = swapOutput(data, state, builder, claudeCode);
    text = output.text;
    find('file-text').textContent = text.replace(/^\uFEFF/, '');
    find('patch').replaceChildren(...output.patch.map(patchLine));
    find('made-of').hidden = data.madeOf.length === 0;
    find('made-of').textContent =
      `Made of the servers in ${data.madeOf.join(', ')}: take them out there when you save it as ${data.file}.`;
    find('needs').hidden = output.needs.length === 0;
    find('needs-list').replaceChildren(...output.needs.map(listItem));
    find('pages').hidden = output.pages.length === 0;
    find('pages-list').replaceChildren(
      ...output.pages.flatMap(({ id, name }, index) => [
        index === 0 ? '' : ', ',
        linkTo(`${find('pages').dataset['pages']}${id}/`, name),
      ]),
    );
    const places = output.places.length === 0 ? [] : [placesBlock(root, output.places)];
    find('references').replaceChildren(
      ...output.left.map((left) => leftBlock(root, left)),
      ...places,
    );
  };
  const restore = () => {
    const parsed = parseState(addressState(), data, builder);
    const typed = readTyped();
    state = { ...parsed.state, variables: typed };
    given = differing(parsed.given, typed);
    keepInFragment(formatState(state));
    const { ignored } = parsed;
    show(
      ignored.length === 0
        ? ''
        : `Left out, not possible for this plugin: ${ignored.slice(0, 5).join(', ')}.`,
    );
  };

  find('file-name').textContent = data.file;
  find('download').addEventListener('click', () => download(data.file, text));
  find('clear').addEventListener('click', () => {
    change(emptyState);
    find('items').querySelector('select')?.focus();
  });
  find('to-output').addEventListener('click', () => {
    find('output').scrollIntoView();
    find('download').focus({ preventScroll: true });
  });
  find('share').addEventListener('click', async () => {
    find('message').textContent = await copyAddress();
  });
  const answerGiven = (isTaken: boolean) => {
    const values = isTaken ? given : {};
    given = {};
    for (const [id, each] of Object.entries(values)) {
      for (const [name, value] of Object.entries(each)) keepTyped(id, name, value);
    }
    change({ variables: mergeValues(state.variables, values) });
    find('items').querySelector('select')?.focus();
  };
  find('use-given').addEventListener('click', () => answerGiven(true));
  find('drop-given').addEventListener('click', () => answerGiven(false));
  addEventListener('popstate', () => {
    // An anchor of the page is no other choice.
    if (location.hash === '' || location.hash.includes('=')) restore();
  });
  find('body').hidden = false;
  restore();
  // An address with a choice is somebody's; without one the reader's own products stand.
  if (formatState(state) === '' && stack.ids().length > 0) follow(stack.ids());
  if (withFocus) find('items').querySelector('select')?.focus();
  return true;
}

function withKey(
  map: ReadonlyMap<string, string>,
  key: string,
  endpoint: string | undefined,
): Map<string, string> {
  const next = new Map(map);
  if (endpoint === undefined) next.delete(key);
  else next.set(key, endpoint);
  return next;
}

function patchLine(line: string): HTMLElement {
  const kind = /^(?:---|\+\+\+|@@)/.test(line)
    ? 'head'
    : line.startsWith('+')
      ? 'add'
      : line.startsWith('-')
        ? 'cut'
        : 'same';
  const element = document.createElement('span');
  element.className = kind;
  element.textContent = `${line}\n`;
  return element;
}

function leftBlock(
  root: HTMLElement,
  { title, references }: { title: string; references: SwapReference[] },
): HTMLElement {
  if (references.length === 0) {
    const sentence = document.createElement('p');
    sentence.textContent = `No line of the plugin names ${title}.`;
    return sentence;
  }
  const files = new Set(references.map(({ file }) => file)).size;
  const lines = references.length === 1 ? '1 line' : `${references.length} lines`;
  const where = files === 1 ? '1 file' : `${files} files`;
  return block(root, `${title}: ${lines} in ${where}`, references);
}

function placesBlock(root: HTMLElement, places: readonly SwapReference[]): HTMLElement {
  return block(root, 'Rows that get a connector', places);
}

function block(
  root: HTMLElement,
  label: string,
  references: readonly SwapReference[],
): HTMLElement {
  const template = root.querySelector<HTMLTemplateElement>('template[data-block]')!;
  const figure = template.content.cloneNode(true) as DocumentFragment;
  const element = figure.firstElementChild as HTMLElement;
  element.querySelector('[data-label]')!.textContent = label;
  element.querySelector('pre')!.setAttribute('aria-label', label);
  element.querySelector('code')!.textContent = referenceText(references);
  return element;
}
