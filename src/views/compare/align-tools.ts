import type { Access } from '../../catalog/connector.ts';
import { deedOf, isLink, isThing, wordsOf, type Deed } from './tool-words.ts';

/**
 * Puts the tools of several connectors side by side where they may do the same and their own words say the same
 * deed to the same thing. What stands in no row with another has no counterpart by its words.
 */
export function alignTools(lists: readonly ToolList[]): Alignment {
  const open = new Set(lists.flatMap(readTools));
  const rows: ToolRow[] = [];
  for (;;) {
    const best = bestKey([...open]);
    if (best === undefined) break;
    const { key, tools } = best;
    rows.push({
      ...key,
      cells: lists.map((_, index) => tools.filter(({ list }) => list === index).map(toolOf)),
    });
    for (const tool of tools) open.delete(tool);
  }
  return {
    rows,
    unmatched: lists.map((_, index) => [...open].filter(({ list }) => list === index).map(toolOf)),
  };
}

/** The key that most connectors share; among those, one that is said in most names, and of fewest tools. */
function bestKey(open: readonly ReadTool[]): { key: Key; tools: ReadTool[] } | undefined {
  const byKey = new Map<string, { key: Key; tools: ReadTool[]; named: number }>();
  for (const tool of open) {
    for (const [thing, isNamed] of tool.things) {
      const id = `${tool.access} ${tool.deed} ${thing}`;
      const found = byKey.get(id) ?? {
        key: { access: tool.access, deed: tool.deed, thing },
        tools: [],
        named: 0,
      };
      found.tools.push(tool);
      if (isNamed) found.named += 1;
      byKey.set(id, found);
    }
  }
  const shared = [...byKey.values()]
    .map((each) => ({ ...each, spread: new Set(each.tools.map(({ list }) => list)).size }))
    .filter(({ spread, named }) => spread > 1 && named > 0);
  return shared.toSorted(
    (a, b) =>
      b.spread - a.spread ||
      b.named / b.tools.length - a.named / a.tools.length ||
      a.tools.length - b.tools.length ||
      compare(a.key.thing, b.key.thing),
  )[0];
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** The deeds of some tools that change something: what they create, change, delete, send. */
export function deedsOf({ name, tools }: ToolList): Map<Deed, number> {
  const counts = new Map<Deed, number>();
  for (const { deed, access, isSaid } of readTools({ name, tools }, 0)) {
    if (isSaid && access !== 'read') counts.set(deed, (counts.get(deed) ?? 0) + 1);
  }
  return counts;
}

function readTools({ name, tools }: ToolList, list: number): ReadTool[] {
  const product = new Set(wordsOf(name));
  return tools.map((tool) => {
    const named = wordsOf(tool.name).filter((word) => !product.has(word));
    const [sentence = ''] = tool.summary.split(/[,.;:(]/);
    const said = wordsOf(sentence).filter((word) => !product.has(word));
    const deed = firstDeed(named) ?? firstDeed(said.slice(0, 1));
    const things = new Map<string, boolean>();
    const saidThing = thingOf(said);
    const namedThing = thingOf(named);
    if (saidThing !== undefined) things.set(saidThing, false);
    if (namedThing !== undefined) things.set(namedThing, true);
    return {
      ...tool,
      list,
      deed: deed ?? 'look',
      isSaid: deed !== undefined,
      things: deed === undefined ? new Map() : things,
    };
  });
}

/** What words work on: the last thing before they say where, how or for whom. */
function thingOf(words: readonly string[]): string | undefined {
  const end = words.findIndex((word, index) => index > 0 && isLink(word));
  return words
    .slice(0, end === -1 ? undefined : end)
    .findLast((word, index) => isThing(word) && (index > 0 || deedOf(word) === undefined));
}

function firstDeed(words: readonly string[]): Deed | undefined {
  for (const word of words) {
    const deed = deedOf(word);
    if (deed !== undefined) return deed;
  }
  return undefined;
}

const toolOf = ({ name, summary, access }: ReadTool): ComparedTool => ({ name, summary, access });

interface ReadTool extends ComparedTool {
  list: number;
  deed: Deed;
  /** Whether a word of its own says the deed. */
  isSaid: boolean;
  /** What it works on, and whether its name says so or its summary alone. */
  things: Map<string, boolean>;
}

interface Key {
  access: Access;
  deed: Deed;
  thing: string;
}

/** The tools of one connector. */
export interface ToolList {
  name: string;
  tools: readonly ComparedTool[];
}

export interface ComparedTool {
  name: string;
  summary: string;
  access: Access;
}

/** Tools of at least two connectors that say the same deed to the same thing; a cell a connector. */
export interface ToolRow extends Key {
  cells: ComparedTool[][];
}

export interface Alignment {
  rows: ToolRow[];
  /** What stands in no row, a list a connector. */
  unmatched: ComparedTool[][];
}
