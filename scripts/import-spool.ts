import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RegistryPage } from '../src/probe/import/pages.ts';

/**
 * Keeps the pages of an import that were read, so that one that was stopped goes on where it was. Each page is one
 * line; a line that was cut off counts as not read.
 */
export async function openSpool(folder: string, registry: string): Promise<Spool> {
  const name = createHash('sha256').update(registry).digest('hex').slice(0, 16);
  const file = join(folder, `${name}.ndjson`);
  await mkdir(dirname(file), { recursive: true });
  const text = existsSync(file) ? await readFile(file, 'utf8') : '';
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) {
    const handle = await open(file, 'r+');
    await handle.truncate(Buffer.byteLength(whole));
    await handle.close();
  }
  const pages = whole
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as RegistryPage);
  return {
    pages,
    add: async (page) => {
      pages.push(page);
      await appendFile(file, `${JSON.stringify(page)}\n`);
    },
    remove: () => rm(file, { force: true }),
  };
}

/** The pages that were read, and what keeps another one. */
export interface Spool {
  pages: RegistryPage[];
  add: (page: RegistryPage) => Promise<void>;
  remove: () => Promise<void>;
}
