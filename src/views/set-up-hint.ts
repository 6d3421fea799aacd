import { primaryEndpoint, serverOwner, type Catalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import { isExtension } from '../catalog/extension.ts';
import { claudeCode } from '../clients/claude-code.ts';
import { hostOf, isExampleHost } from '../protocol/host.ts';
import type { ServerCoverage } from '../coverage/coverage-row.ts';
import { describeEntrance, describeSteps, stepLine } from '../coverage/sign-in-words.ts';

/** What a reader has to do before a server works; undefined where signing in is all. */
export function setUpHint(
  catalog: Catalog,
  { server, connector, isUsable, entrance }: ServerCoverage,
): string | undefined {
  if (isUsable) return undefined;
  if (connector?.status === 'bundled') return inSettings(connector);
  if (server.state === 'templated') return 'Set the variables in its address.';
  if (server.state === 'invalid') return 'Its entry is broken: see the findings.';
  if (connector === undefined && isExampleHost(hostOf(server.url ?? '') ?? ''))
    return 'Its address is one for examples: write that of the server.';
  if (connector === undefined)
    return server.state === 'ready' ? 'Not in this catalog.' : 'Its address is empty: fill it in.';
  if (server.state === 'ready' && entrance !== undefined) {
    const names = { connector: serverOwner(catalog, connector), client: claudeCode.name };
    const steps = describeSteps(entrance, names).map(stepLine);
    return steps.length > 0 ? steps.join(' ') : describeEntrance(entrance, names);
  }
  if (connector.status === 'per-tenant') return 'Fill in the address of your own account.';
  return primaryEndpoint(catalog, connector) === undefined
    ? 'No official server is known.'
    : 'Its address is empty: connect it in Claude’s settings, or take the address from its page.';
}

/** What to do about a product without an address. */
export function inSettings(connector: Connector): string {
  return isExtension(connector)
    ? 'Install its extension in Claude Desktop.'
    : 'Connect it in Claude’s own settings.';
}
