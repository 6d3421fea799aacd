import { members, textMember, type Node } from '../diagnostics/json.ts';
import { joinPath, resolvePath } from '../plugins/path.ts';
import type { Plugin } from '../plugins/plugin.ts';
import type { Rule } from './rule.ts';
import { checksOfDeclarations, itemsOf } from './shared/declarations.ts';
import { docs } from './shared/examples.ts';

export const manifestKeyUnknown: Rule<Args> = {
  severity: 'warning',
  title: 'Key of a manifest that Claude Code does not read there',
  message: ({ key, meant, isRead, isDefault }) =>
    isDefault === true
      ? `Claude Code does not read "${key}", and loses nothing by it: it looks where that leads by itself. Remove the key.`
      : isRead
        ? `Claude Code reads "${key}" here for now, but will not in a later version. Move it into "experimental".`
        : `Claude Code does not read "${key}", so what stands under it is missing from the plugin. Call it "${meant}".`,
  ...checksOfDeclarations(({ node, at, plugin }) =>
    members(node).flatMap(([key, keyNode, value]) => {
      const isRead = experimentalKeys.has(key);
      const meant = isRead ? '' : meantKey(key, value);
      if (meant === undefined) return [];
      const args = { key, meant, isRead };
      return leadsToDefault(value, meant, plugin)
        ? [{ at: at(keyNode), args: { ...args, isDefault: true as const }, severity: 'info' }]
        : [{ at: at(keyNode), args }];
    }),
  ),
  page: {
    why: 'Other programs call their parts otherwise. Claude Code ignores a key that it does not know, and loads the plugin without what it holds.',
    sources: [docs.plugins],
    example: {
      wrong: { '.claude-plugin/plugin.json': manifest('mcp') },
      right: { '.claude-plugin/plugin.json': manifest('mcpServers') },
    },
  },
};

/** The key under which Claude Code would read what stands under another one. */
export function meantKey(key: string, value: Node): string | undefined {
  const meant =
    (Object.hasOwn(meantKeys, key) ? meantKeys[key] : undefined) ?? spelledOtherwise(key);
  // A list of names is a note for people, of whom none would be served by another key.
  return meant === undefined || !fits(value, meant) ? undefined : meant;
}

/** The key of a part that another one is but for capitals and signs: `mcpservers`, `output-styles`. */
function spelledOtherwise(key: string): string | undefined {
  const letters = key.replaceAll(/[-_]/g, '').toLowerCase();
  return parts.find((part) => part !== key && part.toLowerCase() === letters);
}

const parts =
  'mcpServers lspServers userConfig outputStyles skills agents commands hooks dependencies'.split(
    ' ',
  );

/** Whether a value is one that Claude Code would read under the key that is meant. */
function fits(value: Node | undefined, meant: string): boolean {
  if (meant === 'dependencies') return itemsOf(value).some(isDependency);
  const kinds = kindsWithin.get(meant);
  return itemsOf(value).some(
    (item) =>
      members(item).some(([, , each]) => kinds?.has(each.type) === true) ||
      (typeof item.value === 'string' && /\/|\.(?:json|md)$/.test(item.value)),
  );
}

/** Whether a value names a plugin; a program that is needed has no marketplace behind it. */
function isDependency(node: Node): boolean {
  if (node.type === 'object') return textMember(node, 'name') !== undefined;
  return typeof node.value === 'string' && node.value.includes('@');
}

/** Whether a value names just what Claude Code reads of a plugin without being told. */
function leadsToDefault(value: Node, meant: string, plugin: Plugin | null): boolean {
  const place = defaultPlaces.get(meant);
  if (place === undefined || plugin === null) return false;
  const { path, paths } = plugin;
  const whole = joinPath(path ?? '', place);
  return (
    itemsOf(value).every(
      (item) => typeof item.value === 'string' && resolvePath(path ?? '', item.value) === whole,
    ) && paths.some((each) => each === whole || each.startsWith(`${whole}/`))
  );
}

const defaultPlaces: ReadonlyMap<string, string> = new Map([
  ['mcpServers', '.mcp.json'],
  ['lspServers', '.lsp.json'],
  ['hooks', 'hooks/hooks.json'],
  ['skills', 'skills'],
  ['commands', 'commands'],
  ['agents', 'agents'],
  ['outputStyles', 'output-styles'],
]);

/** The keys that may hold an object, and the kinds of values in it. */
const kindsWithin: ReadonlyMap<string, ReadonlySet<Node['type']>> = new Map([
  ['mcpServers', new Set(['object'] as const)],
  ['lspServers', new Set(['object'] as const)],
  ['userConfig', new Set(['object'] as const)],
  ['commands', new Set(['object'] as const)],
  ['hooks', new Set(['array', 'object'] as const)],
]);

/** What Claude Code 2.1.332 wants inside "experimental", and still takes beside it. */
const experimentalKeys: ReadonlySet<string> = new Set(['themes', 'monitors']);

const meantKeys: Readonly<Record<string, string>> = {
  mcp: 'mcpServers',
  mcpServer: 'mcpServers',
  servers: 'mcpServers',
  connectors: 'mcpServers',
  skill: 'skills',
  agent: 'agents',
  subagents: 'agents',
  command: 'commands',
  hook: 'hooks',
  lsp: 'lspServers',
  outputStyle: 'outputStyles',
  requires: 'dependencies',
};

function manifest(key: string): string {
  return `{\n  "name": "sales",\n  "${key}": {\n    "acme-crm": { "type": "http", "url": "https://mcp.acme.example.com/crm" }\n  }\n}\n`;
}

interface Args {
  key: string;
  meant: string;
  /** It is read for now, in the wrong place. */
  isRead: boolean;
  /** It leads to what is read without it. */
  isDefault?: true;
}
