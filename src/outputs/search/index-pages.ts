import { join } from 'node:path';
import * as pagefind from 'pagefind';

/** Indexes the built pages for search; throws with what Pagefind says where it fails. */
export async function writeSearchIndex(directory: string): Promise<void> {
  try {
    // Joined tool names and URLs are found whole and by their parts.
    const { index, errors } = await pagefind.createIndex({ includeCharacters: '_' });
    if (index === undefined) throw new Error(errors.join('\n'));
    const added = await index.addDirectory({ path: directory });
    const written = await index.writeFiles({ outputPath: join(directory, 'pagefind') });
    const problems = [...added.errors, ...written.errors];
    if (problems.length > 0) throw new Error(problems.join('\n'));
  } finally {
    await pagefind.close();
  }
}
