import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sidebar } from '../../views/sidebar.ts';
import { parseGuide, type Guide } from './guide.ts';

/** Reads the guides in the order of the sidebar, those that are not in it last. */
export async function readGuides(root = process.cwd()): Promise<Guide[]> {
  const directory = join(root, 'src/content/docs/guides');
  const files = (await readdir(directory)).filter((file) => file.endsWith('.mdx')).sort();
  const order = JSON.stringify(sidebar);
  const guides = await Promise.all(
    files.map(async (file) => {
      const name = file.replace(/\.mdx$/, '');
      const source = await readFile(join(directory, file), 'utf8');
      return parseGuide(name === 'index' ? 'guides' : name, source);
    }),
  );
  const placeOf = ({ slug }: Guide) => {
    const place = order.indexOf(`"guides/${slug}"`);
    return slug === 'guides' ? -1 : place === -1 ? order.length : place;
  };
  return guides.sort((a, b) => placeOf(a) - placeOf(b));
}
