import type { Problem } from '../../catalog/checks.ts';
import type { Access, Connector, Tool } from '../../catalog/connector.ts';
import type { ListedAccess } from '../../catalog/findings.ts';
import { exceptionsOf, type Exceptions } from '../../catalog/vendor-list.ts';
import type { ListedTool } from './tools.ts';

/** Where the tools of an entry differ from the lists that were read of them. */
export function compareTools(
  { tools }: Pick<Connector, 'tools'>,
  lists: readonly ToolList[],
): Problem[] {
  const items = tools?.items ?? [];
  const known = new Set(items.map(({ name }) => name));
  const listed = new Map(lists.flatMap(({ tools: own }) => own.map((tool) => [tool.name, tool])));
  return lists.flatMap((each) => {
    const { name: list, tools: own } = each;
    const excepted = exceptionsOf(each.list);
    const missing = own
      .map(({ name }) => name)
      .filter((name) => !known.has(name) && !excepted.has(name));
    // Of lists that a tool may be in, the first tells that it is in none.
    const gone = items
      .filter((tool) => isNamed(tool) && lists.find((other) => covers(other, tool)) === each)
      .map(({ name }) => name)
      .filter((name) => !listed.has(name) && !excepted.has(name));
    const checked = items.map((tool) => (excepted.has(tool.name) ? undefined : tool));
    return [
      ...tellMissing(list, [...new Set(missing)], tools?.complete === true),
      ...tell(gone, { rule: 'list-tools-differ', path, args: { list, kind: 'gone', tools: gone } }),
      ...compareAccess(list, checked, new Map(own.map((tool) => [tool.name, tool]))),
    ];
  });
}

function isNamed({ exact, via }: Tool): boolean {
  return exact !== false && via === undefined;
}

function covers({ list: { endpoints } }: ToolList, { endpoint }: Tool): boolean {
  return endpoints === undefined || endpoint === undefined || endpoints.includes(endpoint);
}

function tellMissing(list: string, missing: readonly string[], isComplete: boolean): Problem[] {
  return tell(
    missing,
    isComplete
      ? { rule: 'list-tools-differ', path, args: { list, kind: 'missing', tools: missing } }
      : { rule: 'list-tools-left-out', path, args: { list, tools: missing } },
  );
}

function tell(names: readonly string[], problem: Problem): Problem[] {
  return names.length === 0 ? [] : [problem];
}

function compareAccess(
  list: string,
  items: readonly (Tool | undefined)[],
  listed: ReadonlyMap<string, ListedTool>,
): Problem[] {
  const confirmed: string[] = [];
  const problems = items.flatMap((item, index): Problem[] => {
    const got = item === undefined ? undefined : listed.get(item.name)?.access;
    if (item === undefined || got === undefined) return [];
    const { name: tool, access: entryAccess, derived } = item;
    if (!agrees[got].includes(entryAccess)) {
      const path = ['tools', 'items', index, 'access'];
      return [{ rule: 'list-access-differs', path, args: { list, tool, entryAccess, got } }];
    }
    if (derived === true) confirmed.push(tool);
    return [];
  });
  if (confirmed.length === 0) return problems;
  const args = { list, tools: confirmed };
  return [...problems, { rule: 'list-access-confirmed', path, args }];
}

const path = ['tools', 'items'];

// An editor may call destructive what its vendor calls a change, but not the other way round.
const agrees: Readonly<Record<ListedAccess, readonly Access[]>> = {
  read: ['read'],
  change: ['write', 'destructive'],
  write: ['write', 'destructive'],
  destructive: ['destructive'],
};

/** A list of tools as it was read. */
export interface ToolList {
  list: Exceptions;
  name: string;
  tools: readonly ListedTool[];
}
