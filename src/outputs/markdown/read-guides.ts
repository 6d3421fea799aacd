import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { guideOrder } from '../../views/guide-order.ts';
import { parseGuide, type Guide } from './guide.ts';

/** Reads the guides in their order, those that have none last. */
export async function readGuides(root = process.cwd()): Promise<Guide[]> {
  const directory = join(root, 'src/content/docs/guides');
  const files = (await readdir(directory)).filter((file) => file.endsWith('.mdx')).sort();
  const order: readonly string[] = ['guides', ...guideOrder];
  const guides = await Promise.all(
    files.map(async (file) => {
      const name = file.replace(/\.mdx$/, '');
      const source = await readFile(join(directory, file), 'utf8');
      return parseGuide(name === 'index' ? 'guides' : name, source);
    }),
  );
  const placeOf = ({ slug }: Guide) => {
    const place = order.indexOf(slug);
    return place === -1 ? order.length : place;
  };
  return guides.sort((a, b) => placeOf(a) - placeOf(b));
}
