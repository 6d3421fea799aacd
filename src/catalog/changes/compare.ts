import type { Change } from './change.ts';
import type { Facts } from './facts.ts';

/**
 * What is otherwise in an entry than before. That something is known now and was not before is no change of the
 * thing itself, but for tools, which people look for.
 */
export function compareFacts(before: Facts, after: Facts): Change[] {
  return [
    ...(before.name === after.name
      ? []
      : [{ kind: 'named' as const, from: before.name, to: after.name }]),
    ...compareWord('status', before.status, after.status),
    ...compareWord('maturity', before.maturity, after.maturity),
    ...compareSet('sign-in', before.signIn, after.signIn),
    ...compareSet('registration', before.registration, after.registration),
    ...compareEndpoints(before, after),
    ...compareTools(before, after),
  ];
}

function compareWord(
  kind: 'status' | 'maturity',
  from: string | undefined,
  to: string | undefined,
): Change[] {
  return isKnown(from) && isKnown(to) && from !== to ? [{ kind, from: from!, to: to! }] : [];
}

function isKnown(word: string | undefined): boolean {
  return word !== undefined && word !== 'unknown';
}

function compareSet(
  kind: 'sign-in' | 'registration',
  from: readonly string[],
  to: readonly string[],
): Change[] {
  if (from.length === 0 || to.length === 0 || from.join() === to.join()) return [];
  return [{ kind, from: [...from], to: [...to] }];
}

function compareEndpoints({ endpoints: before }: Facts, { endpoints: after }: Facts): Change[] {
  const changes: Change[] = [];
  for (const [endpoint, { address, status, replacedBy }] of after) {
    const old = before.get(endpoint);
    if (old === undefined) {
      changes.push({ kind: 'endpoint-added', endpoint, address, status });
      continue;
    }
    if (old.address !== address) {
      changes.push({ kind: 'endpoint-moved', endpoint, from: old.address, to: address });
    }
    if (old.status !== status) {
      const use = replacedBy === undefined ? {} : { replacedBy };
      changes.push({
        kind: 'endpoint-status',
        endpoint,
        address,
        from: old.status,
        to: status,
        ...use,
      });
    }
  }
  for (const [endpoint, { address }] of before) {
    if (!after.has(endpoint)) changes.push({ kind: 'endpoint-removed', endpoint, address });
  }
  return changes;
}

function compareTools({ tools: before }: Facts, { tools: after }: Facts): Change[] {
  if (before.size === 0 && after.size > 0) return [{ kind: 'tools-listed', count: after.size }];
  const added = [...after.keys()].filter((tool) => !before.has(tool));
  const removed = [...before.keys()].filter((tool) => !after.has(tool));
  const changed = [...after].flatMap(([tool, to]): Change[] => {
    const from = before.get(tool) ?? 'unknown';
    return from === 'unknown' || to === 'unknown' || from === to
      ? []
      : [{ kind: 'tool-access', tool, from, to }];
  });
  return [
    ...(added.length > 0 ? [{ kind: 'tools-added' as const, tools: added }] : []),
    ...(removed.length > 0 ? [{ kind: 'tools-removed' as const, tools: removed }] : []),
    ...changed,
  ];
}
