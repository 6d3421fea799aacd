import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { builtPages, pageFile } from './built-pages.ts';

/**
 * Indexes the text of the pages of a built site with Pagefind and writes it beside them, without those that our own
 * index knows whole. Throws with what Pagefind says where it fails.
 */
export async function writeTextIndex(directory: string, known: ReadonlySet<string>): Promise<void> {
  const { index, errors } = await pagefind.createIndex({
    // Joined tool names and URLs are found whole and by their parts.
    includeCharacters: '_',
    // What a button says is to be done, and what is drawn says nothing.
    excludeSelectors: ['button', '[aria-hidden="true"]'],
  });
  if (index === undefined) throw new Error(errors.join('\n'));
  try {
    const problems: string[] = [];
    for await (const url of builtPages(directory, known)) {
      const content = await readFile(join(directory, pageFile(url)), 'utf8');
      problems.push(...(await index.addHTMLFile({ url, content: withGaps(content) })).errors);
    }
    const written = await index.writeFiles({ outputPath: join(directory, 'pagefind') });
    problems.push(...written.errors);
    if (problems.length > 0) throw new Error(problems.join('\n'));
  } finally {
    await pagefind.close();
  }
}

/**
 * A page in which words that stand apart by style alone, such as a name and its badge, have a space between them: Pagefind
 * takes them for one word, and shows it.
 * @example
 * withGaps('<a>Slack</a><span>9 tools</span>') // => '<a>Slack</a> <span>9 tools</span>'
 */
export function withGaps(html: string): string {
  let isCode = false;
  return html.replace(placesOfGaps, (tag) => {
    if (!tag.includes('pre')) return isCode ? tag : `${tag} `;
    isCode = tag === '<pre';
    return tag;
  });
}

const placesOfGaps =
  /<\/?pre\b|<\/(?:a|button|code|small|span|strong)>(?=(?:<[/a-z][^<>]{0,400}>){1,4}[\p{L}\p{N}])/gu;
