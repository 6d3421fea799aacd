import type { Excerpt } from './excerpt.ts';
import type { SearchResult } from './search.ts';

/** One result: its title, the page and the kind it is of, and what it says. */
export function makeResult(
  { path, title, page, kind: id, excerpt }: SearchResult,
  kinds: Readonly<Record<string, string>>,
): HTMLLIElement {
  const kind = kinds[id] ?? id;
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = path;
  const name = document.createElement('strong');
  name.textContent = title;
  const label = document.createElement('span');
  label.className = 'kind';
  label.textContent = page === undefined ? kind : `${page} · ${kind}`;
  const text = document.createElement('span');
  text.className = 'excerpt';
  text.append(...excerpt.map(makeRun));
  link.append(name, ' ', label, ' ', text);
  item.append(link);
  return item;
}

function makeRun({ text, isFound }: Excerpt[number]): HTMLElement | string {
  if (!isFound) return text;
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
