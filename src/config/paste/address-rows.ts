import { freeName, slugName } from '../../clients/name.ts';
import { isServerAddress } from './link.ts';
import type { Pasted, PastedEntry } from './pasted.ts';
import { nameOfUrl } from './program.ts';

const FEWEST = 2;
const MOST_CHARACTERS = 2000;
const MOST_NAME = 80;

/** The servers of a table or a list, of which each row holds one address of a server and mostly its name. */
export function readAddressRows(text: string): Pasted | undefined {
  const taken = new Set<string>();
  const entries = text.split('\n').flatMap((line): PastedEntry[] => {
    const whole = line.slice(0, MOST_CHARACTERS);
    const row = ROW.test(whole) ? whole.replace(MARK, '') : undefined;
    const [url, another] = (row?.match(ADDRESS) ?? []).filter(isServerAddress);
    if (row === undefined || url === undefined || another !== undefined) return [];
    const label = row.slice(0, row.indexOf(url)).split(/[|\t]/)[0]?.slice(0, MOST_NAME) ?? '';
    const title = label.replace(MARKS, ' ');
    const named = /[a-z\d]/i.test(title) ? slugName(title).toLowerCase() : nameOfUrl(url);
    const name = freeName(named, taken);
    taken.add(name);
    const isSse = /\bsse\b/i.test(row);
    return [{ name, entry: { type: isSse ? 'sse' : 'http', url } }];
  });
  return entries.length < FEWEST ? undefined : { what: 'a list of addresses', entries };
}

const MARK = /^\s*(?:\||[-*•+]\s|\d{1,3}[.)]\s)\s*/;
// The frame of a table may have been taken away.
const ROW = /^\s*(?:[-*•+]\s|\d{1,3}[.)]\s)|[|\t]/;
const ADDRESS = /https:\/\/[^\s()<>"'`|\]]+/gi;
/** What marks a name in Markdown, and what stands between it and the address. */
const MARKS = /[*_`[\]():—–]/g;
