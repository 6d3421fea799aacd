import type { Client } from '../../clients/client.ts';
import { wholeFile } from '../../protocol/lone-server.ts';
import { parseConfiguration } from '../parse.ts';
import { recogniseData } from '../recognise.ts';

/** The client that the text around a configuration names, where it names one alone of those that read it; `part` is how it was written. */
export async function namedClient(
  pasted: string,
  part: string,
  mended: string,
): Promise<string | undefined> {
  const at = pasted.indexOf(part);
  const around = at === -1 ? '' : pasted.slice(0, at) + ' ' + pasted.slice(at + part.length);
  if (around.trim() === '' || around.length > LONGEST) return undefined;
  const parsed = await parseConfiguration(mended);
  if ('problem' in parsed) return undefined;
  const { data } = wholeFile(parsed.data, parsed.format);
  const recognised = await recogniseData(data, parsed.format);
  if ('problem' in recognised) return undefined;
  const named = recognised.clients.filter((client) => isNamed(around, client));
  return named.length === 1 ? named[0]?.id : undefined;
}

/** By its name, or by the name of its file where that is its own. */
function isNamed(text: string, { name, files }: Client): boolean {
  const own = files
    .map(({ path }) => path.split(/[\\/]/).slice(-2))
    // "mcp.json" alone is of many.
    .map((parts) => (/_(?:config|settings)\./.test(parts.at(-1) ?? '') ? parts.slice(-1) : parts))
    .flatMap((parts) => (parts.length === 2 ? [parts.join('/'), parts.join('\\')] : parts))
    .filter((path) => path !== '.mcp.json');
  return [name, ...own].some((each) => holdsWord(text, each));
}

function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    const isWhole = !/\w/.test(text.charAt(at - 1)) && !/\w/.test(text.charAt(at + word.length));
    if (isWhole) return true;
  }
  return false;
}

const LONGEST = 40_000;
