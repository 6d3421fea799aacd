import type { ServerCoverage } from '../coverage/plugin-coverage.ts';
import type { Server } from '../plugins/server.ts';
import type { RuleTable } from './rule.ts';
import { withoutSpace } from './shared/server.ts';
import type { ServerHit, ServerTarget } from './targets.ts';

/** Checks a server, and those of the same name whose place it takes, by the rules of a table. */
export function checkServer<Id extends string>(
  { server, connector }: Pick<ServerCoverage, 'server' | 'connector'>,
  around: Pick<ServerTarget, 'resolver' | 'readme'>,
  rules: RuleTable<Id>,
): ServerFinding<Id>[] {
  return [server, ...server.also].flatMap((each) => {
    const meant = withoutSpace(each);
    const known = meant.url === null ? undefined : around.resolver.endpointOfUrl(meant.url);
    const target = {
      ...around,
      server: each,
      meant,
      isReplaced: each !== server,
      connector,
      known,
    };
    return (Object.keys(rules) as Id[]).flatMap((rule) =>
      (rules[rule].checkServer?.(target) ?? []).map((hit) => ({ ...hit, rule, server: each })),
    );
  });
}

/** What a rule finds at a server. */
interface ServerFinding<Id extends string> extends ServerHit<unknown> {
  rule: Id;
  server: Server;
}
