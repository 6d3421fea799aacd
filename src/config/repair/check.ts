import { endpointKey } from '../../protocol/url-template.ts';
import type { Abilities } from '../../clients/abilities.ts';
import type { Client } from '../../clients/client.ts';
import { inPlace } from '../../clients/in-place.ts';
import { isNoServerName } from '../../clients/key-meanings.ts';
import { environmentOwner, isEnvironmentEntry } from '../../protocol/environment-entry.ts';
import { isRecord } from '../../protocol/record.ts';
import type { System } from '../../protocol/system.ts';
import { onceFor } from '../../coverage/last.ts';
import type { Resolver } from '../../coverage/resolver.ts';
import type { Finding, Place } from '../../diagnostics/finding.ts';
import { checkServer } from '../../rules/check-server.ts';
import type { OwnPlace } from '../../coverage/own-places.ts';
import type { DeclaredServer } from '../../plugins/server.ts';
import type { RuleTable } from '../../rules/rule.ts';
import { ownPlacesIn } from '../../rules/shared/own-places.ts';
import type { RuleId } from '../../rules/rules.ts';
import { serverRules } from '../../rules/tables/servers.ts';
import { finding, grade, type RepairRuleId } from './rules.ts';
import type { HitPlace, ServerEntry } from '../../rules/fix/plan.ts';

/** Checks entries with the rules of the command line; each finding knows the entry and value it is about. */
export function checkEntries(
  client: Client,
  entries: readonly ServerEntry[],
  resolver: Resolver,
  system?: System,
): EntryFinding[] {
  const outside = entries.filter(isEnvironment);
  const servers = entries.filter((entry) => !isEnvironment(entry));
  const rules = rulesFor(client.abilities);
  return [
    ...servers.flatMap((entry) => checkServerOf({ client, entry, resolver, system }, rules)),
    ...outside.map((entry) => environmentFinding(client, entry, servers)),
    ...servers.flatMap((entry) => checkForm(client, entry)),
    ...findDuplicates(servers),
  ];
}

function isEnvironment({ name, value }: ServerEntry): boolean {
  return isEnvironmentEntry(name, value);
}

function environmentFinding(
  client: Client,
  entry: ServerEntry,
  servers: readonly ServerEntry[],
): EntryFinding {
  const owner = environmentOwner(entry.name);
  const local = servers.filter(
    ({ declared, name }) => declared?.command != null && (owner === undefined || name === owner),
  );
  const isApart = servers.some(({ path }) => path.length > entry.path.length);
  const args = {
    name: entry.name,
    servers: local.map(({ name }) => name),
    ...(isApart && { isApart }),
    client: client.name,
    ...(client.schema?.fate === 'file-refused' && { isLost: true }),
  };
  const [only] = local.length === 1 ? local : [];
  return {
    finding: grade(finding('server-env-outside', nowhere, args)),
    entry,
    key: '',
    ...(only && { other: only }),
  };
}

type ServerRuleId = keyof typeof serverRules;

/** The rules of servers that hold for a client. */
const rulesFor = onceFor(
  (abilities: Abilities) =>
    Object.fromEntries(
      Object.entries(serverRules).filter(([id]) => conditions[id as RuleId]?.(abilities) ?? true),
    ) as unknown as RuleTable<ServerRuleId>,
);

function checkServerOf(
  { client: given, entry, resolver, system }: Checked,
  rules: RuleTable<ServerRuleId>,
): EntryFinding[] {
  const client = inPlace(given, entry);
  const server = asServer(entry);
  if (server === undefined) return [];
  const connector = resolver.connectorOfServer(server);
  return checkServer(
    { server, connector },
    {
      resolver,
      client,
      toldWords: new Set(),
      ...(system && { system }),
    },
    rules,
  ).map(({ key, badKey, rule, args, severity }): EntryFinding => ({
    finding: grade({ ...nowhere, rule, args, ...(severity && { severity }) }),
    entry,
    key,
    ...(badKey !== undefined && { badKey }),
  }));
}

/** The places to fill in of an entry that the catalog leaves open itself. */
export function placesOf(client: Client, entry: ServerEntry, resolver: Resolver): OwnPlace[] {
  const server = asServer(entry);
  if (server === undefined) return [];
  const connector = resolver.connectorOfServer(server);
  return ownPlacesIn({ server, connector, client, resolver });
}

// Also an entry without any value is one.
function asServer({ declared }: ServerEntry): DeclaredServer | undefined {
  return declared && { ...declared, ...nowhere, keys: { '': place } };
}

/** The rules that hold for some clients alone. */
const conditions: Partial<Record<RuleId, (abilities: Abilities) => boolean>> = {
  'server-name-reserved': ({ reservedNames }) => reservedNames.length > 0,
  'server-auth-missing': ({ readsPlugins }) => readsPlugins,
  // Somebody's own file may name folders of their own.
  'server-command-home': () => false,
  // The variables of a text are listed on their own.
  'server-variable-unset': () => false,
};

function checkForm(client: Client, entry: ServerEntry): EntryFinding[] {
  const { name, value } = entry;
  if (isRecord(value) || client.abilities.mixedRoot) return [];
  const kind = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
  const found = isPassedOver(client, entry)
    ? finding(
        'server-not-object',
        nowhere,
        { server: name, found: kind, client: client.name },
        'warning',
      )
    : finding('server-not-object', nowhere, { server: name, found: kind });
  return [{ finding: grade(found), entry, key: '' }];
}

/** Whether what was never meant as a server costs nothing: a client that was tried with it reads the servers beside it. */
function isPassedOver({ schema }: Client, { name, path }: ServerEntry): boolean {
  const { version, fate = 'unknown' } = schema ?? {};
  const isAlone = ['skipped', 'left-out', 'failed'].includes(fate);
  // At the top of a file other things are read as well.
  return version !== undefined && isAlone && path.length > 1 && isNoServerName(name);
}

function findDuplicates(entries: readonly ServerEntry[]): EntryFinding[] {
  const first = new Map<string, ServerEntry>();
  return entries.flatMap((entry): EntryFinding[] => {
    const { declared, name } = entry;
    const url = declared?.state === 'ready' ? (declared.url ?? '') : '';
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

interface Checked {
  client: Client;
  entry: ServerEntry;
  resolver: Resolver;
  system: System | undefined;
}

/** A finding, with the entry and the key of the value that it is about. */
export interface EntryFinding extends HitPlace {
  finding: Finding<RepairRuleId>;
  entry: ServerEntry | undefined;
}
