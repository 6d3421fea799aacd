import { serverOwner } from '../catalog/catalog.ts';
import { endsInSse } from '../protocol/transport.ts';
import { templateVariables } from '../protocol/url-template.ts';
import type { PluginCoverage } from '../coverage/plugin-coverage.ts';
import type { Resolver } from '../coverage/resolver.ts';
import type { Place, RawFinding } from '../diagnostics/finding.ts';
import type { Server } from '../plugins/server.ts';
import type { RuleId } from './rules.ts';
import { replacementOf, signsIn } from './shared/endpoint.ts';
import { expectedType } from './shared/server-type.ts';
import { isEntry, placeOfServer, placeOfValue, valuesOf, withoutSpace } from './shared/server.ts';

/** Finds how to fix what needs no judgement, for the findings that are reported. */
export function findFixes(
  coverages: readonly PluginCoverage[],
  resolver: Resolver,
  findings: readonly RawFinding[],
): Fix[] {
  const reported = new Set(findings.map((each) => `${each.rule} ${placeKey(each)}`));
  return coverages
    .filter(({ plugin }) => plugin.source === 'local')
    .flatMap(({ servers }) => servers.flatMap(({ server }) => [server, ...server.also]))
    .filter(isEntry)
    .flatMap((server) => fixServer(server, resolver))
    .filter(({ rule, at }) => reported.has(`${rule} ${placeKey(at)}`));
}

/** In the order in which they are applied: of one value the last wins. */
function fixServer(server: Server, resolver: Resolver): Fix[] {
  const spaces = fixSpaces(server);
  const meant = withoutSpace(server);
  const { url } = meant;
  if (url === null || meant.command !== null) return spaces;
  const replaced = fixReplaced(meant, url, resolver);
  return [
    ...spaces,
    ...fixMissingType(meant, url, resolver),
    ...(replaced.length > 0 ? replaced : fixMismatch(meant, url, resolver)),
  ];
}

function fixSpaces(server: Server): Fix[] {
  return valuesOf(server)
    .filter(({ key, value }) => value !== value.trim() && value.trim() !== '' && key in server.keys)
    .map(({ key, value }) => ({
      rule: 'server-whitespace',
      at: placeOfValue(server, key),
      server,
      key,
      value: value.trim(),
    }));
}

function fixMissingType(server: Server, url: string, resolver: Resolver): Fix[] {
  const isKnown = resolver.endpointOfUrl(url) !== undefined;
  if (server.type !== null || 'type' in server.keys) return [];
  if (server.state === 'invalid' && !/^https?:/i.test(url)) return [];
  if (!isKnown && endsInSse(url)) return [];
  const value = expectedType(url, resolver);
  if (value === 'stdio') return [];
  const at = placeOfServer(server);
  return [{ rule: 'server-type-missing', at, server, key: 'type', value }];
}

function fixMismatch(server: Server, url: string, resolver: Resolver): Fix[] {
  const known = resolver.endpointOfUrl(url)?.endpoint.type;
  const { transport } = server;
  if (transport !== 'http' && transport !== 'sse') return [];
  if ((known !== 'http' && known !== 'sse') || known === transport) return [];
  const at = placeOfValue(server, 'type');
  return [{ rule: 'server-type-mismatch', at, server, key: 'type', value: known }];
}

/** A replaced address that the server can take without more: fixed, and with the sign-in it has. */
function fixReplaced(server: Server, url: string, resolver: Resolver): Fix[] {
  const found = resolver.endpointOfUrl(url);
  const known = found?.endpoint;
  if (known === undefined || known.status === 'current' || 'command' in known) return [];
  const next = replacementOf(known, resolver);
  if (next?.status !== 'current' || next.type === 'stdio') return [];
  const owner = found && serverOwner(resolver.catalog, found.connector);
  if (owner === undefined || !signsIn(server, next, owner)) return [];
  if (templateVariables(next.url).length > 0) return [];
  const rule = known.status === 'legacy' ? 'server-endpoint-legacy' : 'server-endpoint-retired';
  const at = placeOfValue(server, 'url');
  const isSame = server.transport === next.type;
  return [
    ...(isSame ? [] : [{ rule, at, server, key: 'type', value: next.type } as const]),
    { rule, at, server, key: 'url', value: next.url },
  ];
}

function placeKey({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

/** The rules whose findings can be fixed, most of them always. */
export const fixableRules: ReadonlySet<RuleId> = new Set<RuleId>([
  'server-whitespace',
  'server-type-missing',
  'server-type-mismatch',
  'server-endpoint-legacy',
  'server-endpoint-retired',
]);

/** One value of a server to write, and the finding that it fixes. */
export interface Fix {
  rule: RuleId;
  at: Place;
  server: Server;
  key: string;
  value: string;
}
