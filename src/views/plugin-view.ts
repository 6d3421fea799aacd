import type { Finding } from '../diagnostics/finding.ts';
import { counted, listed } from '../diagnostics/sentence.ts';
import { allClients } from '../clients/all-clients.ts';
import { mendOf, type Mend } from '../config/swap/mend.ts';
import { refusalOfClaudeCode } from '../coverage/refusal.ts';
import { verdictOf } from '../coverage/states.ts';
import { isForClaude } from '../plugins/formats/formats.ts';
import { describe } from '../rules/rules.ts';
import type { SitePlugin } from '../workspace/marketplaces.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { contextCost, describeCost } from './context-cost.ts';
import { coverageRows, nameOf, type CoverageRowView } from './coverage-rows.ts';
import { installation, type Installation } from './install.ts';
import { mcpJsonOf, pluginSections, splitSkills, type PluginSection } from './plugin-page.ts';
import { pluginLoads, type PluginLoads } from './plugin-loads.ts';
import type { Words } from './sentence.ts';
import { skillTitle, skillView, type SkillView } from './skill-view.ts';

/** What the page of a plugin says, for the page and its Markdown twin alike. */
export function pluginView(workspace: Workspace, plugin: SitePlugin): PluginView {
  const { using, plain } = splitSkills(plugin);
  const { description, version, author } = plugin.plugin;
  return {
    id: plugin.id,
    title: plugin.title,
    description,
    refused: refusedOf(plugin),
    verdict: verdictOf(plugin),
    facts: [
      counted(plugin.skills.length, 'skill or command', 'skills and commands'),
      counted(plugin.servers.length, 'server', 'servers'),
      ...(plugin.plugin.formats.length === 1 && isForClaude(plugin.plugin)
        ? []
        : [`made for ${listed(plugin.plugin.formats.map(({ name }) => name))}`]),
      ...(version ? [`version ${version}`] : []),
      ...(author === null ? [] : [`by ${author.name}`]),
    ],
    sections: pluginSections(plugin),
    installation: installation(workspace, plugin),
    notHere: notHereOf(workspace, plugin),
    servers: plugin.servers.map(({ server, connector }) =>
      nameOf({ name: server.name, connector }),
    ),
    context: contextOf(workspace, plugin),
    mcpJson: mcpJsonOf(plugin),
    loads: pluginLoads(plugin, workspace.resolver),
    coverage: coverageRows(workspace.catalog, plugin),
    skills: using.map(({ coverage, anchor }) => skillView(coverage, anchor)),
    plainSkills: plain.map(({ coverage: { skill }, anchor }) => ({
      anchor,
      title: skillTitle(skill),
      description: skill.description,
    })),
    findings: plugin.findings,
    mend: mendOf(workspace.resolver, plugin),
  };
}

/** Why Claude Code does not install a plugin, in sentences and with the place; undefined where it does. */
function refusedOf(plugin: SitePlugin): string | undefined {
  const refusal = refusalOfClaudeCode(plugin);
  if (refusal === undefined) return undefined;
  const { what, finding } = refusal;
  return `${refusedWords[what]} ${describe(finding)} (${finding.file}:${finding.line})`;
}

const refusedWords = {
  manifest: 'Claude Code does not install this plugin as it is.',
  entry: 'Claude Code does not install this plugin as its marketplace lists it.',
  marketplace: 'Claude Code does not add the marketplace of this plugin, so it is not installed.',
} as const;

/** Which connectors of a plugin this catalog leaves out, in a sentence. */
function notHereOf({ leftOutOf }: Workspace, plugin: SitePlugin): string | undefined {
  const names = leftOutOf(plugin).map(({ connector }) => connector.name);
  return names.length === 0
    ? undefined
    : `Not in this catalog: ${listed(names)}. Your organisation has not approved ${names.length === 1 ? 'it' : 'them'} or does not show ${names.length === 1 ? 'it' : 'them'} here.`;
}

/** What the connectors of a plugin bring into a conversation, in sentences; undefined without any. */
export function contextOf({ catalog }: Workspace, { servers }: SitePlugin): string | undefined {
  const connectors = servers.flatMap(({ connector }) => connector ?? []);
  return connectors.length === 0
    ? undefined
    : describeCost(contextCost(catalog, connectors), allClients);
}

/** What the page of a plugin says. */
export interface PluginView {
  id: string;
  title: string;
  description: string | null;
  /** Why Claude Code does not install it; undefined where it does. */
  refused: string | undefined;
  /** How much of it works today. */
  verdict: string;
  facts: string[];
  /** What it brings along or names that the catalog leaves out. */
  notHere: string | undefined;
  sections: PluginSection[];
  installation: Installation;
  servers: Words[];
  /** What its connectors bring into a conversation; undefined without any. */
  context: string | undefined;
  mcpJson: string | undefined;
  /** Where each server loads. */
  loads: PluginLoads;
  coverage: CoverageRowView[];
  /** Those that use connectors. */
  skills: SkillView[];
  plainSkills: { anchor: string; title: string; description: string | null }[];
  findings: readonly Finding[];
  /** The choice that puts its addresses right; undefined where nothing is wrong with them. */
  mend: Mend | undefined;
}
