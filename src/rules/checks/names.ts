import type { Place } from '../../diagnostics/finding.ts';
import { uncleanIn } from '../../diagnostics/hidden.ts';
import { printable } from '../../shell/printable.ts';
import { finding, type CheckFinding } from '../rules.ts';
import { placeOfServer } from '../shared/server.ts';
import type { MarketplaceCheck, PluginCheck } from './check.ts';

/** Names of a plugin and of its parts that do not show what they are. */
export const checkNames: PluginCheck = ({ plugin }) => {
  const { entry, entryDetails, manifestDetails, manifestPlace } = plugin;
  const servers = plugin.servers.flatMap((server) => [server, ...server.also]);
  const named: readonly Named[] = [
    { what: 'plugin name', name: plugin.entryName, at: entry },
    { what: 'plugin name', name: plugin.manifestName, at: manifestPlace },
    ...[entryDetails, manifestDetails].map((details) => ({
      what: 'display name',
      name: details?.displayName ?? null,
      at: details?.places.displayName ?? null,
    })),
    ...servers.map((server) => ({
      what: 'server name',
      // Of white space another rule speaks.
      name: server.name.replace(/\s+/g, ' '),
      at: placeOfServer(server),
    })),
    ...plugin.skills.map(({ kind, name, path: file, line }) => ({
      what: `${kind} name`,
      name,
      at: { file, line, column: 1 },
    })),
    ...plugin.agents.map(({ name, path: file }) => ({
      what: 'agent name',
      name,
      at: { file, line: 1, column: 1 },
    })),
  ];
  return named.flatMap(findUnclean);
};

/** The name of a marketplace, in the same way. */
export const checkMarketplaceName: MarketplaceCheck = ({ marketplace }) =>
  marketplace === null
    ? []
    : findUnclean({
        what: 'marketplace name',
        name: marketplace.name,
        at: marketplace.namePlace,
      });

function findUnclean({ what, name, at }: Named): CheckFinding[] {
  const unclean = name === null ? undefined : uncleanIn(name);
  if (name === null || unclean === undefined || at === null) return [];
  return [finding('name-unclean', at, { what, name: printable(name), unclean })];
}

interface Named {
  what: string;
  name: string | null;
  at: Place | null;
}
