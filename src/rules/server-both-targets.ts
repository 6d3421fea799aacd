import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { fateOf, mismatchesOf, tellFate, type ClientFate } from './shared/form.ts';
import { isRecord } from '../protocol/record.ts';
import type { Edit } from './fix/plan.ts';

export const serverBothTargets: Rule<Args> = {
  severity: 'error',
  title: 'Server has an address and a command',
  message: ({ server, ...told }) =>
    `The server "${server}" has a "command" and a "url"${tellFate(told)}. Remove the one that is not meant.`,
  checkServer: (target) =>
    mismatchesOf(target, 'target-double').map(() => ({
      key: '',
      args: { server: target.server.name, ...fateOf(target) },
    })),
  fix: (_, entry, { client: { schema }, resolver }) => {
    if (schema === undefined || !isRecord(entry.value)) return undefined;
    const isKnown = resolver.endpointOfUrl(entry.declared?.url ?? '') !== undefined;
    const side = isKnown ? 'local' : 'remote';
    const edits = Object.keys(entry.value)
      .filter((key) => Object.hasOwn(schema.keys, key) && schema.keys[key]?.side === side)
      .map((key): Edit => ({ kind: 'remove', path: [...entry.path, key] }));
    return { label: isKnown ? 'Keep the address' : 'Keep the command', edits, isSafe: false };
  },
  page: {
    why: 'A server is reached by its address or started by its command. Codex refuses its whole configuration where one entry has both; Claude Code starts the command and passes over the address.',
    sources: [docs.mcp],
  },
};

interface Args extends ClientFate {
  server: string;
}
