import { checkEntry } from '../clients/check-entry.ts';
import { onceFor } from '../coverage/last.ts';
import type { ServerCoverage } from '../coverage/coverage-row.ts';
import type { DeclaredServer } from '../plugins/server.ts';
import type { RuleTable } from './rule.ts';
import { isEntry, withoutSpace } from './shared/server.ts';
import type { ServerHit, ServerTarget } from './targets.ts';

/** Checks a server, and those of the same name whose place it takes, by the rules of a table. */
export function checkServer<Id extends string>(
  { server, connector }: Pick<ServerCoverage, 'server' | 'connector'>,
  around: Pick<
    ServerTarget,
    | 'resolver'
    | 'toldWords'
    | 'client'
    | 'system'
    | 'isOfPlugin'
    | 'isShared'
    | 'gateways'
    | 'repository'
  >,
  rules: RuleTable<Id>,
): ServerFinding<Id>[] {
  return [server, ...server.replacedServers].flatMap((each) => {
    const meant = withoutSpace(each);
    const { schema } = around.client;
    const mismatches =
      schema === undefined || !isEntry(each) ? [] : checkEntry(schema, trimmed(each.raw));
    const endpointMatch = meant.url === null ? undefined : around.resolver.endpointOfUrl(meant.url);
    const target = {
      ...around,
      mismatches,
      server: each,
      meant,
      isReplaced: each !== server,
      connector,
      endpointMatch,
    };
    return checksOf(rules).flatMap(([rule, check]) =>
      check(target).map((hit) => ({ ...hit, rule: rule as Id, server: each })),
    );
  });
}

// Most rules are about something else.
const checksOf = onceFor((rules: RuleTable<string>) =>
  Object.entries(rules).flatMap(([id, { checkServer: check }]) =>
    check === undefined ? [] : [[id, check] as const],
  ),
);

// White space around a key or a type is a finding of its own.
function trimmed(raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(raw).map(([key, value]) => [
      Object.hasOwn(raw, key.trim()) ? key : key.trim(),
      key.trim() === 'type' && typeof value === 'string' ? value.trim() : value,
    ]),
  );
}

/** What a rule finds at a server. */
interface ServerFinding<Id extends string> extends ServerHit<unknown> {
  rule: Id;
  server: DeclaredServer;
}
