import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { fateOf, mismatchesOf, tellFate, type ClientFate } from './shared/form.ts';
import { ownKey } from '../clients/entry-schema.ts';
import { isEntry } from './shared/server.ts';
import { isRecord } from '../protocol/record.ts';
import type { Edit } from './fix/plan.ts';

export const serverBothTargets: Rule<Args> = {
  severity: 'error',
  title: 'Server has an address and a command',
  message: ({ server, isOpen, ...told }) =>
    `The server "${server}" has a "command" and a "url"${isOpen === true ? `, and it is not known which of them ${told.client} takes` : tellFate(told)}. Remove the one that is not meant.`,
  checkServer: (target) => {
    const { server, client } = target;
    const args = { server: server.name, ...fateOf(target) };
    const isOpen = client.schema?.bothTargets === 'unknown' && isEntry(server);
    const has = (part: 'url' | 'command') =>
      isFilled(server.raw[(client.schema && ownKey(client.schema, part)?.[0]) ?? part]);
    if (isOpen && has('url') && has('command')) {
      return [{ key: '', args: { ...args, isOpen: true as const }, severity: 'warning' as const }];
    }
    return mismatchesOf(target, 'target-double').map(() => ({ key: '', args }));
  },
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

function isFilled(value: unknown): boolean {
  return (typeof value === 'string' || Array.isArray(value)) && value.length > 0;
}

interface Args extends ClientFate {
  server: string;
  /** Nobody has said which of the two the client takes. */
  isOpen?: true;
}
