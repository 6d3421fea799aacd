import { endpointKey } from '../../protocol/url-template.ts';
import type { Abilities } from '../../clients/abilities.ts';
import type { Client } from '../../clients/client.ts';
import { isRecord } from '../../protocol/record.ts';
import type { PluginCoverage, ServerCoverage } from '../../coverage/plugin-coverage.ts';
import type { Resolver } from '../../coverage/resolver.ts';
import type { CheckContext } from '../../rules/checks/check.ts';
import { checkEndpoints } from '../../rules/checks/endpoints.ts';
import { checkServers } from '../../rules/checks/servers.ts';
import { checkValues, valuesOf } from '../../rules/checks/values.ts';
import { finding, type Finding, type Place } from '../../diagnostics/finding.ts';
import type { RuleId } from '../../rules/rules.ts';
import type { RepairEntry } from './entries.ts';

/** Checks entries with the rules of the command line; each finding knows the entry and value it is about. */
export function checkEntries(
  client: Client,
  entries: readonly RepairEntry[],
  resolver: Resolver,
): EntryFinding[] {
  const keys: string[][] = [];
  const servers = entries.flatMap(({ declared }, index): ServerCoverage[] => {
    if (declared === undefined) return [];
    const names = [...new Set(valuesOf(declared).map(({ key }) => key))];
    keys[index] = names;
    // The place of a finding leads back to the entry and the key.
    const place = (column: number): Place => ({ file: '', line: index, column });
    const places = names.map((key, at) => {
      const value = place(at + 1);
      return [key, { key: value, value, offset: 0, length: 0 }] as const;
    });
    const own = { key: place(0), value: place(0), offset: 0, length: 0 };
    const server = { ...declared, ...place(0), keys: Object.fromEntries([['', own], ...places]) };
    const connector = resolver.connectorOfServer(server);
    return [{ server, connector, isUsable: true, documentedBy: undefined }];
  });
  // These checks look at the servers and the catalog alone.
  const coverage = { servers, plugin: { readme: null } } as unknown as PluginCoverage;
  const context = { resolver } as CheckContext;
  const found = [checkServers, checkValues, checkEndpoints]
    .flatMap((check) => check(coverage, context))
    .filter(({ rule }) => conditions[rule]?.(client.abilities) ?? true)
    .map((each): EntryFinding => {
      const { line, column } = each;
      return { finding: each, entry: entries[line], key: keys[line]?.[column - 1] ?? '' };
    });
  return [
    ...found,
    ...entries.flatMap((entry) => checkForm(client, entry)),
    ...entries.flatMap(checkKeys),
    ...findDuplicates(entries),
  ];
}

/** The rules that hold for some clients alone. */
const conditions: Partial<Record<RuleId, (abilities: Abilities) => boolean>> = {
  'server-type-missing': ({ needsType }) => needsType,
  'server-name-reserved': ({ reservedNames }) => reservedNames.length > 0,
  'server-auth-missing': ({ readsPlugins }) => readsPlugins,
  // The variables of a text are listed on their own.
  'server-variable-unset': () => false,
};

function checkForm({ abilities }: Client, entry: RepairEntry): EntryFinding[] {
  const { name, value } = entry;
  if (isRecord(value) || abilities.mixedRoot) return [];
  const kind = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
  const problem = `Unexpected ${kind} as server "${name}", expected an object with "type" and "url" or "command".`;
  return [{ finding: finding('mcp-invalid', nowhere, { problem }), entry, key: '' }];
}

// `"httpUrl "` looks right to the eye and is passed over by clients without a word.
function checkKeys(entry: RepairEntry): EntryFinding[] {
  const { name, value } = entry;
  if (!isRecord(value)) return [];
  return Object.keys(value)
    .filter((key) => key !== key.trim() && !Object.hasOwn(value, key.trim()))
    .map((key) => ({
      finding: finding('server-whitespace', nowhere, { server: name, name: key }),
      entry,
      key: '',
      badKey: key,
    }));
}

function findDuplicates(entries: readonly RepairEntry[]): EntryFinding[] {
  const first = new Map<string, RepairEntry>();
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
    return [{ finding: finding('server-name-conflict', nowhere, args), entry, key: '', other }];
  });
}

const nowhere: Place = { file: '', line: 1, column: 1 };
/** A finding, with the entry and the key of the value that it is about. */
export interface EntryFinding {
  finding: Finding;
  entry: RepairEntry | undefined;
  /** Such as `url` or `headers/Authorization`; empty where it is about the whole entry. */
  key: string;
  /** A key that is written with white space around it. */
  badKey?: string;
  /** The entry that has the same address. */
  other?: RepairEntry;
}
