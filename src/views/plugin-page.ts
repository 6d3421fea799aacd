import type { SitePlugin } from '../workspace/marketplaces.ts';
import { toSlug, uniqueSlug } from '../workspace/slug.ts';
import { isSwappable } from '../config/swap/data.ts';

/** The `.mcp.json` of a plugin as it is written, else one made of the servers its manifest declares. */
export function mcpJsonOf({ plugin, servers }: SitePlugin): string | undefined {
  if (
    plugin.mcpFile !== null &&
    servers.every(({ server }) => server.file === plugin.mcpFile?.file)
  ) {
    return plugin.mcpFile.text.replace(/^\uFEFF/, '').trimEnd();
  }
  if (servers.length === 0) return undefined;
  const map = Object.fromEntries(servers.map(({ server }) => [server.name, server.raw]));
  return JSON.stringify({ mcpServers: map }, null, 2);
}

/** The skills of a plugin that use connectors, with an anchor each, and the others. */
export function splitSkills({ skills }: SitePlugin) {
  const taken = new Set<string>();
  const withAnchors = skills.map((each) => ({
    coverage: each,
    anchor: uniqueSlug(`${each.skill.kind}-${toSlug(each.skill.name)}`, taken),
  }));
  return {
    using: withAnchors.filter(({ coverage }) => coverage.uses.length > 0),
    plain: withAnchors.filter(({ coverage }) => coverage.uses.length === 0),
  };
}

/** The sections of a plugin's page, for its table of contents. */
export function pluginSections(plugin: SitePlugin): { id: string; title: string }[] {
  const { using, plain } = splitSkills(plugin);
  return [
    { id: 'install', title: 'Install' },
    ...(plugin.servers.length > 0 ? [{ id: 'servers', title: 'Servers' }] : []),
    ...(plugin.rows.length > 0 ? [{ id: 'coverage', title: 'Coverage' }] : []),
    ...(isSwappable(plugin) ? [{ id: 'customise', title: 'Customise' }] : []),
    ...(using.length > 0 ? [{ id: 'skills', title: 'Skills with connectors' }] : []),
    ...(plain.length > 0 ? [{ id: 'plain-skills', title: 'Skills without connectors' }] : []),
    ...(plugin.findings.length > 0 ? [{ id: 'findings', title: 'Findings' }] : []),
  ];
}
