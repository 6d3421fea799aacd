import { nearest } from '../catalog/nearest.ts';
import { wordFor, type EntrySchema } from '../clients/entry-schema.ts';
import { transportOfWord, transports, type Transport } from '../protocol/transport.ts';
import type { Rule } from './rule.ts';
import { crm, docs, mcp } from './shared/examples.ts';
import { fateOf, keyOf, mismatchesOf, statedAt, tellFate, type ClientFate } from './shared/form.ts';
import { isEntry } from './shared/server.ts';
import { valueAt } from '../protocol/data.ts';
import { keyParts, writeType } from './fix/entry.ts';
import { nearestWord } from './shared/nearest-word.ts';

export const serverTypeUnknown: Rule<Args> = {
  severity: 'error',
  title: 'Type of a server is not known',
  message: ({ server, type, expected, nearest: word, ...told }) =>
    `The type "${type}" of the server "${server}" is ${expected.length === 0 ? `none that ${told.client} knows` : `not one of ${listed(expected)}`}${tellFate(told)}. ${word === type ? 'Leave it out' : `Write "${word}"`}.`,
  checkServer: (target) => {
    const { meant, client } = target;
    const { schema } = client;
    const [unknown] = mismatchesOf(target, 'type-unknown');
    if (!isEntry(meant) || schema === undefined || unknown === undefined) return [];
    // Of an entry that leads nowhere it is told what it lacks; an address under another key is meant.
    const isLed = meant.url !== null || meant.command !== null;
    if (!isLed && mismatchesOf(target, 'target-missing').length > 0) return [];
    const stated = statedAt(meant.raw, unknown.path);
    const type = typeof stated === 'string' ? stated.trim() : JSON.stringify(stated);
    const args = {
      server: meant.name,
      type,
      expected: wordsOf(schema),
      nearest: nearestWord(schema, type, meant.url),
      ...fateOf(target),
    };
    // Where nobody has said what becomes of other words, one for a transport is no error.
    const isDoubtful = schema.otherKeys === 'unknown' && transportOfWord(type) !== undefined;
    return [{ key: keyOf(unknown), args, ...(isDoubtful && { severity: 'warning' as const }) }];
  },
  fix: ({ key, args: { type, nearest: word } }, entry) => {
    // It has no words for that.
    if (word === type) {
      const path = [...entry.path, ...keyParts(key)];
      return { label: 'Remove "type"', edits: [{ kind: 'remove', path }] };
    }
    const isMeant = transportOfWord(type) !== undefined || nearest(type, [word]) !== undefined;
    // What is no text is somebody's own.
    return writeType(
      entry,
      word,
      isMeant && typeof valueAt(entry.value, keyParts(key)) === 'string',
    );
  },
  page: {
    why: 'Claude Code knows http (also written streamable-http), sse, ws and stdio, in small letters. Each client has words of its own, and does not read those of the others.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': mcp(crm.replace('"http"', '"remote"')) },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};

// One word for each transport.
function wordsOf(schema: EntrySchema): string[] {
  const words = (Object.keys(transports) as Transport[]).flatMap(
    (each) => wordFor(schema, each) ?? [],
  );
  return [...new Set(words)];
}

function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

interface Args extends ClientFate {
  server: string;
  type: string;
  expected: string[];
  nearest: string;
}
