import { isRecord } from './record.ts';
import { commandKeys, urlKeys } from './target-keys.ts';

/** Whether a value holds servers alone: each an object with an address or a command, in the words of any client. */
export function isServers(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const entries = Object.values(value);
  return (
    entries.length > 0 &&
    entries.every(
      (entry) => isRecord(entry) && Object.keys(entry).some((key) => targetKeys.has(key)),
    )
  );
}

/**
 * Where servers lie under their key, but one or two levels deeper than a client looks; undefined where none do.
 * @example
 * deeperKey({ profiles: { work: { mcp_servers: { a: { url } } } } }, 'mcp_servers') // => { key: 'profiles.work.mcp_servers', … }
 */
export function deeperKey(
  data: Readonly<Record<string, unknown>>,
  key: string,
): DeeperKey | undefined {
  for (const [outer, group] of Object.entries(data)) {
    if (!isRecord(group)) continue;
    if (isServers(group[key])) return deeper([outer, key]);
    const inner = Object.keys(group).find((name) => {
      const each = group[name];
      return isRecord(each) && isServers(each[key]);
    });
    if (inner !== undefined) return deeper([outer, inner, key]);
  }
  return undefined;
}

function deeper(path: string[]): DeeperKey {
  return { path, key: path.map(short).join('.') };
}

/** A name of a stranger, as long as a message takes it. */
function short(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
}

const LONGEST = 60;

const targetKeys: ReadonlySet<string> = new Set([...urlKeys, ...commandKeys]);

interface DeeperKey {
  path: string[];
  /** The path as it is told. */
  key: string;
}
