import { ownKey, type EntrySchema } from '../clients/entry-schema.ts';
import { meaningOfKey } from '../clients/key-meanings.ts';
import { isRecord } from '../protocol/record.ts';
import { isInner } from './server-inside-server.ts';
import { isAllNested } from './shared/nested.ts';
import type { Rule } from './rule.ts';
import { crm, docs, mcp } from './shared/examples.ts';
import { fateOf, mismatchesOf, tellFate, type ClientFate } from './shared/form.ts';
import type { ServerTarget } from './targets.ts';

export const serverIncomplete: Rule<Args> = {
  severity: 'error',
  title: 'Server has neither address nor command',
  message: ({
    server,
    missing,
    other,
    refuses,
    own,
    expected = '"type" and "url", or "command"',
  }) => {
    const parts = other === undefined ? `no "${missing}"` : `neither "${missing}" nor "${other}"`;
    const told = `The server "${server}" has ${parts}, so nothing can be started or reached`;
    if (own !== undefined) return `${told}${refuses ? tellFate(refuses) : ''}. ${own}`;
    return refuses === undefined
      ? `${told}. Write ${expected}.`
      : `${told}${tellFate(refuses)}. Write ${expected}, or remove the server.`;
  },
  checkServer: (target) => {
    const { meant, client } = target;
    const { schema } = client;
    if (schema === undefined || mismatchesOf(target, 'target-missing').length === 0) return [];
    // A key with another name and an older form are told instead.
    if (meant.bundle !== null || holdsOtherTarget(schema, meant.raw)) return [];
    // So is a server that holds nothing but others, or all of it one level deeper.
    const keys = Object.keys(meant.raw);
    const isOther = (key: string) => isInner(meant, key);
    if ((keys.length > 0 && keys.every(isOther)) || isAllNested(target)) return [];
    const args = {
      server: meant.name,
      ...missingKeys(target, schema),
      expected: expectedKeys(schema),
      ...(schema.ownServers?.[meant.name] !== undefined && { own: schema.ownServers[meant.name] }),
      // What others do with it is what they do with any server that is not there.
      ...(schema.fate === 'file-refused' && { refuses: fateOf(target) }),
    };
    return [{ key: '', args }];
  },
  fix: ({ args: { server } }, { path }) => ({
    label: `Remove "${server}"`,
    isSafe: false,
    edits: [{ kind: 'remove', path }],
  }),
  page: {
    why: 'A server is reached by an address or started by a command. An entry with neither is skipped.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': mcp('"acme-crm": {\n  "type": "http"\n}') },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};

function holdsOtherTarget(schema: EntrySchema, raw: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(raw).some(([key, value]) => {
    const meaning = meaningOfKey(key);
    if (key === 'transport') return isRecord(value) && schema.keys[key]?.holds !== 'entry';
    const isTarget = meaning === 'url' || meaning === 'command';
    return isTarget && ownKey(schema, meaning)?.[0] !== key;
  });
}

function missingKeys({ meant: { type, transport } }: ServerTarget, schema: EntrySchema) {
  const [url] = ownKey(schema, 'url') ?? [];
  const [command = 'command'] = ownKey(schema, 'command') ?? [];
  if (transport === 'stdio' || url === undefined) return { missing: command };
  if (type === null && schema.type.missing !== 'taken') return { missing: command };
  // No type, or one that is none, says nothing of which it is.
  return transport === null ? { missing: url, other: command } : { missing: url };
}

function expectedKeys(schema: EntrySchema): string {
  const needsType = schema.type.missing !== 'taken' || schema.type.always === true;
  const [url] = ownKey(schema, 'url') ?? [];
  const [command = 'command'] = ownKey(schema, 'command') ?? [];
  if (url === undefined) return `"${command}"`;
  return `${needsType ? '"type" and ' : ''}"${url}", or "${command}"`;
}

interface Args {
  server: string;
  missing: string;
  /** The key that would do as well. */
  other?: string;
  /** The keys that the client looks for. */
  expected?: string;
  /** What to do about a server that the client has itself. */
  own?: string;
  /** The client that takes nothing of the file then. */
  refuses?: ClientFate;
}
