import { mdxToMdast } from 'satteri';
import { parse } from 'yaml';
import { document } from './blocks.ts';
import { plain } from './inline.ts';
import { otherForms, twinLink } from './links.ts';
import { pagePath } from '../../views/routes.ts';
import { onceFor } from '../../coverage/last.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { partToMarkdown } from './guide-parts.ts';

/**
 * The twin of a guide: the text as its author wrote it, with each live component replaced by Markdown
 * made of the same data, and each link to a page by one to its twin.
 */
export function guideMarkdown(model: Workspace, guide: Guide): Promise<string> {
  const known = twinsOf(model);
  const twin = known.get(guide.source) ?? makeTwin(model, guide);
  known.set(guide.source, twin);
  return twin;
}

// Each is asked for by itself and in `llms-full.txt`.
const twinsOf = onceFor<Workspace, Map<string, Promise<string>>>(() => new Map());

async function makeTwin(
  model: Workspace,
  { slug, title, description, source }: Guide,
): Promise<string> {
  const edits: Replacement[] = [];
  for (const node of walk(mdxToMdast(source) as Node)) {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    if (node.type === 'mdxjsEsm' || node.type === 'yaml') edits.push({ start, end, text: '' });
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      edits.push({
        start,
        end,
        text: await partToMarkdown(model, node.name ?? '', valuesOf(node)),
      });
    }
    if (node.type === 'link' && node.url?.startsWith('/')) {
      // The address is the last part of the link: its words may hold the same text.
      const at = source.lastIndexOf(node.url, end);
      edits.push({ start: at, end: at + node.url.length, text: twinLink(node.url) });
    }
  }
  return document([
    `# ${plain(title)}`,
    `> ${plain(description)}`,
    otherForms(guidePage(slug)),
    apply(source, edits)
      .trim()
      .replace(/\n{3,}/g, '\n\n'),
  ]);
}

/** The path of a guide, or of the list of them. */
export function guidePage(slug: string): string {
  return slug === 'guides' ? '/guides/' : pagePath('/guides/[id]/', slug);
}

/** Reads the frontmatter of a guide. */
export function parseGuide(slug: string, source: string): Guide {
  const [, yaml = ''] = /^---\n(.*?)\n---\n/s.exec(source) ?? [];
  const { title = slug, description = '' } = (parse(yaml) ?? {}) as Partial<Guide>;
  return { slug, title, description, source };
}

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}

function apply(source: string, edits: readonly Replacement[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end),
      source,
    );
}

/** The attributes of a component: words, lists of words, and marks without a value. */
function valuesOf({ attributes = [] }: Node): Record<string, string | string[] | true> {
  return Object.fromEntries(
    attributes.map(({ name, value }) => [
      name,
      value === null || value === undefined
        ? true
        : typeof value === 'string'
          ? value
          : [...value.value.matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, a, b]) => a ?? b ?? ''),
    ]),
  );
}

/** A guide as it is written. */
export interface Guide {
  /** The last part of its address; `guides` for the list of them. */
  slug: string;
  title: string;
  description: string;
  source: string;
}

interface Replacement {
  start: number;
  end: number;
  text: string;
}

interface Node {
  type: string;
  name?: string;
  url?: string;
  attributes?: { name: string; value?: string | null | { value: string } }[];
  children?: Node[];
  position?: { start: { offset: number }; end: { offset: number } };
}
