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
  const questions = questionsBeside(data, path, own);
  const taken = takenOut(data, path, own, questions !== undefined);
  // The name of what is taken out of the place itself is free.
  const freed = taken.find((each) => isUnder(each, own) && each.length === own.length + 1)?.at(-1);
  const isThere = (name: string) => isRecord(there) && Object.hasOwn(there, name);
  if (names.some((name) => name !== freed && isThere(name))) return undefined;
  const moved: Edit[] =
    there === undefined
      ? [{ kind: 'set', path: own, value: held }]
      : names.map((name) => ({ kind: 'set', path: [...own, name], value: held[name] }));
  if (questions !== undefined) moved.push({ kind: 'set', path: ['inputs'], value: questions });
  const left = taken.filter(
    (each) => each.at(-1) !== freed || !names.some((name) => name === freed),
  );
  return {
    label: `Move them to "${own.join('.')}"`,
    // What is in a profile or a project may be meant for it alone, and another key for another client.
    isSafe:
      (isUnder(path, own) || isSpelledLike(own.at(-1) ?? '', String(path.at(-1)))) &&
      !/^(?:profiles?|projects?|environments?)$/.test(String(path[0])),
    edits: [...moved, ...left.map((each): Edit => ({ kind: 'remove', path: each }))],
  };
}

/** What is taken out where servers lay, with all that is empty without them. */
function takenOut(
  data: unknown,
  path: Path,
  own: readonly string[],
  hasQuestions: boolean,
): readonly Path[] {
  const outer = path.slice(0, -1);
  const parts = hasQuestions ? [path, [...outer, 'inputs']] : [path];
  const group = valueAt(data, outer);
  const isAll = outer.length > 0 && isRecord(group) && Object.keys(group).length === parts.length;
  if (!isAll) return parts;
  if (!isUnder(path, own)) return [emptiedBy(data, outer)];
  return outer.length > own.length ? [outer] : parts;
}

function isUnder(path: Path, own: readonly string[]): boolean {
  return own.every((key, at) => path[at] === key);
}

/** The questions of VS Code that stand beside servers in a group. */
function questionsBeside(data: unknown, path: Path, own: readonly string[]) {
  const outer = path.slice(0, -1);
  const group = outer.length === 0 || own.join() !== 'servers' ? undefined : valueAt(data, outer);
  if (!isRecord(group) || !Array.isArray(group['inputs'])) return undefined;
  return valueAt(data, ['inputs']) === undefined ? group['inputs'] : undefined;
}
