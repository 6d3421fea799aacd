import type { ListedAccess } from '../../catalog/findings.ts';
import { exactLine } from '../clean.ts';
import { fieldOf, listOf } from '../import/value.ts';

/**
 * Reads the definitions of tools: a list of them, one that lies in `tools`, definitions by name, or one alone. What is
 * not as it should be is left out; undefined where nothing is a tool.
 */
export function readTools(value: unknown): ListedTool[] | undefined {
  const inside = fieldOf(value, 'tools') ?? value;
  const tools = itemsOf(inside).flatMap(readTool);
  // An empty list says that there are no tools, which no server means.
  return tools.length === 0 ? undefined : tools;
}

function itemsOf(inside: unknown): unknown[] {
  if (Array.isArray(inside)) return listOf(inside, MOST_TOOLS);
  if (typeof inside !== 'object' || inside === null || Object.hasOwn(inside, 'name')) {
    return [inside];
  }
  return Object.entries(inside)
    .slice(0, MOST_TOOLS)
    .map(([name, each]) => ({ ...(typeof each === 'object' ? each : {}), name }) as unknown);
}

function readTool(item: unknown): ListedTool[] {
  const name = exactLine(fieldOf(item, 'name'));
  // A package and a server have a name too.
  const isTool = ['description', 'inputSchema', 'annotations', 'arguments', 'input_schema'].some(
    (key) => fieldOf(item, key) !== undefined,
  );
  if (name === undefined || !isTool || !/^[\w./:-]+$/.test(name)) return [];
  return [{ name, access: accessOf(fieldOf(item, 'annotations')) }];
}

function accessOf(annotations: unknown): ListedAccess | undefined {
  const reads = fieldOf(annotations, 'readOnlyHint');
  const destroys = fieldOf(annotations, 'destructiveHint');
  if (reads === true) return 'read';
  // What is not said to read alone is no claim: hints are optional.
  if (reads !== false) return undefined;
  if (typeof destroys !== 'boolean') return 'change';
  return destroys ? 'destructive' : 'write';
}

const MOST_TOOLS = 5_000;

/** A tool of a list, and what its annotations say that it does. */
export interface ListedTool {
  name: string;
  access: ListedAccess | undefined;
}
