import { glob, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import * as pagefind from 'pagefind';
import type { Catalog } from '../../catalog/catalog.ts';
import { pagePath } from '../../views/routes.ts';
import { connectorText } from '../html/connector-text.ts';

/**
 * Starts to index the text of the pages with Pagefind. Those of connectors are known before they are built, and
 * without what no search leads to; the others follow as they were built. Throws with what Pagefind says where it fails.
 */
export async function startTextIndex(catalog: Catalog): Promise<TextIndex> {
  // Joined tool names and URLs are found whole and by their parts.
  const { index, errors } = await pagefind.createIndex({ includeCharacters: '_' });
  if (index === undefined) throw new Error(errors.join('\n'));
  const problems: string[] = [];
  const add = async (url: string, content: string) => {
    problems.push(...(await index.addHTMLFile({ url, content })).errors);
  };
  const known = new Set<string>();
  for (const connector of catalog.connectors) {
    const path = pagePath('/connectors/[id]/', connector.id);
    known.add(path);
    await add(path, connectorText({ catalog, uses: new Map() }, connector).text);
  }
  return {
    async write(directory) {
      for await (const file of glob('**/*.html', { cwd: directory })) {
        const path = pathOf(file);
        if (!known.has(path)) await add(path, await readFile(join(directory, file), 'utf8'));
      }
      const written = await index.writeFiles({ outputPath: join(directory, 'pagefind') });
      problems.push(...written.errors);
      if (problems.length > 0) throw new Error(problems.join('\n'));
    },
    close: () => pagefind.close(),
  };
}

/**
 * The path of a page by its file.
 * @example
 * pathOf('guides/clients/index.html') // => '/guides/clients/'
 */
function pathOf(file: string): string {
  return `/${file.split(sep).join('/')}`.replace(/\/index\.html$/, '/');
}

export interface TextIndex {
  /** Adds the pages of a built site that are not in it yet, and writes it beside them. */
  write: (directory: string) => Promise<void>;
  close: () => Promise<unknown>;
}
