import type { SearchEntry } from './entry.ts';
import { joinBlocks, readPage, withoutLines, type Block } from './read-page.ts';
import { routeOf, searchKind } from '../../views/routes.ts';

const OF_GUIDE = 0.95;
const OF_LIST = 0.8;

/**
 * What a built page is found by: a guide by each of its sections, any other by its title and description,
 * since what it lists has pages of its own. None for a page that is not to be found.
 */
export function pageEntries(html: string, path: string): SearchEntry[] {
  const { isFound, description, blocks } = readPage(html);
  if (!isFound) return [];
  const title = joinBlocks(blocks.filter(({ into }) => into === 'title'));
  const kind = searchKind(path);
  const [intro, ...sections] = cutSections(blocks.filter(({ into }) => into !== 'title'));
  const shared = { kind, category: [], 'sign-in': [], names: [], parts: [] };
  const page: SearchEntry = {
    ...shared,
    path,
    title,
    prior: kind === undefined ? OF_LIST : OF_GUIDE,
    description,
    key: [],
    text: kind === undefined ? [] : textOf(intro?.blocks ?? []),
  };
  if (kind === undefined) return [page];
  return [
    page,
    ...sections.map(({ anchor, heading, blocks: said }) => ({
      ...shared,
      path: `${path}#${anchor}`,
      title: heading,
      page: title,
      prior: OF_GUIDE,
      description: '',
      key: [],
      text: textOf(said),
    })),
  ];
}

/** Whether a page is read as it was built; the others are known from the data that they show. */
export function isReadAsBuilt(path: string): boolean {
  const route = routeOf(path);
  return route !== undefined && (!route.path.includes('[id]') || route.path === '/guides/[id]/');
}

function cutSections(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [{ anchor: '', heading: '', blocks: [] }];
  for (const block of blocks) {
    const last = sections.at(-1)!;
    if (block.anchor === undefined) last.blocks.push(block);
    // A heading may be of several runs.
    else if (block.anchor === last.anchor) last.heading += ` ${joinBlocks([block])}`;
    else sections.push({ anchor: block.anchor, heading: joinBlocks([block]), blocks: [] });
  }
  return sections;
}

function textOf(blocks: readonly Block[]): string[] {
  return blocks.map((block) => withoutLines(joinBlocks([block]))).filter((text) => text !== '');
}

interface Section {
  anchor: string;
  heading: string;
  blocks: Block[];
}
