import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { builtPages, pageFile } from './built-pages.ts';

/**
 * Starts to index the text of pages with Pagefind, in a process of its own. Pages that are known before they are
 * built are added as they are made; the others follow as they were built.
 */
export async function startTextIndex(): Promise<TextIndex> {
  // Joined tool names and URLs are found whole and by their parts.
  const { index, errors } = await pagefind.createIndex({ includeCharacters: '_' });
  if (index === undefined) throw new Error(errors.join('\n'));
  const problems: string[] = [];
  const known = new Set<string>();
  const waiting = new Set<Promise<void>>();
  const add = async (url: string, content: string) => {
    known.add(url);
    const added = index.addHTMLFile({ url, content }).then(({ errors: wrong }) => {
      problems.push(...wrong);
      waiting.delete(added);
    });
    waiting.add(added);
    if (waiting.size >= MOST_WAITING) await Promise.race(waiting);
  };
  return {
    add,
    async write(directory) {
      const made = new Set(known);
      for await (const path of builtPages(directory, made)) {
        await add(path, await readFile(join(directory, pageFile(path)), 'utf8'));
      }
      await Promise.all(waiting);
      const written = await index.writeFiles({ outputPath: join(directory, 'pagefind') });
      problems.push(...written.errors);
      if (problems.length > 0) throw new Error(problems.join('\n'));
    },
    close: () => pagefind.close(),
  };
}

// Enough for it never to wait, few enough to be held in memory.
const MOST_WAITING = 64;

export interface TextIndex {
  /** Adds a page by its path; answers when there is room for the next. */
  add: (path: string, html: string) => Promise<void>;
  /** Adds the pages of a built site that are not in it yet, and writes it beside them. Throws with what is wrong. */
  write: (directory: string) => Promise<void>;
  close: () => Promise<unknown>;
}
