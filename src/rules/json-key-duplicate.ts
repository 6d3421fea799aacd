import type { PluginFindings } from '../plugins/findings.ts';
import { freeName } from '../clients/name.ts';
import { isSame } from '../protocol/data.ts';
import { isServers } from '../protocol/held-servers.ts';
import { isRecord } from '../protocol/record.ts';
import type { Doubled, Edit, FilePlan } from './fix/plan.ts';
import type { Rule } from './rule.ts';
import { crm, mcp } from './shared/examples.ts';

export const jsonKeyDuplicate: Rule<PluginFindings['json-key-duplicate']> = {
  severity: 'warning',
  title: 'Key occurs twice in one JSON object',
  message: ({ key }) =>
    `The key "${key}" stands twice; the last one counts and the other is lost. Remove or rename one.`,
  fixFile: (_, { doubled }) =>
    doubled && (joinMaps(doubled) ?? keepBoth(doubled) ?? keepLast(doubled)),
  page: {
    why: 'Most JSON readers keep the last of two equal keys. The other is lost without a word.',
    sources: ['https://www.rfc-editor.org/rfc/rfc8259#section-4'],
    example: {
      wrong: { '.mcp.json': mcp(crm, crm) },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};

/** The members of all of them under the last, where each holds a map of names. */
function joinMaps({ path, lost, kept }: Doubled): FilePlan | undefined {
  const maps = [...lost, kept];
  const key = String(path.at(-1));
  const isMap = maps.every(isRecord) && (maps.every(isServers) || textMaps.has(key));
  if (!isMap || !isRecord(kept)) return undefined;
  const added = new Map<string, unknown>();
  const taken = new Set(Object.keys(kept));
  for (const [name, value] of lost.filter(isRecord).flatMap(Object.entries)) {
    if (isSame(kept[name], value) || isSame(added.get(name), value)) continue;
    // Of variables the last counts.
    if (taken.has(name) && textMaps.has(key)) continue;
    const free = freeName(name, taken);
    taken.add(free);
    added.set(free, value);
  }
  return {
    label: `Put all under one "${key}"`,
    edits: [
      { kind: 'undouble', path },
      ...[...added].map(([name, value]): Edit => ({ kind: 'set', path: [...path, name], value })),
    ],
  };
}

/** Two servers of one name that are not the same, each with a name of its own. */
function keepBoth({ path, names, lost, kept }: Doubled): FilePlan | undefined {
  const others = lost.filter((value) => !isSame(value, kept));
  const [other] = others;
  if (others.length !== 1 || !isServers({ other, kept })) return undefined;
  const name = freeName(String(path.at(-1)), new Set(names));
  return {
    label: `Keep both, the first as "${name}"`,
    // Whether both are meant, nobody else knows.
    isSafe: false,
    edits: [
      { kind: 'undouble', path },
      { kind: 'set', path: [...path.slice(0, -1), name], value: other },
    ],
  };
}

/** Without those that no reader takes; what they say is lost, unless the last says the same. */
function keepLast({ path, lost, kept }: Doubled): FilePlan {
  return {
    label: `Keep the last "${String(path.at(-1))}"`,
    isSafe: lost.every((value) => isSame(value, kept)),
    edits: [{ kind: 'undouble', path }],
  };
}

const textMaps: ReadonlySet<string> = new Set(['env', 'environment', 'envs', 'headers']);
