import type { Place } from '../../diagnostics/finding.ts';
import { member, type JsonFile, type Node } from '../../diagnostics/json.ts';
import type { Plugin } from '../../plugins/plugin.ts';
import type { Rule } from '../rule.ts';
import type { Hit } from '../targets.ts';

/** The two checks of a rule that looks at what says what a plugin is: its manifest, and its entry. */
export function checksOfDeclarations<Args>(
  find: (declaration: Declaration) => Hit<Args>[],
): Pick<Rule<Args>, 'checkPlugin' | 'checkMarketplace'> {
  return {
    checkPlugin: ({ plugin }) =>
      [...manifestsOf(plugin), ...declarationsIn(plugin.looseManifest, plugin)].flatMap(find),
    checkMarketplace: ({ marketplace }) =>
      (marketplace?.entries ?? []).flatMap(({ node }) =>
        marketplace === null ? [] : find(declarationOf(marketplace.json, node, null)),
      ),
  };
}

/** The manifest of a plugin, where it has one that is an object. */
export function manifestsOf(plugin: Plugin): Declaration[] {
  return declarationsIn(plugin.manifestJson, plugin);
}

function declarationsIn(json: JsonFile | null, plugin: Plugin): Declaration[] {
  return json?.root?.type === 'object' ? [declarationOf(json, json.root, plugin)] : [];
}

function declarationOf(json: JsonFile, node: Node, plugin: Plugin | null): Declaration {
  return {
    node,
    plugin,
    value: (key) => member(node, key),
    at: (place) => json.place(place.offset),
  };
}

/** A value, or each of a list of values, with the place it takes in the file. */
export function itemsOf(value: Node | undefined): Node[] {
  if (value === undefined) return [];
  return value.type === 'array' ? (value.children ?? []) : [value];
}

/** What kind of value stands somewhere, in words. */
export function kindOf({ type }: Node): string {
  return wordOfKind(type);
}

/** A kind of value in words. */
export function wordOfKind(kind: string): string {
  return kinds[kind] ?? kind;
}

const kinds: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
};

/** What a value that Claude Code cannot read makes of the plugin: tried with 2.1.332 for each. */
export function lossOf({ isEntry, stopsManifest = false }: Loss): string {
  return isEntry || stopsManifest
    ? 'Claude Code does not install the plugin'
    : 'Claude Code leaves it out, and earlier versions refuse the plugin';
}

interface Loss {
  /** It stands in the entry of a marketplace. */
  isEntry: boolean;
  /** A manifest with it is refused too. */
  stopsManifest?: boolean;
}

/** A manifest or an entry of a marketplace. */
interface Declaration {
  node: Node;
  /** The plugin whose manifest it is; null for an entry. */
  plugin: Plugin | null;
  value: (key: string) => Node | undefined;
  at: (node: Node) => Place;
}

export type { Declaration };
