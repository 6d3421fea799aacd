import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { fateOf, mismatchesOf, tellFate, type ClientFate } from './shared/form.ts';
import { sideOf } from '../clients/check-entry.ts';
import { keysThatHold, type EntrySchema } from '../clients/entry-schema.ts';
import { isEntry } from './shared/server.ts';
import { isRecord } from '../protocol/record.ts';
import type { Edit } from './fix/plan.ts';

export const serverBothTargets: Rule<Args> = {
  severity: 'error',
  title: 'Server has an address and a command',
  message: ({ server, isOpen, taken, ...told }) =>
    `The server "${server}" has a "command" and a "url"${
      taken !== undefined
        ? `. ${told.client} takes the ${taken} and passes over the other`
        : isOpen === true
          ? `, and it is not known which of them ${told.client} takes`
          : tellFate(told)
    }. Remove the one that is not meant.`,
  checkServer: (target) => {
    const { server, client } = target;
    const args = { server: server.name, ...fateOf(target) };
    const { schema } = client;
    const has = (part: 'url' | 'command') =>
      schema !== undefined && keysThatHold(schema, part).some(([key]) => isFilled(server.raw[key]));
    if (schema !== undefined && schema.bothTargets !== 'refused') {
      if (!isEntry(server) || !has('url') || !has('command')) return [];
      const taken = takenOf(schema, server.raw);
      const more = taken === undefined ? { isOpen: true as const } : { taken };
      return [{ key: '', args: { ...args, ...more }, severity: 'warning' as const }];
    }
    return mismatchesOf(target, 'target-double').map(() => ({ key: '', args }));
  },
  fix: (_, entry, { client: { schema }, resolver }) => {
    if (schema === undefined || !isRecord(entry.value)) return undefined;
    const taken = takenOf(schema, entry.value);
    const isAddress =
      taken === undefined
        ? resolver.endpointOfUrl(entry.declared?.url ?? '') !== undefined
        : taken === 'address';
    const side = isAddress ? 'local' : 'remote';
    const edits = Object.keys(entry.value)
      .filter((key) => Object.hasOwn(schema.keys, key) && schema.keys[key]?.side === side)
      .map((key): Edit => ({ kind: 'remove', path: [...entry.path, key] }));
    return { label: isAddress ? 'Keep the address' : 'Keep the command', edits, isSafe: false };
  },
  page: {
    why: 'A server is reached by its address or started by its command. Codex refuses its whole configuration where one entry has both; Claude Code, Copilot CLI and Cline start the command unless the type says that it is an address, Gemini CLI and Amp take the address.',
    sources: [docs.mcp],
  },
};

/** Which of both a client takes; undefined where nobody has said. */
function takenOf(schema: EntrySchema, raw: Fields): 'address' | 'command' | undefined {
  const { bothTargets } = schema;
  if (bothTargets === 'unknown' || bothTargets === 'refused') return undefined;
  return sideOf(schema, raw) === 'local' ? 'command' : 'address';
}

function isFilled(value: unknown): boolean {
  return (typeof value === 'string' || Array.isArray(value)) && value.length > 0;
}

interface Args extends ClientFate {
  server: string;
  /** Nobody has said which of the two the client takes. */
  isOpen?: true;
  /** What the client takes, where it passes over the other. */
  taken?: 'address' | 'command';
}

type Fields = Readonly<Record<string, unknown>>;
