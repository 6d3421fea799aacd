import type { Words } from '../../words/words.ts';

/** Adds to the dialog what it needs once somebody searches: filters, what is told of a search, and what it found. */
export function makeRest(dialog: HTMLDialogElement, base: string, words: Words['search']) {
  const filters = make('div', 'filters');
  const status = make('p', 'status');
  status.role = 'status';
  const add = make('p', 'add');
  add.append(
    `${words.isProduct} `,
    link(`${base}guides/contribute/`, words.add),
    ` ${words.orLook} `,
    link(`${base}categories/`, words.categories),
    '.',
  );
  const results = make('ol', 'results');
  const more = make('button', 'more');
  more.type = 'button';
  more.classList.add('cc-button');
  more.textContent = words.more;
  add.hidden = true;
  more.hidden = true;
  dialog.firstElementChild?.append(filters, status, add, results, more);
  return { filters, status, add, results, more };
}

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  name: 'filters' | 'status' | 'add' | 'results' | 'more',
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = name;
  made.dataset[`search${name.charAt(0).toUpperCase()}${name.slice(1)}`] = '';
  return made;
}

function link(href: string, text: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = href;
  made.textContent = text;
  return made;
}
