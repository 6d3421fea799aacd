import type { PluginFindings } from '../plugins/findings.ts';
import { isSpelledLike } from '../protocol/root-key.ts';
import type { Rule } from './rule.ts';
import { valueAt, type Path } from '../protocol/data.ts';
import { isRecord } from '../protocol/record.ts';
import { emptiedBy } from './fix/emptied.ts';
import type { Edit, FilePlan } from './fix/plan.ts';
import { clientFirst } from './shared/client-name.ts';
import { crm, docs, mcp } from './shared/examples.ts';

export const rootKeyUnknown: Rule<PluginFindings['root-key-unknown']> = {
  severity: 'error',
  title: 'Servers lie under a key that the client does not read',
  message: ({ key, expected, client = 'Claude Code', isBeside }) =>
    `${clientFirst(client)} reads no server under the key "${key}". ${isBeside || key.includes('.') ? `Move them to "${expected}"` : `Write "${expected}"`}.`,
  fixFile: ({ key, isBeside }, { root, isOwnWords, data, path = [key] }) => {
    const [own = []] = root ?? [];
    const name = own.at(-1);
    const isBehind =
      path.length === own.length && path.slice(0, -1).join() === own.slice(0, -1).join();
    const held = data === undefined ? undefined : valueAt(data, path);
    if (isOwnWords === true && isRecord(held) && (isBeside || (!isBehind && path.length > 1))) {
      return moveAll(data, path, held, own);
    }
    if (isBeside || !isBehind || name === undefined || name === path.at(-1)) return undefined;
    if (isOwnWords !== true && !isSpelledLike(name, key)) return undefined;
    return {
      label: `Rename the key to "${name}"`,
      edits: [{ kind: 'rename', path, name }],
    };
  },
  page: {
    why: 'Each client looks for servers under one key, letter for letter. Under another, or with another spelling, it finds none, mostly without a word.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': mcp(crm).replace('mcpServers', 'mcp_servers') },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};

/** All servers under the key that the client reads; undefined where one of them is there already. */
function moveAll(
  data: unknown,
  path: Path,
  held: Readonly<Record<string, unknown>>,
  own: readonly string[],
): FilePlan | undefined {
  const there = valueAt(data, own);
  const names = Object.keys(held);
  const isInside = own.every((key, at) => path[at] === key);
  if (isRecord(there) && names.some((name) => Object.hasOwn(there, name))) return undefined;
  const moved: Edit[] =
    there === undefined
      ? [{ kind: 'set', path: own, value: held }]
      : names.map((name) => ({ kind: 'set', path: [...own, name], value: held[name] }));
  const beside = questionsBeside(data, path, own);
  if (beside !== undefined) moved.push({ kind: 'set', path: ['inputs'], value: beside.questions });
  const taken = beside?.taken ?? (isInside ? [path] : [emptiedBy(data, path)]);
  return {
    label: `Move them to "${own.join('.')}"`,
    // What is in a profile or a project may be meant for it alone, and another key for another client.
    isSafe:
      isSpelledLike(own.at(-1) ?? '', String(path.at(-1))) &&
      !/^(?:profiles?|projects?|environments?)$/.test(String(path[0])),
    edits: [...moved, ...taken.map((each): Edit => ({ kind: 'remove', path: each }))],
  };
}

/** The questions of VS Code that stand beside servers in a group, and what is taken out with both. */
function questionsBeside(data: unknown, path: Path, own: readonly string[]) {
  const outer = path.slice(0, -1);
  const group = outer.length === 0 || own.join() !== 'servers' ? undefined : valueAt(data, outer);
  if (!isRecord(group) || !Array.isArray(group['inputs'])) return undefined;
  if (valueAt(data, ['inputs']) !== undefined) return undefined;
  const isAll = Object.keys(group).length === 2;
  const taken = isAll ? [emptiedBy(data, outer)] : [path, [...outer, 'inputs']];
  return { questions: group['inputs'], taken };
}
