import type { ChangedEntry } from './change.ts';
import { compareFacts } from './compare.ts';
import type { Facts } from './facts.ts';

/**
 * Makes the change log of commits, the oldest first: what each day changed in all, the newest day first. What one
 * commit of a day does and another undoes is no change. An entry whose file has another name is the same one,
 * where it shares its name or an address with one that went on that day.
 */
export function makeChangeLog(commits: Iterable<Commit>): ChangedEntry[] {
  const known = new Map<string, Facts>();
  const days: ChangedEntry[][] = [];
  let day = '';
  let touched = new Map<string, Facts | undefined>();
  const endDay = () => {
    days.push(changesOfDay(day, known, touched));
    for (const [id, facts] of touched) {
      if (facts === undefined) known.delete(id);
      else known.set(id, facts);
    }
    touched = new Map();
  };
  for (const commit of commits) {
    // A commit may be older than the one it follows.
    if (commit.day > day) {
      if (touched.size > 0) endDay();
      day = commit.day;
    }
    for (const [id, facts] of commit.entries) touched.set(id, facts);
  }
  if (touched.size > 0) endDay();
  return days.toReversed().flat();
}

function changesOfDay(
  date: string,
  known: ReadonlyMap<string, Facts>,
  touched: ReadonlyMap<string, Facts | undefined>,
): ChangedEntry[] {
  const gone = [...touched].flatMap(([id, facts]) => {
    const before = known.get(id);
    return facts === undefined && before !== undefined ? [{ id, before }] : [];
  });
  const moved = findMoved(gone, known, touched);
  const entries: ChangedEntry[] = [];
  for (const [id, after] of touched) {
    if (after === undefined) continue;
    const from = known.has(id) ? id : moved.get(id);
    const before = from === undefined ? undefined : known.get(from);
    const changes =
      before === undefined || from === undefined
        ? [{ kind: 'added' as const }]
        : [
            ...(from === id ? [] : [{ kind: 'moved' as const, from, to: id }]),
            ...compareFacts(before, after),
          ];
    if (changes.length > 0) entries.push({ date, connector: id, name: after.name, changes });
  }
  const kept = new Set(moved.values());
  for (const { id, before } of gone) {
    if (kept.has(id)) continue;
    entries.push({ date, connector: id, name: before.name, changes: [{ kind: 'removed' }] });
  }
  return entries.sort((a, b) => (a.connector < b.connector ? -1 : 1));
}

/** The former ids of entries that are new on a day, where one went on it that is the same. */
function findMoved(
  gone: readonly { id: string; before: Facts }[],
  known: ReadonlyMap<string, Facts>,
  touched: ReadonlyMap<string, Facts | undefined>,
): ReadonlyMap<string, string> {
  const signs = new Map(
    gone.flatMap(({ id, before }) => signsOf(before).map((sign) => [sign, id])),
  );
  const moved = new Map<string, string>();
  const taken = new Set<string>();
  for (const [id, facts] of touched) {
    if (facts === undefined || known.has(id)) continue;
    const from = signsOf(facts).flatMap((sign) => signs.get(sign) ?? [])[0];
    if (from === undefined || taken.has(from)) continue;
    taken.add(from);
    moved.set(id, from);
  }
  return moved;
}

function signsOf({ name, endpoints }: Facts): string[] {
  return [name, ...[...endpoints.values()].map(({ address }) => address)];
}

/** One commit: the entries that it wrote, by id; undefined for one that it removed. */
export interface Commit {
  /** YYYY-MM-DD. */
  day: string;
  entries: ReadonlyMap<string, Facts | undefined>;
}
