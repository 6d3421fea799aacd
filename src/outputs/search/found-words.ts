/** What the reader is told of a search: how much, what was meant, what was left out. */
export function describeFound(query: string, found: FoundCounts): string {
  const { total, meant, ignored = [], absent = [], problem } = found;
  const sentences: string[] = [];
  if (absent.length > 0) {
    const names = list.format(absent.map(quote));
    sentences.push(`${names} ${absent.length === 1 ? 'is' : 'are'} not in the catalog.`);
    if (total > 0) sentences.push(`The nearest: ${count(total)}.`);
  } else if (total === 0) sentences.push(`Nothing found for ${quote(query)}.`);
  else sentences.push(`${count(total)}${meant === undefined ? '' : ` for ${quote(meant)}`}.`);
  if (total > 0 && ignored.length > 0) {
    const names = list.format([...ignored].slice(0, MOST_IGNORED).map(quote));
    const rest = ignored.length - MOST_IGNORED;
    sentences.push(`Left out, as no page says it: ${names}${rest > 0 ? ` and ${rest} more` : ''}.`);
  }
  if (problem !== undefined) sentences.push(problem);
  return sentences.join(' ');
}

const MOST_IGNORED = 4;
const list = new Intl.ListFormat('en');

function count(total: number): string {
  return `${total.toLocaleString('en')} ${total === 1 ? 'result' : 'results'}`;
}

function quote(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}

/** How much was found, and what was made of the query. */
interface FoundCounts {
  total: number;
  meant?: string | undefined;
  ignored?: readonly string[];
  /** Products that the catalog does not have. */
  absent?: readonly string[];
  problem?: string | undefined;
}
