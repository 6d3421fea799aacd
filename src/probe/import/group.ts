import { exactLine } from '../clean.ts';
import { Name } from '../../catalog/fields.ts';
import { isDeviceName } from '../../shell/device-name.ts';
import type { ListedServer } from './listed.ts';

/**
 * The servers of a registry by product: the newest version of each, and those that a catalog like this one lists
 * one by one together again, the recommended first.
 */
export function groupServers(servers: readonly ListedServer[]): ListedServer[][] {
  const newest = new Map<string, ListedServer>();
  for (const server of servers) {
    const other = newest.get(server.name);
    if (other === undefined || isNewer(server, other)) newest.set(server.name, server);
  }
  const groups = new Map<string, ListedServer[]>();
  for (const server of newest.values()) {
    const { connector } = server.ownFacts;
    const key = connector === undefined ? server.name : `${server.name.split('/')[0]} ${connector}`;
    groups.set(key, [...(groups.get(key) ?? []), server]);
  }
  return [...groups.values()].map((group) => group.toSorted((a, b) => rank(a) - rank(b)));
}

function isNewer(server: ListedServer, other: ListedServer): boolean {
  if (server.isLatest !== other.isLatest) return server.isLatest;
  return server.updated >= other.updated;
}

function rank({ ownFacts, state }: ListedServer): number {
  return (ownFacts.isFirst ? 0 : 1) + (state === 'active' ? 0 : 2);
}

/** An id that is free, made of what the registry calls a server; a number tells it from others at last. */
export function freeId({ name, ownFacts }: ListedServer, isTaken: (id: string) => boolean): string {
  const [namespace = '', own = ''] = name.split('/');
  const short = toId(ownFacts.connector ?? own);
  const wanted = [short, `${toId(namespace.replace(/^.*\./, ''))}-${short}`, toId(name)];
  const free = wanted.find((id) => !isTaken(id) && !isDeviceName(id));
  if (free !== undefined) return free;
  const long = toId(name);
  let number = 2;
  while (isTaken(`${long}-${number}`)) number += 1;
  return `${long}-${number}`;
}

/** A name that no other connector has. */
export function freeName(server: ListedServer, isTaken: (name: string) => boolean): string {
  const { name, title, ownFacts } = server;
  const [namespace = '', own = ''] = name.split('/');
  const shown = [ownFacts.name, title, own].find((each) => Name.safeParse(exactLine(each)).success);
  const short = shown ?? own;
  return [short, `${short} (${namespace})`, name].find((each) => !isTaken(each)) ?? name;
}

/** Whom a namespace belongs to, as far as it says: a domain, or a user of GitHub. */
export function publisherOf({ name }: Pick<ListedServer, 'name'>): string {
  const parts = (name.split('/')[0] ?? '').split('.');
  const user = /^io\.github\.([A-Za-z0-9-]+)$/.exec(parts.join('.'))?.[1];
  return user === undefined ? parts.toReversed().join('.') : `${user} on GitHub`;
}

function toId(text: string): string {
  const id = text
    .slice(0, 80)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return id === '' ? 'server' : id;
}
