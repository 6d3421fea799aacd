import type { BuilderElsewhere } from '../../config/builder/data.ts';
import type { AbsentKind } from '../../catalog/absent.ts';
import type { WithoutServer } from '../../config/builder/without.ts';

/**
 * The rows of what has no address, for those of it that fit a search: loaded when somebody searches. Where
 * nothing at all is shown, one row says so.
 */
export function otherRows(
  elsewhere: readonly BuilderElsewhere[],
  { products, absent }: { products: readonly WithoutServer[]; absent: readonly AbsentKind[] },
  pages: string,
): OtherRows {
  return (fits, shown) => {
    const rows = [
      ...elsewhere.filter(fits).map(elsewhereRow),
      // Where there is something to choose, a former name or the vendor of another product is no answer.
      ...products
        .filter(({ name, words }) => fits({ name, words: shown === 0 ? words : '' }))
        .map((each) => withoutRow(each, pages)),
    ];
    if (rows.length + shown > 0) return rows;
    const missing = absent.flatMap((kind) =>
      kind.products
        .filter((name) => fits({ name, words: '' }))
        .map((name) => absentRow(name, kind, pages)),
    );
    return missing.length === 0 ? [noneRow()] : missing;
  };
}

/** A product that no file can hold: what to do instead. */
function elsewhereRow({ name }: BuilderElsewhere): HTMLElement {
  return row(
    name,
    ': no file can hold it. Connect it in Claude → Customize → Connectors and sign in there.',
  );
}

/** A product that has no server of its own: the one that reaches it, or where to look for another. */
function withoutRow({ id, name, through, isExtension }: WithoutServer, page: string): HTMLElement {
  if (through !== undefined) return row(name, ` is reached through ${through}: choose that.`);
  const [says, leads] = isExtension
    ? [' is an extension for Claude Desktop: no file can hold it. ', 'How to get']
    : [' has no server that is known: there is nothing to configure. ', 'What to use instead of'];
  const found = row(name, says);
  const link = document.createElement('a');
  link.href = `${page}${id}/`;
  link.textContent = `${leads} ${name}`;
  found.append(link);
  return found;
}

/** A known product that has no entry: what is nearest, and how it is added. */
function absentRow(name: string, { nearest }: AbsentKind, pages: string): HTMLElement {
  const found = row(name, ` is not in the catalog. The nearest: ${nearest.join(', ')}. `);
  const link = document.createElement('a');
  link.href = new URL('../guides/contribute/', new URL(pages, location.href)).pathname;
  link.textContent = `Add ${name}`;
  found.append(link);
  return found;
}

/** What is told where nothing has the name. */
function noneRow(): HTMLElement {
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

/** Rows for what fits, after so many that are shown. */
export type OtherRows = (
  fits: (each: { name: string; words: string }) => boolean,
  shown: number,
) => HTMLElement[];
