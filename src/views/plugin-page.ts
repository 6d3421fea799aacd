import { maskSecrets } from '../protocol/secret.ts';
import { refusalOfClaudeCode } from '../coverage/refusal.ts';
import type { SitePlugin } from '../workspace/marketplaces.ts';
import { uniqueSlugs } from '../workspace/slug.ts';
import { isSwappable } from '../config/swap/data.ts';

/** The `.mcp.json` of a plugin as it is written but for secrets, else one made of the servers its manifest declares. */
export function mcpJsonOf({ plugin, servers }: SitePlugin): string | undefined {
  if (
    plugin.mcpFile !== null &&
    servers.every(({ server }) => server.file === plugin.mcpFile?.file)
  ) {
    return maskSecrets(plugin.mcpFile.text.replace(/^\uFEFF/, '').trimEnd());
  }
  if (servers.length === 0) return undefined;
  const map = Object.fromEntries(servers.map(({ server }) => [server.name, server.raw]));
  return maskSecrets(JSON.stringify({ mcpServers: map }, null, 2));
}

/** The skills of a plugin that use connectors, with an anchor each, and the others. */
export function splitSkills({ skills }: SitePlugin) {
  const anchors = uniqueSlugs(skills.map(({ skill }) => `${skill.kind}-${skill.name}`));
  const withAnchors = skills.map((coverage, index) => ({
    coverage,
    anchor: anchors[index] ?? '',
  }));
  return {
    using: withAnchors.filter(({ coverage }) => coverage.uses.length > 0),
    plain: withAnchors.filter(({ coverage }) => coverage.uses.length === 0),
  };
}

/** The sections of a plugin's page, for its table of contents. */
export function pluginSections(plugin: SitePlugin): PluginSection[] {
  const { using, plain } = splitSkills(plugin);
  const has = {
    install: true,
    servers: plugin.servers.length > 0,
    loads: plugin.servers.length > 0,
    coverage: plugin.rows.length > 0,
    'roll-out': plugin.servers.length > 0 && refusalOfClaudeCode(plugin) === undefined,
    customise: isSwappable(plugin),
    skills: using.length > 0,
    'plain-skills': plain.length > 0,
    findings: plugin.findings.length > 0,
  } satisfies Record<PluginSectionId, boolean>;
  return (Object.keys(titles) as PluginSectionId[])
    .filter((id) => has[id])
    .map((id) => ({ id, title: titles[id] }));
}

const titles = {
  install: 'Install',
  servers: 'Servers',
  loads: 'Where will it load?',
  coverage: 'Coverage',
  'roll-out': 'Roll it out',
  customise: 'Customise',
  skills: 'Skills with connectors',
  'plain-skills': 'Skills without connectors',
  findings: 'Findings',
} as const;

export type PluginSectionId = keyof typeof titles;
export interface PluginSection {
  id: PluginSectionId;
  title: string;
}
