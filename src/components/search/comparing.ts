import { fold } from '../../words/compounds.ts';
import { formatComparison, MOST_COMPARED } from '../../views/compare/state.ts';
import { fillWords, type Words } from '../../words/words.ts';
import { keepChoice, readChoice } from '../compare/choice.ts';
import type { SearchResult } from './search.ts';

/** Lets people choose among what is found the connectors to set side by side, and leads to the comparison. */
export function startComparing(dialog: HTMLElement, { base, words, language }: Comparing) {
  const names = document.createElement('span');
  const none = makeButton(words.compareNone);
  const link = document.createElement('a');
  link.className = 'cc-button';
  const foot = document.createElement('p');
  foot.className = 'compare';
  foot.hidden = true;
  foot.append(names, none, link);
  dialog.firstElementChild?.append(foot);
  let named: readonly Named[] = [];

  const show = () => {
    const chosen = readChoice();
    const asked = chosen.length > 0 ? chosen : named;
    const ids = asked.map(([id]) => id);
    foot.hidden = ids.length === 0;
    none.hidden = chosen.length === 0;
    names.textContent = new Intl.ListFormat(language).format(asked.map(([, name]) => name));
    link.href = `${base}compare/${formatComparison({ ids, isShort: false })}`;
    link.textContent =
      ids.length === 1
        ? words.compareAnother
        : fillWords(words.compareMany, { count: String(ids.length) });
    for (const button of dialog.querySelectorAll<HTMLButtonElement>('[data-beside]')) {
      const isChosen = chosen.some(([id]) => id === button.dataset['beside']);
      button.setAttribute('aria-pressed', String(isChosen));
      button.hidden = !isChosen && chosen.length >= MOST_COMPARED;
    }
  };
  const change = (next: Parameters<typeof keepChoice>[0]) => {
    keepChoice(next);
    show();
    // The page below shows the same choice.
    dispatchEvent(new StorageEvent('storage'));
  };
  none.addEventListener('click', () => change([]));
  return {
    /** The button of a connector among the results; none beside what is no connector. */
    buttonFor: ({ path, title }: SearchResult): HTMLButtonElement[] => {
      const id = connectorOf(path, base);
      if (id === undefined) return [];
      const button = makeButton(words.compare);
      button.dataset['beside'] = id;
      button.ariaLabel = `${words.compare} ${title}`;
      button.addEventListener('click', () => {
        const chosen = readChoice();
        const others = chosen.filter(([each]) => each !== id);
        change(others.length < chosen.length ? others : [...chosen, [id, title]]);
      });
      return [button];
    },
    /** Shows what is chosen, else what the query itself names. */
    show: (query: string, results: readonly SearchResult[]) => {
      named = namedConnectors(query, results, base);
      show();
    },
  };
}

/**
 * The connectors that a query names, where it names several; the vendor's name before a product's may be left out.
 * @example
 * namedConnectors('redshift vs snowflake', results, '/') // => [['amazon-redshift', 'Amazon Redshift'], ['snowflake', …]]
 */
export function namedConnectors(
  query: string,
  results: readonly Pick<SearchResult, 'path' | 'title'>[],
  base: string,
): Named[] {
  const asked = new Set(wordsOf(query));
  const found = results.flatMap(({ path, title }): Named[] => {
    const id = connectorOf(path, base);
    const [first, ...rest] = wordsOf(title);
    const isNamed =
      rest.every((word) => asked.has(word)) && (rest.length > 0 || asked.has(first ?? ''));
    return id !== undefined && isNamed ? [[id, title]] : [];
  });
  return found.length < 2 ? [] : found.slice(0, MOST_COMPARED);
}

/** The id of the connector whose page a path is. */
function connectorOf(path: string, base: string): string | undefined {
  return /^connectors\/([a-z\d-]{1,100})\/$/.exec(path.slice(base.length))?.[1];
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function makeButton(label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  return button;
}

type Named = [id: string, name: string];

interface Comparing {
  /** The base path of the site, with its last slash. */
  base: string;
  words: Words['search'];
  language: string;
}
