import type { BuilderElsewhere } from '../../config/builder/data.ts';
import type { WithoutServer } from '../../config/builder/without.ts';

/** A product that no file can hold: what to do instead. */
export function elsewhereRow({ name }: BuilderElsewhere): HTMLElement {
  return row(
    name,
    ': no file can hold it. Connect it in Claude → Settings → Connectors and sign in there.',
  );
}

/** A product that has no server of its own: the one that reaches it, or where to look for another. */
export function withoutRow({ id, name, through }: WithoutServer, page: string): HTMLElement {
  if (through !== undefined) return row(name, ` is reached through ${through}: choose that.`);
  const found = row(name, ' has no server that is known: there is nothing to configure. ');
  const link = document.createElement('a');
  link.href = `${page}${id}/`;
  link.textContent = `What to use instead of ${name}`;
  found.append(link);
  return found;
}

/** What is told where nothing has the name. */
export function noneRow(): HTMLElement {
  return row(
    '',
    'No connector has this name. Try the name of the product alone, or search the whole site with the search at the top.',
  );
}

function row(name: string, words: string): HTMLElement {
  const element = document.createElement('p');
  element.className = 'elsewhere';
  const title = document.createElement('strong');
  title.textContent = name;
  element.append(...(name === '' ? [] : [title]), words);
  return element;
}
