import { endpointKey } from '../../protocol/url-template.ts';
import type { Client } from '../../clients/client.ts';
import { isRecord } from '../../clients/reading.ts';
import type { Resolver } from '../../coverage/resolver.ts';
import type { Finding, Place } from '../../diagnostics/finding.ts';
import { checkServer } from '../../rules/check-server.ts';
import type { RuleId } from '../../rules/rules.ts';
import { valuesOf } from '../../rules/shared/server.ts';
import { serverRules } from '../../rules/tables/servers.ts';
import { finding, grade } from './rules.ts';
import type { Entry } from './entries.ts';

/** Checks entries with the rules of the command line; each finding knows the entry and value it is about. */
export function checkEntries(
  client: Client,
  entries: readonly Entry[],
  resolver: Resolver,
): Found[] {
  const found = entries.flatMap((entry) => checkServerOf(entry, resolver));
  return [
    ...found.filter(({ finding: { rule } }) => appliesTo(client, rule)),
    ...entries.flatMap(checkShape),
    ...entries.flatMap(checkKeys),
    ...findDuplicates(entries),
  ];
}

function checkServerOf(entry: Entry, resolver: Resolver): Found[] {
  if (entry.checked === undefined) return [];
  // Also an entry without any value is one.
  const server = { ...entry.checked, keys: { '': place } };
  const keys = new Set(valuesOf(server).map(({ key }) => key));
  const connector = resolver.connectorOfServer(server);
  return checkServer({ server, connector }, { resolver, readme: '' }, serverRules).map(
    ({ key, rule, args, severity }): Found => ({
      finding: grade({ ...nowhere, rule, args, ...(severity && { severity }) }),
      entry,
      key: keys.has(key) ? key : '',
    }),
  );
}

// Some rules are about Claude Code or plugins alone; the variables of a text are listed on their own.
function appliesTo(client: Client, rule: RuleId): boolean {
  if (rule === 'server-variable-unset') return false;
  return client.id === 'claude-code' || !claudeOnly.has(rule);
}

function checkShape(entry: Entry): Found[] {
  const { name, raw, path } = entry;
  if (isRecord(raw) || path[0] === 'extensions' || path[0] === 'mcp') return [];
  const kind = Array.isArray(raw) ? 'array' : raw === null ? 'null' : typeof raw;
  return [
    {
      finding: grade(finding('server-not-object', nowhere, { server: name, found: kind })),
      entry,
      key: '',
    },
  ];
}

// `"httpUrl "` looks right to the eye and is passed over by clients without a word.
function checkKeys(entry: Entry): Found[] {
  const { name, raw } = entry;
  if (!isRecord(raw)) return [];
  return Object.keys(raw)
    .filter((key) => key !== key.trim() && !Object.hasOwn(raw, key.trim()))
    .map((key) => ({
      finding: grade(finding('server-whitespace', nowhere, { server: name, name: key })),
      entry,
      key: '',
      badKey: key,
    }));
}

function findDuplicates(entries: readonly Entry[]): Found[] {
  const first = new Map<string, Entry>();
  return entries.flatMap((entry): Found[] => {
    const { checked, name } = entry;
    const url = checked?.state === 'ready' ? (checked.url ?? '') : '';
    const address = url === '' ? undefined : endpointKey(url);
    if (address === undefined) return [];
    const other = first.get(address);
    if (other === undefined) {
      first.set(address, entry);
      return [];
    }
    const args = { server: name, other: other.name, where: 'the same configuration' };
    const found = finding('server-name-conflict', nowhere, args);
    return [{ finding: grade(found), entry, key: '', other }];
  });
}

const nowhere: Place = { file: '', line: 1, column: 1 };
const place = { key: nowhere, value: nowhere, offset: 0, length: 0 };
const claudeOnly = new Set<RuleId>([
  'server-type-missing',
  'server-name-reserved',
  'server-auth-missing',
]);

/** A finding, with the entry and the key of the value that it is about. */
export interface Found {
  finding: Finding<RuleId>;
  entry: Entry | undefined;
  /** Such as `url` or `headers/Authorization`; empty where it is about the whole entry. */
  key: string;
  /** A key that is written with white space around it. */
  badKey?: string;
  /** The entry that has the same address. */
  other?: Entry;
}
