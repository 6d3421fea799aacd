import { isRecord } from '../protocol/record.ts';
import type { Reading } from './reading.ts';
import { valueUnder, type Entry, type KeyPath } from './root.ts';

/** The list that names a server as off, and what it says without that server; undefined where none does. */
export function listedOff(
  data: unknown,
  { name }: Entry,
  path: KeyPath,
  isSameName = (one: string, other: string) => one === other,
): OffList | undefined {
  const list = valueUnder(data, path);
  if (!Array.isArray(list)) return undefined;
  const others = list.filter((each) => typeof each !== 'string' || !isSameName(each, name));
  return others.length === list.length ? undefined : { path, why: 'listed', on: others };
}

/** The list of those that are on, where it leaves a server out. */
export function notListed(
  data: unknown,
  { name }: Entry,
  path: KeyPath,
  isSameName = (one: string, other: string) => one === other,
): OffList | undefined {
  const list = valueUnder(data, path);
  if (!Array.isArray(list)) return undefined;
  const isOn = list.some((each) => typeof each === 'string' && isSameName(each, name));
  return isOn ? undefined : { path, why: 'not-listed', on: [...(list as unknown[]), name] };
}

/** The first of rules with stars that is about an entry, where it rejects it. */
export function rejected(data: unknown, { value }: Entry, path: KeyPath): OffList | undefined {
  const rules = valueUnder(data, path);
  if (!Array.isArray(rules) || !isRecord(value)) return undefined;
  const first = rules.filter(isRecord).find(({ matches }) => isAbout(matches, value));
  return first?.['action'] === 'reject' ? { path, why: 'rejected' } : undefined;
}

function isAbout(matches: unknown, entry: Readonly<Record<string, unknown>>): boolean {
  const wanted = isRecord(matches) ? Object.entries(matches) : [];
  return (
    wanted.length > 0 &&
    wanted.every(([key, pattern]) => {
      const given = entry[key];
      const text = Array.isArray(given) ? given.join(' ') : given;
      return typeof pattern === 'string' && typeof text === 'string' && fits(pattern, text);
    })
  );
}

/** Whether a text is what a pattern with stars says, part by part from the left. */
function fits(pattern: string, text: string): boolean {
  const [first = '', ...others] = pattern.split('*');
  const last = others.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of others) {
    const next = text.indexOf(part, at);
    if (next === -1) return false;
    at = next + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/** What stands in place of a list of names, which the client passes over with a complaint. */
export function noList(data: unknown, path: KeyPath): OffList | undefined {
  const held = valueUnder(data, path);
  if (held === undefined || Array.isArray(held)) return undefined;
  return { path, why: 'no-list', ...(typeof held === 'string' && { on: namesIn(held) }) };
}

function namesIn(text: string): string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** What was read, with the servers switched off that a list leaves out. */
export function withoutOff(data: unknown, reading: Reading, { entries, offIn }: Lists): Reading {
  const isOff = (entry: Entry) => (offIn(data, entry)?.why ?? 'no-list') !== 'no-list';
  const off = new Set(entries.filter(isOff).map(({ name }) => name));
  if (off.size === 0) return reading;
  const servers = reading.servers.map((server) =>
    off.has(server.name)
      ? { ...server, settings: { ...server.settings, isOff: true as const } }
      : server,
  );
  return { ...reading, servers };
}

interface Lists {
  entries: readonly Entry[];
  offIn: (data: unknown, entry: Entry) => OffList | undefined;
}

/** What beside the servers leaves one of them off. */
export interface OffList {
  path: KeyPath;
  /**
   * It is in the list, not in the list of those that are on, or a rule rejects it; `unread` where the client has its
   * list elsewhere: whoever wrote it there wanted it off; `no-list` where something else stands in its place.
   */
  why: 'listed' | 'not-listed' | 'rejected' | 'unread' | 'no-list';
  /** What the list says when the server is on, or what is meant where there is no list. */
  on?: readonly unknown[];
}
