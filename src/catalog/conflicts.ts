import type { Connector } from './connector.ts';
import type { Problem } from './checks.ts';
import { fullNameKey } from './name-key.ts';
import { nearestOf } from './nearest.ts';
import { endpointKey } from '../protocol/url-template.ts';

/**
 * What is wrong between entries: names, endpoint ids and endpoints that more than one claims (the later
 * entry is at fault), and replacements that are not there.
 */
export function findConflicts(connectors: readonly Connector[]): Conflict[] {
  const names = new Map<string, string>();
  const ids = new Map<string, string>();
  const endpoints = new Map<string, string>();
  const conflicts: Conflict[] = [];

  for (const connector of connectors) {
    for (const [path, alias] of namesOf(connector)) {
      const other = claim(names, fullNameKey(alias), connector);
      if (other !== undefined) {
        conflicts.push({ connector, rule: 'alias-conflict', path, args: { alias, other } });
      }
    }
    for (const [index, endpoint] of (connector.endpoints ?? []).entries()) {
      const other = ids.get(endpoint.id);
      ids.set(endpoint.id, other ?? connector.id);
      if (other !== undefined) {
        const args = { what: 'endpoint', id: endpoint.id, other };
        conflicts.push({ connector, rule: 'id-conflict', path: ['endpoints', index, 'id'], args });
      }
      if (endpoint.type === 'stdio') continue;
      const key = endpointKey(endpoint.url) ?? endpoint.url;
      const owner = claim(endpoints, key, connector);
      if (owner !== undefined) {
        const args = { endpoint: endpoint.url, other: owner };
        const path = ['endpoints', index, 'url'];
        conflicts.push({ connector, rule: 'endpoint-conflict', path, args });
      }
    }
  }
  return [...conflicts, ...findDanglingReplacements(connectors, ids)];
}

/** Endpoints whose replacement is no endpoint of the catalog. */
function findDanglingReplacements(
  connectors: readonly Connector[],
  ids: ReadonlyMap<string, string>,
): Conflict[] {
  const nearestId = nearestOf(() => ids.keys());
  return connectors.flatMap((connector) =>
    (connector.endpoints ?? []).flatMap(({ id, replacedBy }, index): Conflict[] => {
      if (replacedBy === undefined || (replacedBy !== id && ids.has(replacedBy))) return [];
      const path = ['endpoints', index, 'replacedBy'];
      const args = { id: replacedBy, nearest: nearestId(replacedBy) };
      return [{ connector, rule: 'endpoint-unknown', path, args }];
    }),
  );
}

/** Claims a key for a connector; the connector that has it already, if it is another one. */
function claim(claims: Map<string, string>, key: string, { id }: Connector): string | undefined {
  const owner = claims.get(key);
  claims.set(key, owner ?? id);
  return owner === id ? undefined : owner;
}

function namesOf({ id, name, aliases = [] }: Connector): [PropertyKey[], string][] {
  const named: [PropertyKey[], string][] = [
    [['name'], name],
    ...aliases.map((alias, index): [PropertyKey[], string] => [['aliases', index], alias]),
  ];
  // The id is a name too, but has no place of its own in the file.
  return named.some(([, each]) => fullNameKey(each) === fullNameKey(id))
    ? named
    : [...named, [['name'], id]];
}

/** A problem between entries, in the entry that is to be mended. */
export type Conflict = Problem & { connector: Connector };
