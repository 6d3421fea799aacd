import type { Place } from '../diagnostics/finding.ts';
import { finding, type PluginFinding } from './findings.ts';
import { readComponents, type Components } from './components.ts';
import { readPlacedDetails, type PlacedDetails } from './details.ts';
import {
  member,
  members,
  nodeValue,
  parseJson,
  textMember,
  textsMember,
  type JsonFile,
  type Node,
} from '../diagnostics/json.ts';
import { claude } from './formats/claude.ts';
import type { PluginFormat } from './formats/format.ts';
import { jsonFindings } from './json-findings.ts';
import { resolvePath } from './path.ts';
import { marketplaceNameProblem, pluginNameProblem } from './plugin-id.ts';
import { readSource, type Source } from './source.ts';

/** Reads a `marketplace.json`; an entry that breaks the format fails alone. */
export function readMarketplace(
  file: string,
  text: string,
  format: PluginFormat = claude,
): { marketplace: Marketplace; findings: PluginFinding[] } {
  const json = parseJson(file, text);
  const findings = jsonFindings(json, format === claude ? 'marketplace' : undefined);
  const ofJson = [...findings];
  const { root } = json;
  const metadata = member(root, 'metadata');
  if (root?.type === 'object') findings.push(...checkFields(json, root));
  else if (findings.length === 0) {
    const at = json.place(root?.offset ?? 0);
    findings.push(finding('marketplace-incomplete', at, { missing: 'object' }));
  }

  const rootPath = textMember(metadata, 'pluginRoot');
  const pluginRoot = rootPath === undefined ? null : resolvePath('', rootPath);
  const read = readEntries(json, member(root, 'plugins'), pluginRoot);
  findings.push(...read.findings);
  const { entries } = read;

  return {
    marketplace: {
      format,
      file,
      json,
      name: filled(textMember(root, 'name')),
      description: textMember(root, 'description') ?? textMember(metadata, 'description') ?? null,
      version: textMember(root, 'version') ?? textMember(metadata, 'version') ?? null,
      owner: textMember(member(root, 'owner'), 'name') ?? null,
      repository: findRepository(root),
      pluginRoot,
      renames: Object.fromEntries(
        members(member(root, 'renames')).map(([from, , to]) => [
          from,
          to.type === 'string' ? String(to.value) : null,
        ]),
      ),
      namePlace: json.place((member(root, 'name') ?? root)?.offset ?? 0),
      entries,
    },
    // The rest are rules of Claude Code.
    findings: format === claude ? findings : ofJson,
  };
}

/** What is missing or refused at the top of the file. */
function checkFields(json: JsonFile, root: Node): PluginFinding[] {
  const missing = (field: 'name' | 'owner' | 'plugins') =>
    finding('marketplace-incomplete', json.place((member(root, field) ?? root).offset), {
      missing: field,
      isThere: member(root, field) !== undefined,
    });
  const name = textMember(root, 'name') ?? '';
  const expected = name.trim() === '' ? undefined : marketplaceNameProblem(name);
  const at = json.place((member(root, 'name') ?? root).offset);
  return [
    ...(name.trim() === '' ? [missing('name')] : []),
    ...(expected === undefined
      ? []
      : [finding('marketplace-name-refused', at, { name, expected })]),
    ...(filled(textMember(member(root, 'owner'), 'name')) === null ? [missing('owner')] : []),
    ...(member(root, 'plugins')?.type === 'array' ? [] : [missing('plugins')]),
  ];
}

function readEntries(
  json: JsonFile,
  list: Node | undefined,
  pluginRoot: string | null,
): { entries: MarketplaceEntry[]; findings: PluginFinding[] } {
  const lines = new Map<string, number>();
  const entries: MarketplaceEntry[] = [];
  const findings: PluginFinding[] = [];
  for (const node of list?.type === 'array' ? (list.children ?? []) : []) {
    const read = readEntry(json, node, pluginRoot);
    findings.push(...read.findings);
    if (read.entry === null) continue;
    entries.push(read.entry);
    const { name, line } = read.entry;
    if (name === null) continue;
    const at = json.place((member(node, 'name') ?? node).offset);
    const expected = pluginNameProblem(name);
    if (expected !== undefined)
      findings.push(finding('plugin-name-refused', at, { name, expected }));
    const earlier = lines.get(name);
    if (earlier === undefined) lines.set(name, line);
    else findings.push(finding('marketplace-entry-repeated', at, { name, line: earlier }));
  }
  return { entries, findings };
}

/** Where the marketplace says it comes from; a homepage counts where it is a repository. */
function findRepository(root: Node | undefined): string | null {
  const places = [member(root, 'metadata'), root];
  const textsOf = (key: string) =>
    places.flatMap(
      (node) =>
        textMember(node, key)
          ?.trim()
          .replace(/^git\+(?=https:)/, '') ?? [],
    );
  const repository = textsOf('repository').find((text) => isHttps(text));
  const homepage = textsOf('homepage').find((text) => isHttps(text) && isRepository.test(text));
  return repository ?? homepage ?? null;
}

// A space around it is part of the name, as Claude Code reads it.
function filled(name: string | undefined): string | null {
  return name === undefined || name.trim() === '' ? null : name;
}

function isHttps(text: string): boolean {
  return /^https:\/\/[^\s"'`<>\\]+$/.test(text) && URL.canParse(text);
}

const isRepository =
  /^https:\/\/(?:(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\/[\w.-]+\/[\w.-]+\/?|\S+\.git)$/i;

function readEntry(
  json: JsonFile,
  node: Node,
  pluginRoot: string | null,
): { entry: MarketplaceEntry | null; findings: PluginFinding[] } {
  const findings: PluginFinding[] = [];
  const at = json.place(node.offset);
  if (node.type !== 'object') {
    findings.push(finding('marketplace-entry-invalid', at, { found: node.type }));
    return { entry: null, findings };
  }
  const name = filled(textMember(node, 'name'));
  const nameNode = member(node, 'name') ?? node;
  if (name === null) {
    findings.push(finding('marketplace-entry-unnamed', json.place(nameNode.offset), undefined));
  }
  const sourceNode = member(node, 'source');
  const source = readSource(sourceNode, pluginRoot);
  if (source.problem !== null) {
    const place = json.place((sourceNode ?? node).offset);
    // Claude Code installs the whole repository in place of the folder.
    const severity = source.problem.fault === 'url-path' ? 'warning' : undefined;
    findings.push(finding('source-invalid', place, source.problem, severity));
  }
  const read = readComponents(json, node);
  return {
    entry: {
      node,
      name,
      details: readPlacedDetails(json, node),
      category: textMember(node, 'category')?.trim() ?? null,
      tags: textsMember(node, 'tags'),
      strict: nodeValue(member(node, 'strict')) !== false,
      source: source.source,
      components: read.components,
      parts: members(node).flatMap(([key, keyNode]) =>
        partKeys.has(key) ? [{ key, ...json.place(keyNode.offset) }] : [],
      ),
      sourcePlace: json.place((sourceNode ?? node).offset),
      ...json.place((member(node, 'name') ?? node).offset),
    },
    findings: [...findings, ...read.findings],
  };
}

const partKeys = new Set(
  'skills commands agents hooks mcpServers lspServers outputStyles themes workflows'.split(' '),
);

/** The parts that Claude Code 2.1.332 does not take beside a manifest: with servers and others it loads both. */
export function conflictingParts({ parts }: MarketplaceEntry): MarketplaceEntry['parts'] {
  return parts.filter(({ key }) => conflicting.has(key));
}

const conflicting = new Set('skills commands agents hooks outputStyles themes'.split(' '));

export interface Marketplace {
  /** The agent that reads the file. */
  format: PluginFormat;
  file: string;
  /** As it is written. */
  json: JsonFile;
  name: string | null;
  description: string | null;
  version: string | null;
  owner: string | null;
  /** The https address of its repository, from which others add it. */
  repository: string | null;
  pluginRoot: string | null;
  /** Old plugin name to new one, or to null for a plugin that is gone. */
  renames: Record<string, string | null>;
  namePlace: Place;
  entries: MarketplaceEntry[];
}

/** One plugin of a marketplace file; the place is that of its name. */
export interface MarketplaceEntry extends Place {
  /** As it is written. */
  node: Node;
  name: string | null;
  details: PlacedDetails;
  category: string | null;
  tags: string[];
  strict: boolean;
  source: Source;
  components: Components;
  /** The keys by which it declares parts of the plugin, in place of a manifest. */
  parts: ({ key: string } & Place)[];
  sourcePlace: Place;
}
