import type { Rule } from './rule.ts';
import type { Place } from '../diagnostics/finding.ts';
import { uncleanIn } from '../diagnostics/hidden.ts';
import { isToFillIn } from '../plugins/inline.ts';
import { printable } from '../shell/printable.ts';
import { placeOfServer } from './shared/server.ts';
import type { Hit, MarketplaceTarget } from './targets.ts';
import type { PluginCoverage } from '../coverage/plugin-coverage.ts';

export const nameUnclean: Rule<Args> = {
  severity: 'warning',
  title: 'Name does not show what it is',
  message: ({ what, name, unclean, folder }) =>
    folder === undefined
      ? `The ${what} "${name}" holds ${unclean}, which pages and terminals show as something else. Rename it with plain words.`
      : `The ${what} "${name}" is left to fill in, and Claude Code loads the file all the same, as "${folder}". Fill it in, or keep a template outside of skills/ and commands/.`,
  checkPlugin: checkNames,
  checkMarketplace: checkMarketplaceName,
  page: {
    why: 'A name is shown in lists, in titles and in terminals. There a control character moves the cursor or forges a line, a mark that turns the writing direction turns what follows, an invisible character makes two names look like one, and "<" starts markup wherever a page is careless.',
    sources: [
      'https://cwe.mitre.org/data/definitions/150.html',
      'https://www.unicode.org/reports/tr36/',
    ],
    example: {
      wrong: {
        '.claude-plugin/plugin.json': '{\n  "name": "sales",\n  "displayName": "Sales <beta>"\n}\n',
      },
      right: {
        '.claude-plugin/plugin.json': '{\n  "name": "sales",\n  "displayName": "Sales (beta)"\n}\n',
      },
    },
  },
};

/** Names of a plugin and of its parts that do not show what they are. */
function checkNames({ plugin }: PluginCoverage): Hit<Args>[] {
  const { entry, entryDetails, manifestDetails, manifestPlace } = plugin;
  const servers = plugin.servers.flatMap((server) => [server, ...server.replacedServers]);
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
    ...plugin.skills.map(({ kind, name, dirName, path: file, line }) => ({
      what: `${kind} name`,
      name,
      at: { file, line, column: 1 },
      ...(isToFillIn(name) && { folder: dirName }),
    })),
    ...plugin.agents.map(({ name, path: file }) => ({
      what: 'agent name',
      name,
      at: { file, line: 1, column: 1 },
    })),
  ];
  return named.flatMap(findUnclean);
}

/** The name of a marketplace, in the same way. */
function checkMarketplaceName({ marketplace }: MarketplaceTarget): Hit<Args>[] {
  return marketplace === null
    ? []
    : findUnclean({
        what: 'marketplace name',
        name: marketplace.name,
        at: marketplace.namePlace,
      });
}

function findUnclean({ what, name, at, folder }: Named): Hit<Args>[] {
  const unclean = name === null ? undefined : uncleanIn(name);
  if (name === null || at === null) return [];
  if (folder !== undefined)
    return [{ at, args: { what, name: printable(name), folder: printable(folder) } }];
  return unclean === undefined ? [] : [{ at, args: { what, name: printable(name), unclean } }];
}

interface Named {
  what: string;
  name: string | null;
  at: Place | null;
  /** What a skill is called by, whose name is left to fill in. */
  folder?: string;
}

interface Args {
  what: string;
  name: string;
  unclean?: string;
  /** What it is called by, where the name is left to fill in. */
  folder?: string;
}
