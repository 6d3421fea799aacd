import type { Connector } from '../catalog/connector.ts';
import type { Endpoint } from '../catalog/endpoint.ts';
import { addressOf } from '../catalog/address.ts';
import { endpointStatusLabels, wayLabels } from '../views/labels.ts';
import { publicLink } from '../views/link.ts';
import { escapeMarkup } from './escape.ts';
import { pagePath } from '../views/routes.ts';

const MOST_ENTRIES = 200;

/**
 * What changed in the catalog, from the dates in it, the newest first: endpoints that are no longer the
 * one to use, and the facts of a connector that were read on a day.
 */
export function findChanges(connectors: readonly Connector[]): Change[] {
  return connectors
    .flatMap((connector) => [...endpointChanges(connector), ...factChanges(connector)])
    .sort((a, b) => compare(b.date, a.date) || a.rank - b.rank || compare(a.id, b.id))
    .slice(0, MOST_ENTRIES);
}

/** The changes as an Atom feed; `repository` (a URL) makes its ids, which outlive a move of the site. */
export function changesFeed(connectors: readonly Connector[], repository: string): string {
  const changes = findChanges(connectors);
  const { host, pathname } = new URL(repository);
  const tag = (id: string) => `tag:${host},2026:${pathname.slice(1)}${id}`;
  const entries = changes.map(
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
  <updated>${changes[0]?.date ?? '2026-01-01'}T00:00:00Z</updated>
  <author><name>Connector Catalog</name></author>
  <link rel="self" type="application/atom+xml" href="${escapeMarkup(publicLink('/changes.xml'))}"/>
  <link rel="alternate" type="text/html" href="${escapeMarkup(publicLink('/connectors/'))}"/>
${entries.join('')}</feed>\n`;
}

/** Endpoints that have become old; the id has no date, so that another look does not make it news. */
function endpointChanges({ id, name, endpoints = [] }: Connector): Change[] {
  return endpoints
    .filter(({ status }) => status !== 'current')
    .map((endpoint) => {
      const { status, replacedBy, note, checked } = endpoint;
      const state = endpointStatusLabels[status].toLowerCase();
      const use = replacedBy === undefined ? '' : `, use ${replacedBy}`;
      return {
        id: `/connectors/${id}/${endpoint.id}/${status}`,
        title: `${name}: ${endpoint.id} is ${state}${use}`,
        date: checked,
        rank: 0,
        path: `/connectors/${id}/#endpoint-${endpoint.id}`,
        lines: [addressOf(endpoint), ...(note === undefined ? [] : [note])],
      };
    });
}

/** The facts of a connector by the day they were read. */
function factChanges(connector: Connector): Change[] {
  const { id, name, signIn = [], endpoints = [], tools, checked, conflicts = [] } = connector;
  const days = new Map<string, string[]>();
  const add = (day: string, line: string) => days.set(day, [...(days.get(day) ?? []), line]);
  add(checked, 'The entry was read anew.');
  for (const way of signIn) add(way.checked, `Sign-in: ${wayLabels[way.method]}.`);
  for (const endpoint of endpoints.filter(({ status }) => status === 'current')) {
    add(endpoint.checked, describeEndpoint(endpoint));
  }
  if (tools !== undefined) {
    const all = tools.complete ? 'a complete list' : 'the list may lack some';
    add(tools.checked, `Tools: ${tools.items.length} known, ${all}.`);
  }
  for (const conflict of conflicts) add(checked, `Sources disagree: ${conflict}`);
  return [...days].map(([date, lines]) => ({
    id: `/connectors/${id}/${date}`,
    title: `${name}: facts read on ${date}`,
    date,
    rank: 1,
    path: pagePath('/connectors/[id]/', id),
    lines,
  }));
}

function describeEndpoint(endpoint: Endpoint): string {
  return `Endpoint ${endpoint.id}: ${addressOf(endpoint)}`;
}

// Not `localeCompare`: the order must be the same on every machine.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** One entry of the feed. */
export interface Change {
  id: string;
  title: string;
  date: string;
  /** What asks the reader to act comes first. */
  rank: number;
  path: string;
  lines: string[];
}
