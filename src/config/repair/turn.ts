import type { Client } from '../../clients/client.ts';
import type { Leftover } from '../../clients/reading.ts';
import { findRoot } from '../../clients/root.ts';
import { isSame, valueAt } from '../../protocol/data.ts';
import { isRecord } from '../../protocol/record.ts';
import { maskSecrets } from '../../protocol/secret.ts';
import { forSystem, type System } from '../../protocol/system.ts';
import { emptiedBy } from '../../rules/fix/emptied.ts';
import type { DataEdit, Edit } from '../../rules/fix/plan.ts';
import { parseConfiguration } from '../parse.ts';
import { diffData, editData } from './edit.ts';
import type { Fix } from './find-fix.ts';
import { loneName } from './flat-problems.ts';
import { otherFormat } from './format-problems.ts';
import { carriedTo, noteWords } from './carried.ts';
import type { Placed } from './placed.ts';

/**
 * What turns the servers of another client, in the file itself, into those of the one that is to read it; undefined
 * where that one can load none of them.
 */
export async function turnFix(
  source: Placed,
  from: Client,
  to: Client,
  system: System | undefined,
): Promise<Turned | undefined> {
  const reading = from.read?.(source.data);
  const [own] = to.root ?? [];
  if (reading === undefined || reading.servers.length === 0 || own === undefined) return undefined;
  const isLone = source.prefix.length > 0;
  const named = isLone
    ? reading.servers.map((server) => ({ ...server, name: loneName(source) }))
    : reading.servers;
  const carried = carriedTo(named, from, to);
  const told = carried.notes;
  const { text, notes, unsupported } = to.configuration(
    carried.servers.map((server) => forSystem(server, system)),
  );
  const written = text === '' ? undefined : await parseConfiguration(text);
  if (written === undefined || 'problem' in written) return undefined;
  const label = `Turn it into ${to.name}'s form`;
  // All JSON is YAML, and no file of YAML looks so.
  const isYaml = to.format === 'yaml' && source.format !== 'yaml';
  const isOther = isLone || isYaml || otherFormat(source, to) !== undefined;
  const edits: Edit[] = isOther
    ? [{ kind: 'replace', text: text.trimEnd(), data: written.data }]
    : inPlace(source.data, from, own, withUnread(written.data, own, reading.leftovers));
  if (edits.length === 0) return undefined;
  const isWhole = unsupported.length + notes.length + told.length === 0 && !isOther;
  const isKnown = !isOther || !reading.leftovers.some(({ server }) => server !== undefined);
  const gone = new Set(unsupported.map(({ server }) => server));
  const words = [
    ...unsupported.map((each) => `${each.server} is left out: ${each.reason}`),
    ...noteWords([...told.filter(({ server }) => !gone.has(server)), ...notes]),
  ];
  return { fix: { label, edits, isSafe: isWhole && isKnown }, words: words.map(maskSecrets) };
}

/** What becomes of the servers of another client where the one that is to have them reads no file. */
export function withoutFile(data: unknown, from: Client, to: Client): string[] {
  const { servers } = from.read?.(data) ?? { servers: [] };
  const { unsupported, notes } = to.configuration(servers);
  const reasons = new Map(unsupported.map(({ server, reason }) => [server, reason]));
  const words = servers.map((server) => {
    const way = server.type === 'stdio' ? '' : `Add ${server.url} there.`;
    return `${server.name}: ${reasons.get(server.name) ?? way}`;
  });
  return [...words, ...notes.map((note) => `${note.server}: ${note.text}`)].map(maskSecrets);
}

/** What was written, with what the other does not understand of each server: the client may. */
function withUnread(
  written: Readonly<Record<string, unknown>>,
  own: readonly string[],
  leftovers: readonly Leftover[],
): Readonly<Record<string, unknown>> {
  const edits = leftovers.flatMap(({ path, server, value, isWhole }): DataEdit[] => {
    // A server in words that the other has not may be in those of the client.
    if (isWhole === true && server !== undefined && isRecord(value)) {
      return [{ kind: 'set', path: [...own, server], value }];
    }
    const key = path.at(-1);
    const place = server === undefined ? undefined : valueAt(written, [...own, server]);
    const isOwn = key !== undefined && path.at(-2) === server && isRecord(place);
    if (!isOwn || Object.hasOwn(place, key)) return [];
    return [{ kind: 'set', path: [...own, server ?? '', key], value }];
  });
  const all = editData(written, edits);
  return isRecord(all) ? all : written;
}

/** The servers under the client's own key in place of the other's, with the questions that go with them. */
function inPlace(
  data: Readonly<Record<string, unknown>>,
  from: Client,
  own: readonly string[],
  written: Readonly<Record<string, unknown>>,
): DataEdit[] {
  const root = findRoot(data, from.root ?? [['mcpServers']]);
  const before = valueAt(data, root);
  const after = valueAt(written, own);
  if (!isRecord(before) || !isRecord(after)) return [];
  const there = valueAt(data, own);
  const isInPlace = there === undefined && isSame(root.slice(0, -1), own.slice(0, -1));
  const name = own.at(-1) ?? '';
  const servers: DataEdit[] = isInPlace
    ? [{ kind: 'rename', path: root, name }, ...diffData(own, before, after)]
    : [
        ...Object.entries(after).map(([each, value]): DataEdit => ({
          kind: 'set',
          path: [...own, each],
          value,
        })),
        { kind: 'remove', path: emptiedBy(data, root) },
      ];
  return [...servers, ...questions(data, from, written)];
}

/** Questions that the other asks and this one does not, and the other way round. */
function questions(
  data: Readonly<Record<string, unknown>>,
  from: Client,
  written: Readonly<Record<string, unknown>>,
): DataEdit[] {
  const isAsked = from.abilities.variables.forms?.includes('input') === true;
  const asked = written['inputs'];
  if (asked !== undefined) {
    return isSame(asked, data['inputs']) ? [] : [{ kind: 'set', path: ['inputs'], value: asked }];
  }
  return isAsked && data['inputs'] !== undefined ? [{ kind: 'remove', path: ['inputs'] }] : [];
}

interface Turned {
  fix: Fix;
  /** What is otherwise or not there then. */
  words: string[];
}
