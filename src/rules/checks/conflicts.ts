import { fullNameKey } from '../../catalog/name-key.ts';
import { endpointKey } from '../../protocol/url-template.ts';
import type { ServerCoverage } from '../../coverage/plugin-coverage.ts';
import { finding, type CheckFinding } from '../rules.ts';
import { placeOfServer, placeOfValue, type MarketplaceCheck } from './check.ts';

/** Servers of one name with several addresses, and of one address with several names. */
export const checkConflicts: MarketplaceCheck = ({ coverages }) => {
  const servers = coverages.flatMap((coverage) => coverage.servers).flatMap(toKeyed);
  return [
    ...[...Map.groupBy(servers, ({ identity }) => identity).values()].flatMap(findUrlConflicts),
    ...[...Map.groupBy(servers, ({ key }) => key).values()].flatMap(findNameConflicts),
    ...coverages.flatMap((coverage) => coverage.servers.flatMap(findRepeats)),
  ];
};

function toKeyed({ server, connector }: ServerCoverage): Keyed[] {
  const { url, state } = server;
  const key = url === null || state !== 'ready' ? undefined : endpointKey(url);
  if (key === undefined || url === null) return [];
  // Servers that the catalog does not know are one only on one host: many are called "api".
  const owner = connector?.id ?? new URL(key).host;
  return [{ server, url, key, identity: `${owner} ${fullNameKey(server.name)}` }];
}

function findUrlConflicts(group: readonly Keyed[]): CheckFinding[] {
  const [first] = group;
  const different = group.find(({ key }) => key !== first?.key);
  return group.flatMap(({ server, url, key }) => {
    const other = key === first?.key ? different : first;
    if (other === undefined) return [];
    const args = { server: server.name, url, other: other.url, where: whereOf(other) };
    return [finding('server-url-conflict', placeOfValue(server, 'url'), args)];
  });
}

function findNameConflicts(group: readonly Keyed[]): CheckFinding[] {
  const byName = [...Map.groupBy(group, ({ server }) => server.name).values()];
  const [usual] = byName.sort((a, b) => b.length - a.length);
  const other = usual?.[0];
  return group.flatMap((each) =>
    other === undefined || each.server.name === other.server.name
      ? []
      : [
          finding('server-name-conflict', placeOfServer(each.server), {
            server: each.server.name,
            other: other.server.name,
            where: whereOf(other),
          }),
        ],
  );
}

function findRepeats({ server }: ServerCoverage): CheckFinding[] {
  const other = server.also.find(({ file }) => file !== server.file);
  if (other === undefined) return [];
  const args = { server: server.name, where: `${other.file}:${other.line}` };
  return [finding('server-declared-twice', placeOfServer(server), args)];
}

function whereOf({ server: { file, line } }: Keyed): string {
  return `${file}:${line}`;
}

interface Keyed extends Pick<ServerCoverage, 'server'> {
  url: string;
  key: string;
  identity: string;
}
