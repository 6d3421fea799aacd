import { meaningOfKey } from '../clients/key-meanings.ts';
import { isRecord } from '../protocol/record.ts';

/** Whether a value holds servers alone: each an object with an address or a command, in the words of any client. */
export function isServers(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const entries = Object.values(value);
  return (
    entries.length > 0 &&
    entries.every(
      (entry) =>
        isRecord(entry) &&
        Object.keys(entry).some((key) => ['url', 'command'].includes(String(meaningOfKey(key)))),
    )
  );
}

/**
 * Where servers lie under their key, but one or two levels deeper than a client looks; undefined where none do.
 * @example
 * deeperKey({ profiles: { work: { mcp_servers: { a: { url } } } } }, 'mcp_servers') // => 'profiles.work.mcp_servers'
 */
export function deeperKey(
  data: Readonly<Record<string, unknown>>,
  key: string,
): string | undefined {
  for (const [outer, group] of Object.entries(data)) {
    if (!isRecord(group)) continue;
    if (isServers(group[key])) return [short(outer), key].join('.');
    const inner = Object.keys(group).find((name) => {
      const each = group[name];
      return isRecord(each) && isServers(each[key]);
    });
    if (inner !== undefined) return [short(outer), short(inner), key].join('.');
  }
  return undefined;
}

/** A name of a stranger, as long as a message takes it. */
function short(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
}

const LONGEST = 60;
