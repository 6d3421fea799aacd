import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { builtPages, pageFile } from './built-pages.ts';

/**
 * Indexes the text of the pages of a built site with Pagefind and writes it beside them, without those that our own
 * index knows whole. Throws with what Pagefind says where it fails.
 */
export async function writeTextIndex(directory: string, known: ReadonlySet<string>): Promise<void> {
  // Joined tool names and URLs are found whole and by their parts.
  const { index, errors } = await pagefind.createIndex({ includeCharacters: '_' });
  if (index === undefined) throw new Error(errors.join('\n'));
  try {
    const problems: string[] = [];
    for await (const url of builtPages(directory, known)) {
      const content = await readFile(join(directory, pageFile(url)), 'utf8');
      problems.push(...(await index.addHTMLFile({ url, content })).errors);
    }
    const written = await index.writeFiles({ outputPath: join(directory, 'pagefind') });
    problems.push(...written.errors);
    if (problems.length > 0) throw new Error(problems.join('\n'));
  } finally {
    await pagefind.close();
  }
}
