import { meaningOfKey } from '../clients/key-meanings.ts';
import { findRoot, valueUnder, type Root } from '../clients/root.ts';
import { isRecord } from '../protocol/record.ts';

/** Whether all that lies under a client's key holds servers itself, where the client does not look. */
export function holdsHolders(data: unknown, root: Root): boolean {
  const servers = valueUnder(data, findRoot(data, root));
  const entries = isRecord(servers) ? Object.values(servers).filter(isRecord) : [];
  return entries.length > 0 && entries.every(isHolder);
}

/** Whether an entry is no server but a map of some. */
function isHolder(entry: Readonly<Record<string, unknown>>): boolean {
  const inner = Object.entries(entry);
  return (
    inner.length > 0 &&
    inner.every(
      ([name, each]) =>
        meaningOfKey(name) === undefined &&
        isRecord(each) &&
        ['url', 'command'].some((part) =>
          Object.keys(each).some((key) => meaningOfKey(key) === part),
        ),
    )
  );
}
