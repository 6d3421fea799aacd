import type { Refusal } from '../coverage/refusal.ts';
import { compareFindings, type Place } from '../diagnostics/finding.ts';
import { claude } from '../plugins/formats/claude.ts';
import { isForClaude } from '../plugins/formats/formats.ts';
import type { Marketplace } from '../plugins/marketplace.ts';
import type { Plugin } from '../plugins/plugin.ts';
import { stopsManifest } from './manifest-value-type.ts';
import { grade, type CheckFinding, type RuleId } from './rules.ts';

/**
 * Which programs do not install which plugins, by what was found wrong before anything is ignored: who ignores a
 * finding does not make a program take the plugin.
 */
export function refusalsOf(
  plugins: readonly Plugin[],
  marketplace: Marketplace | null,
  findings: readonly CheckFinding[],
): (plugin: Plugin) => Refusal[] {
  const refusing = findings.filter(({ rule }) => refusedFor.has(rule)).sort(compareFindings);
  const manifests = new Set(plugins.flatMap(manifestOf));
  const ofManifest = firstBy(refusing, (each) =>
    manifests.has(each.file) && isRefused('manifest', each) ? each.file : undefined,
  );
  const inMarketplace = refusing.filter(({ file }) => file === marketplace?.file);
  const entryAt = marketplace === null ? () => undefined : entryFinder(marketplace);
  const ofEntry = firstBy(inMarketplace, (each) =>
    isRefused('entry', each) ? entryAt(each) : undefined,
  );
  const ofAll = inMarketplace.find((each) => isRefused('marketplace', each));
  const ofCopilot = inMarketplace.find(({ rule }) => rule === 'entry-servers-list');
  return (plugin) => {
    const [manifest] = manifestOf(plugin);
    const entry = plugin.entry === null ? undefined : ofEntry.get(placeKey(plugin.entry));
    return [
      ...refusal('claude-code', 'marketplace', ofAll),
      ...refusal('claude-code', 'entry', entry),
      ...refusal('claude-code', 'manifest', ofManifest.get(manifest ?? '')),
      ...refusal('copilot-cli', 'marketplace', ofCopilot),
    ];
  };
}

/**
 * What Claude Code does not install for: tried with Claude Code 2.1.332, installed on 2026-11-29, with one broken
 * plugin for each. It installs in spite of an author that is text, of other values of a wrong kind, and of whatever is
 * wrong in `.mcp.json` and `hooks.json`.
 */
const refused: Readonly<Record<Refusal['what'], Refusing>> = {
  manifest: {
    'json-invalid': always,
    'file-encoding': always,
    'manifest-not-object': always,
    'manifest-name-missing': always,
    'manifest-name-refused': ({ args }) => argOf(args, 'isInstalled') !== true,
    'manifest-value-type': ({ args }) => stopsManifest(String(argOf(args, 'key'))),
    'component-path-invalid': always,
    'command-source-missing': always,
    'agents-not-markdown': always,
    'dependencies-invalid': always,
    'user-config-invalid': always,
    'hooks-not-json': always,
    'hooks-invalid': always,
    'lsp-server-invalid': always,
    'server-type-missing': always,
    'server-type-unknown': always,
    'server-incomplete': always,
    'server-not-object': always,
    'server-value-type': ({ args }) => /^args(?:\/|$)/.test(String(argOf(args, 'key'))),
  },
  entry: {
    'author-invalid': always,
    'manifest-homepage-invalid': always,
    'manifest-value-type': always,
    'component-path-invalid': always,
    'agents-not-markdown': always,
    'dependencies-invalid': always,
    'user-config-invalid': always,
    'hooks-not-json': always,
    'hooks-invalid': ({ args }) => argOf(args, 'isEntry') === true,
    'lsp-server-invalid': always,
  },
  marketplace: {
    'json-invalid': always,
    'marketplace-incomplete': always,
    'marketplace-value-type': always,
    'marketplace-name-refused': always,
    'marketplace-name-reserved': always,
  },
};

const refusedFor: ReadonlySet<string> = new Set([
  'entry-servers-list',
  ...Object.values(refused).flatMap((each) => Object.keys(each)),
]);

function isRefused(what: Refusal['what'], finding: CheckFinding): boolean {
  return refused[what][finding.rule]?.(finding) ?? false;
}

function always(): boolean {
  return true;
}

function argOf(args: unknown, key: string): unknown {
  return typeof args === 'object' && args !== null ? Reflect.get(args, key) : undefined;
}

function refusal(
  host: Refusal['host'],
  what: Refusal['what'],
  finding: CheckFinding | undefined,
): Refusal[] {
  return finding === undefined ? [] : [{ host, what, finding: grade(finding) }];
}

/** The manifest that Claude Code reads. */
function manifestOf(plugin: Plugin): string[] {
  const { manifestFile } = plugin;
  if (manifestFile === null || !isForClaude(plugin)) return [];
  return claude.manifests.some((each) => manifestFile.endsWith(each)) ? [manifestFile] : [];
}

/** Finds the entry that holds a place; to be asked in the order of the file. */
function entryFinder({ entries, json }: Marketplace): (place: Place) => string | undefined {
  const starts = entries.map((entry) => ({
    key: placeKey(entry),
    at: json.place(entry.node.offset),
  }));
  let next = 0;
  return (place) => {
    for (let at = starts[next]?.at; at !== undefined && !isBefore(place, at); at = starts[next]?.at)
      next += 1;
    return starts[next - 1]?.key;
  };
}

function firstBy(
  findings: readonly CheckFinding[],
  keyOf: (finding: CheckFinding) => string | undefined,
): ReadonlyMap<string, CheckFinding> {
  const first = new Map<string, CheckFinding>();
  for (const finding of findings) {
    const key = keyOf(finding);
    if (key !== undefined && !first.has(key)) first.set(key, finding);
  }
  return first;
}

function isBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

function placeKey({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

/** For each rule whether a finding of it is one for which the plugin is refused. */
type Refusing = Readonly<Partial<Record<RuleId, (finding: CheckFinding) => boolean>>>;
