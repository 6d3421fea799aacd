import { download, listItem, loadJson } from '../dom.ts';
import type { AdminChoice, AdminFile } from './make.ts';

/** Makes the files of an organisation from what is chosen in the address and on the page. */
export function startAdminPack(): void {
  const root = document.querySelector<HTMLElement>('admin-pack');
  if (root === null) return;
  const find = <Kind extends HTMLElement>(name: string) =>
    root.querySelector<Kind>(`[data-${name}]`) as Kind;
  const plugin = find<HTMLSelectElement>('plugin');
  const mode = find<HTMLSelectElement>('mode');
  const file = find<HTMLSelectElement>('file');
  const api = root.dataset['api'] ?? '';
  let endpoints: string[] = [];
  let connectors: string[] = [];
  let turn = 0;

  const show = async () => {
    const mine = ++turn;
    const choice: AdminChoice = {
      endpoints,
      connectors,
      plugin: plugin.value,
      mode: mode.value,
      file: file.value,
    };
    const isEmpty = endpoints.length === 0 && plugin.value === '';
    find('chosen').textContent =
      endpoints.length === 0 ? '' : `Connectors chosen: ${endpoints.join(', ')}.`;
    if (isEmpty) find('output').hidden = true;
    find('notes').replaceChildren();
    find('message').textContent = isEmpty
      ? 'Choose a plugin, or connectors in the builder.'
      : 'Loading…';
    if (isEmpty) return;
    // What makes the files is loaded when there is something to make.
    const { makeAdminFile } = await import('./make.ts');
    const made = await makeAdminFile(choice, (path) => loadJson(api + path));
    if (mine === turn) showFile(made);
  };
  const showFile = (made: AdminFile | undefined) => {
    find('message').textContent =
      made === undefined ? 'What it is made of could not be loaded. Try again.' : '';
    find('output').hidden = made === undefined;
    if (made === undefined) return;
    find('name').textContent = made.name;
    find('text').textContent = made.text;
    find('notes').replaceChildren(...made.notes.map(listItem));
  };
  const read = () => {
    const asked = new URLSearchParams(location.hash.slice(1));
    endpoints = idsOf(asked.get('s'));
    connectors = idsOf(asked.get('c'));
    const wanted = asked.get('plugin') ?? '';
    if ([...plugin.options].some(({ value }) => value === wanted)) plugin.value = wanted;
    const known = new URLSearchParams({ s: endpoints.join(',') });
    const link = find<HTMLAnchorElement>('builder');
    link.hash = endpoints.length === 0 ? '' : known.toString().replaceAll('%2C', ',');
    void show();
  };

  for (const control of [plugin, mode, file]) control.addEventListener('change', () => void show());
  find('download').addEventListener('click', () =>
    download(find('name').textContent ?? '', `${find('text').textContent ?? ''}\n`),
  );
  addEventListener('hashchange', () => {
    if (location.hash === '' || location.hash.includes('=')) read();
  });
  read();
}

function idsOf(list: string | null): string[] {
  return (list ?? '')
    .split(',')
    .filter((id) => /^[a-z\d-]{1,100}$/.test(id))
    .slice(0, MOST_CHOSEN);
}

// As many as the builder keeps.
const MOST_CHOSEN = 200;
