import type { Plugin } from '../plugins/plugin.ts';
import type { Rule } from './rule.ts';
import { crm, docs, mcp } from './shared/examples.ts';
import { hookMapsOf, matchersOf } from './shared/hooks.ts';

export const allowedToolsUnprefixed: Rule<Args> = {
  severity: 'warning',
  title: 'Tool of the plugin under a name that it does not have',
  message: ({ tool, wanted, others, isHook, plugin }) =>
    `${plugin === undefined ? `Nothing in a plugin is called "${tool}": the tools of its servers have the plugin in their name` : `Nothing here is called "${tool}": the plugin of this server is called "${plugin}"`}${isHook === true ? ', and the hook never runs for it' : ''}. Write "${wanted}"${others === 0 ? '' : `, and ${others === 1 ? 'another one' : `${others} more`} here likewise`}.`,
  checkPlugin: ({ plugin }, { coverages }) => {
    const own = new Map(plugin.servers.map(({ name }) => [folded(toolPart(name)), toolPart(name)]));
    if (own.size === 0 || plugin.source !== 'local') return [];
    const names = new Set(coverages.map((each) => folded(toolPart(nameOf(each.plugin)))));
    const wrong = (tools: readonly string[]) => unprefixed(tools, own, plugin, names);
    const inTexts = [...plugin.skills, ...plugin.agents].flatMap(
      ({ path, frontmatter: { data, lines } }) =>
        ['allowed-tools', 'tools', 'disallowed-tools', 'disallowedTools'].flatMap((key) =>
          wrong(toolsIn(data[key])).map((args) => ({
            at: { file: path, line: lines[key] ?? 1, column: 1 },
            args,
          })),
        ),
    );
    const inHooks = hookMapsOf(plugin)
      .flatMap(matchersOf)
      .flatMap(({ matcher, place }) =>
        wrong(toolsIn(matcher)).map((args) => ({
          at: place,
          args: { ...args, isHook: true as const },
        })),
      );
    return [...inTexts, ...inHooks];
  },
  page: {
    why: 'Servers of a project are called mcp__server__tool, those of a plugin mcp__plugin_<plugin>_<server>__<tool>. A rule for the shorter name matches nothing, and Claude asks each time or may not use the tool; a hook for it never runs, not even one that is to guard the tool.',
    sources: [docs.mcp, docs.plugins, docs.hooks],
    example: {
      wrong: { '.mcp.json': mcp(crm), 'skills/prep/SKILL.md': skillWith('mcp__acme-crm__*') },
      right: {
        '.mcp.json': mcp(crm),
        'skills/prep/SKILL.md': skillWith('mcp__plugin_sales_acme-crm__*'),
      },
    },
  },
};

/** The first of the tools that have no plugin in their name, or one that there is not, and how many others there are. */
function unprefixed(
  tools: readonly string[],
  own: ReadonlyMap<string, string>,
  plugin: Plugin,
  names: ReadonlySet<string>,
): Args[] {
  const all = new Set(tools);
  const name = nameOf(plugin);
  const found = [...all].flatMap((tool) => {
    const [, server = '', rest = ''] = /^mcp__((?:(?!__).)+)(__.*)?$/.exec(tool) ?? [];
    const other = serverOfOther(folded(server), own, names);
    const key = own.get(folded(server)) ?? other;
    const wanted = `mcp__plugin_${toolPart(name)}_${key}${rest}`;
    // Beside the right name, the other one is for who has the server without the plugin.
    if (key === undefined || all.has(wanted)) return [];
    return [{ tool, wanted, ...(other !== undefined && { plugin: name }) }];
  });
  const [first, ...others] = found;
  return first === undefined ? [] : [{ ...first, others: others.length }];
}

/**
 * The server of the plugin that a name puts into one that the marketplace does not have. A plugin that is called like
 * its server may be one of elsewhere: `plugin_playwright_playwright`.
 */
function serverOfOther(
  name: string,
  own: ReadonlyMap<string, string>,
  names: ReadonlySet<string>,
): string | undefined {
  if (!name.startsWith('plugin_')) return undefined;
  return [...own].find(([key]) => {
    const other = name.slice('plugin_'.length, -key.length - 1);
    return name.endsWith(`_${key}`) && other !== '' && other !== key && !names.has(other);
  })?.[1];
}

function nameOf({ manifestName, entryName, name }: Plugin): string {
  return manifestName ?? entryName ?? name;
}

// Some write a hyphen as the other sign.
function folded(name: string): string {
  return name.replaceAll('-', '_');
}

/** A name as it stands in the name of a tool. */
function toolPart(name: string): string {
  return name.replaceAll(/[^\w-]/g, '_');
}

function toolsIn(value: unknown): string[] {
  const texts = Array.isArray(value) ? value : [value];
  return texts
    .filter((text) => typeof text === 'string')
    .flatMap((text) => text.split(/[\s,|()^]+/))
    .filter((text) => text.startsWith('mcp__'));
}

function skillWith(tools: string): string {
  return `---\nname: prep\ndescription: Prepares a call.\nallowed-tools: ${tools}\n---\n\nAsk.\n`;
}

interface Args {
  tool: string;
  wanted: string;
  others: number;
  isHook?: true;
  /** What the plugin is called, where the name has another one. */
  plugin?: string;
}
