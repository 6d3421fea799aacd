import type { Rule } from './rule.ts';
import { crm, docs, issue, mcp } from './shared/examples.ts';
import { nextStep, wordsOfStep, type NextStep } from './shared/next-step.ts';
import { remote } from './shared/server-examples.ts';
import { remoteAddress } from './shared/server.ts';
import { setKnownAddress } from './fix/address.ts';

export const serverUrlEmpty: Rule<Args> = {
  severity: 'warning',
  title: 'Server has no address',
  message: ({ server, next }) => `The address of "${server}" is empty. ${wordsOfStep(next)}.`,
  checkServer: ({ meant, connector, resolver, client }) => {
    if (remoteAddress(meant)?.trim() !== '') return [];
    const next = nextStep(connector, resolver.catalog);
    const args = { server: meant.name, next };
    // Others than Claude Code have no "not configured"; one that prefers addresses starts the command instead.
    const isStarted = hasCommand(meant.raw) && client.schema?.dropsEmptyUrl === true;
    const isError = !client.abilities.takesEmptyUrl && !isStarted;
    return [{ key: 'url', args, ...(isError && { severity: 'error' as const }) }];
  },
  fix: (_, entry, { resolver }) => setKnownAddress(entry, resolver),
  page: {
    why: 'An empty address is allowed: since version 2.1.208 Claude Code shows the server as not configured and stays quiet. But nothing tells the reader what to do next, and a table that calls it included is wrong.',
    sources: [docs.mcp, issue(933)],
    example: {
      wrong: { '.mcp.json': remote('acme-crm', '') },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};

function hasCommand({ command }: Readonly<Record<string, unknown>>): boolean {
  return typeof command === 'string' && command !== '';
}

interface Args {
  server: string;
  next: NextStep;
}
