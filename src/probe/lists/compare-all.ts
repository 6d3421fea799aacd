import type { Problem } from '../../catalog/checks.ts';
import type { Connector } from '../../catalog/connector.ts';
import { readListed } from '../import/listed.ts';
import { compareServer, serverKey } from './compare-server.ts';

/**
 * Compares servers that nobody's entry names, such as a page of a registry, with the entries that have an address or
 * a package of them.
 */
export function compareServers(
  connectors: readonly Connector[],
  answers: readonly unknown[],
  from: string,
): ComparedServers {
  const owners = new Map(
    connectors.flatMap((connector) =>
      (connector.endpoints ?? []).flatMap((each) => {
        const key = serverKey(each);
        return key === undefined ? [] : [[key, connector] as const];
      }),
    ),
  );
  const compared: ComparedServers = {
    problems: new Map(),
    listedCount: 0,
    unknown: 0,
    unreadable: 0,
  };
  for (const answer of answers.slice(0, MOST_SERVERS)) {
    const server = readListed(answer);
    if (typeof server === 'string') {
      compared.unreadable += 1;
      continue;
    }
    // A registry keeps former versions, which say what was.
    if (!server.isLatest) continue;
    const owner = server.endpoints
      .map((each) => owners.get(serverKey(each) ?? ''))
      .find((each) => each !== undefined);
    if (owner === undefined) {
      compared.unknown += 1;
      continue;
    }
    compared.listedCount += 1;
    const problems = compareServer(owner, server, from);
    if (problems.length > 0) {
      compared.problems.set(owner, [...(compared.problems.get(owner) ?? []), ...problems]);
    }
  }
  return compared;
}

const MOST_SERVERS = 100_000;

/** What came of it: what differs by entry, and how many servers have one, have none, or could not be read. */
export interface ComparedServers {
  problems: Map<Connector, Problem[]>;
  listedCount: number;
  unknown: number;
  unreadable: number;
}
