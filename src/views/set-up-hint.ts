import type { ServerCoverage } from '../coverage/plugin-coverage.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { primaryEndpoint } from '../catalog/catalog.ts';

/** What a reader has to do before a server works; undefined where signing in is all. */
export function setUpHint(
  catalog: Catalog,
  { server, connector, isUsable }: ServerCoverage,
): string | undefined {
  if (isUsable) return undefined;
  if (connector?.status === 'bundled') return 'Connect it in Claude’s own settings.';
  if (server.state === 'templated') return 'Set the variables in its address.';
  if (server.state === 'invalid') return 'Its entry is broken: see the findings.';
  if (connector === undefined) return 'Its address is empty: fill it in.';
  if (connector.status === 'per-tenant') return 'Fill in the address of your own account.';
  return primaryEndpoint(catalog, connector) === undefined
    ? 'No official server is known.'
    : 'Its address is empty: connect it in Claude’s settings, or take the address from its page.';
}
