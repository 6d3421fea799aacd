import type { Catalog } from '../catalog/catalog.ts';
import { changesView, type ChangesDay } from '../views/changes-view.ts';
import { publicLink } from '../views/link.ts';
import { pagePath } from '../views/routes.ts';
import { escapeMarkup } from './escape.ts';

const MOST_ENTRIES = 200;
/** Past this many, the connectors that came on a day are one entry: readers subscribe to news, not to lists. */
const MOST_ADDED = 5;

/** What changed, as readers of the feed are told of it, the newest first. */
export function feedEntries(catalog: Catalog): FeedEntry[] {
  return changesView(catalog).days.flatMap(entriesOf).slice(0, MOST_ENTRIES);
}

/** The changes as an Atom feed; `repository` (a URL) makes its ids, which outlive a move of the site. */
export function changesFeed(catalog: Catalog, repository: string): string {
  const entries = feedEntries(catalog);
  const { host, pathname } = new URL(repository);
  const tag = (id: string) => `tag:${host},2026:${pathname.slice(1)}${id}`;
  const texts = entries.map(
    ({ id, title, date, path, lines }) => `  <entry>
    <id>${escapeMarkup(tag(id))}</id>
    <title>${escapeMarkup(title)}</title>
    <updated>${date}T00:00:00Z</updated>
    <link rel="alternate" type="text/html" href="${escapeMarkup(publicLink(path))}"/>
    <content type="text">${escapeMarkup(lines.join('\n'))}</content>
  </entry>\n`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${escapeMarkup(tag(''))}</id>
  <title>Connector Catalog: changes</title>
  <updated>${entries[0]?.date ?? '2026-01-01'}T00:00:00Z</updated>
  <author><name>Connector Catalog</name></author>
  <link rel="self" type="application/atom+xml" href="${escapeMarkup(publicLink('/changes.xml'))}"/>
  <link rel="alternate" type="text/html" href="${escapeMarkup(publicLink('/changes/'))}"/>
${texts.join('')}</feed>\n`;
}

/** What a reader of the feed is told of a day; what asks them to act comes first. */
function entriesOf({ date, added, changed }: ChangesDay): FeedEntry[] {
  const changes = changed.map(({ id, name, title, lines }) => ({
    id: `/connectors/${id}/changes/${date}`,
    title: `${name.text}: ${title}`,
    date,
    path: name.page ?? '/changes/',
    lines,
  }));
  if (added.length <= MOST_ADDED) {
    return [
      ...changes,
      ...added.map(({ id, name }) => ({
        id: pagePath('/connectors/[id]/', id),
        title: `${name.text}: new in the catalog`,
        date,
        path: name.page ?? '/changes/',
        lines: [`${name.text} is new in the catalog.`],
      })),
    ];
  }
  return [
    ...changes,
    {
      id: `/changes/${date}/added`,
      title: `${added.length} connectors are new in the catalog`,
      date,
      path: '/changes/',
      lines: [added.map(({ name }) => name.text).join(', ')],
    },
  ];
}

/** One entry of the feed. */
interface FeedEntry {
  id: string;
  title: string;
  date: string;
  path: string;
  lines: string[];
}
