import type { PluginCoverage } from '../coverage/plugin-coverage.ts';
import type { Refusal } from '../coverage/refusal.ts';
import type { Resolver } from '../coverage/resolver.ts';
import type { Finding, Place, Severity } from '../diagnostics/finding.ts';
import { withoutIgnored } from '../diagnostics/ignores.ts';
import { claude } from '../plugins/formats/claude.ts';
import { codex } from '../plugins/formats/codex.ts';
import { isOnlyFor } from '../plugins/formats/formats.ts';
import { foldersAbove } from '../plugins/path.ts';
import { isProjectFile } from '../plugins/project-file.ts';
import type { Plugin } from '../plugins/plugin.ts';
import type { PluginsRead } from '../plugins/read.ts';
import { findPluginProblems } from './problems.ts';
import { refusalsOf } from './refusals.ts';
import { grade, idsOf } from './rules.ts';

/**
 * All findings of a directory of plugins, of reading and of checking, without those it ignores, and which programs
 * refuse which of its plugins.
 */
export function findAllInPlugins(
  reading: PluginsRead,
  coverages: readonly PluginCoverage[],
  resolver: Resolver,
  ignores: string | null,
  source?: string,
): PluginsChecked {
  const { readme, marketplace } = reading;
  // The rules for marketplaces are those of Claude Code.
  const isForeign = marketplace !== null && !marketplace.format.addedBy.includes('claude-code');
  const texts = coverages.flatMap(({ plugin }) => plugin.files);
  if (readme !== null) texts.push({ path: readme.file, text: readme.text });
  const refused = new Set(reading.findings.filter(({ rule }) => refusals.has(rule)).map(placeKey));
  // A name that the format refuses is told once.
  const problems = findPluginProblems(coverages, resolver, {
    ...reading,
    marketplace: isForeign ? null : marketplace,
    source,
  }).filter((each) => each.rule !== 'name-unclean' || !refused.has(placeKey(each)));
  const foreignFile = isForeign ? marketplace.file : null;
  const all = asInProjects(onceOfPaths([...reading.findings, ...problems]), coverages);
  const found = ofAgents(all, coverages).filter(
    ({ rule, file }) => file !== foreignFile || rulesOfAll.has(rule),
  );
  return {
    findings: withoutIgnored(found, unique(texts), ignores, idsOf).map(grade),
    refusalsOf: refusalsOf(
      coverages.map(({ plugin }) => plugin),
      isForeign ? null : marketplace,
      found,
    ),
  };
}

/** A path that both breaks the format and leads to nothing is told once. */
function onceOfPaths<Found extends Place & { rule: string; args: unknown }>(
  findings: readonly Found[],
): Found[] {
  const refused = placesOf(findings, 'component-path-invalid');
  const missing = placesOf(findings, 'component-missing');
  return findings.flatMap((each): Found[] => {
    if (each.rule === 'component-missing' && refused.has(placeKey(each))) return [];
    const isBoth = each.rule === 'component-path-invalid' && missing.has(placeKey(each));
    return [isBoth ? { ...each, args: { ...Object(each.args), isMissing: true } } : each];
  });
}

function placesOf(findings: readonly (Place & { rule: string })[], rule: string): Set<string> {
  return new Set(findings.filter((each) => each.rule === rule).map(placeKey));
}

/** What the check says of a directory of plugins. */
export interface PluginsChecked {
  findings: Finding[];
  /** Why programs do not install a plugin. */
  refusalsOf: (plugin: Plugin) => Refusal[];
}

/**
 * What a plugin's file may be and a project's may not is an error there: no server of it loads. A byte order mark
 * it may have.
 */
function asInProjects<Found extends { rule: string; file: string; severity?: Severity }>(
  findings: readonly Found[],
  coverages: readonly PluginCoverage[],
): Found[] {
  const files = new Set(
    coverages.flatMap(({ plugin }) =>
      plugin.mcpFile !== null && isProjectFile(plugin) ? [plugin.mcpFile.file] : [],
    ),
  );
  return findings.flatMap((each): Found[] => {
    if (!files.has(each.file)) return [each];
    if (each.rule === 'byte-order-mark') return [];
    if (!strictInProjects.has(each.rule)) return [each];
    const named = each.rule === 'mcp-flat' ? { args: { client: 'Claude Code' } } : {};
    return [{ ...each, ...named, severity: 'error' as const }];
  });
}

const strictInProjects = new Set(['mcp-flat', 'mcp-not-object']);

/**
 * Without Claude's rules for files of folders that are made for other agents only; of what Codex reads otherwise,
 * those of Codex.
 */
function ofAgents<Found extends { rule: string; file: string; severity?: Severity }>(
  findings: readonly Found[],
  coverages: readonly PluginCoverage[],
): Found[] {
  const foreign = new Map(
    coverages.flatMap(({ plugin }) =>
      plugin.path === null || plugin.folderFormats.includes(claude) ? [] : [[plugin.path, plugin]],
    ),
  );
  return findings.flatMap((each): Found[] => {
    if (rulesOfAll.has(each.rule)) return [each];
    const plugin = foldersAbove(each.file).flatMap((folder) => foreign.get(folder) ?? [])[0];
    if (plugin === undefined) return [each];
    const severity = isOnlyFor(plugin, codex) ? rulesOfCodex.get(each.rule) : undefined;
    if (severity === undefined) return [];
    return [each.severity === 'info' ? each : { ...each, severity }];
  });
}

// What costs a plugin of Codex less than one of Claude: tried with 0.171.0, which installs it all the same.
const rulesOfCodex = new Map<string, Severity>([
  ['component-missing', 'warning'],
  ['server-variable-syntax', 'warning'],
  ['server-key-unknown', 'warning'],
]);

// What holds for any agent: the formats themselves, addresses, secrets, and the form of Agent Skills.
const rulesOfAll = new Set<string>([
  'json-invalid',
  'json-key-duplicate',
  'byte-order-mark',
  'file-too-large',
  'limit-exceeded',
  'file-unreadable',
  'marketplace-file-misplaced',
  'link-outside',
  'name-unclean',
  'frontmatter-not-yaml',
  'frontmatter-unclosed',
  'frontmatter-key-repeated',
  'skill-name-invalid',
  'skill-name-mismatch',
  'server-secret-literal',
  'server-url-insecure',
  'server-url-invalid',
  'server-endpoint-legacy',
  'server-endpoint-retired',
  'server-unknown',
]);

function placeKey({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

const refusals = new Set(['manifest-invalid', 'marketplace-invalid'].flatMap(idsOf));

// Several marketplace entries may lead to one folder.
function unique<Item extends { path: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.path, item])).values()];
}
