import { claudeCode } from '../clients/claude-code.ts';
import type { PluginCoverage } from '../coverage/plugin-coverage.ts';
import type { Resolver } from '../coverage/resolver.ts';
import { describeToFillIn } from '../coverage/to-fill-in.ts';
import type { OpenPlace } from '../diagnostics/reporters/reporter.ts';
import { ownPlacesIn } from './shared/own-places.ts';
import { placeOfValue } from './shared/server.ts';

/** The places in the servers of plugins that the catalog leaves open in what it prints for Claude Code. */
export function findToFillIn(
  coverages: readonly PluginCoverage[],
  resolver: Resolver,
): OpenPlace[] {
  return coverages.flatMap(({ servers }) =>
    servers.flatMap(({ server, connector }) =>
      ownPlacesIn({ server, connector, client: claudeCode, resolver }).map(
        ({ key, place, what, page }) => {
          const { file, line, column } = placeOfValue(server, key);
          const message = describeToFillIn({ place, what, page });
          return { server: server.name, place, what, page, message, file, line, column };
        },
      ),
    ),
  );
}
