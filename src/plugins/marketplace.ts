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
import { jsonFindings } from './json-findings.ts';
import { resolvePath } from './path.ts';
import { marketplaceNameProblem, pluginNameProblem } from './plugin-id.ts';
import { readSource, type Source } from './source.ts';

/** Reads a `marketplace.json`; an entry that breaks the format fails alone. */
// oxlint-disable-next-line sonarjs/cognitive-complexity -- known, to be removed
export function readMarketplace(
  file: string,
  text: string,
): { marketplace: Marketplace; findings: PluginFinding[] } {
  const json = parseJson(file, text);
  const findings = jsonFindings(json, 'marketplace-invalid');
  const { root } = json;
  const problem = (at: Node | undefined, words: string) =>
    findings.push(finding('marketplace-invalid', json.place(at?.offset ?? 0), { problem: words }));

  const checkName = (node: Node, problemOf: (name: string) => string | undefined) => {
    const name = textMember(node, 'name') ?? '';
    const expected = problemOf(name);
    if (expected === undefined) return;
    problem(
      member(node, 'name'),
      `Unexpected name "${name}", expected what Claude Code wants: ${expected}; rename it.`,
    );
  };

  const metadata = member(root, 'metadata');
  const list = member(root, 'plugins');
  if (root?.type !== 'object') {
    if (findings.length === 0)
      problem(
        root,
        'Unexpected marketplace without an object, expected `{ "name", "owner", "plugins" }`.',
      );
  } else {
    if ((textMember(root, 'name') ?? '').trim() === '')
      problem(
        member(root, 'name') ?? root,
        'Unexpected marketplace without "name", expected its name as text.',
      );
    else checkName(root, marketplaceNameProblem);
    if (textMember(member(root, 'owner'), 'name') === undefined)
      problem(
        member(root, 'owner') ?? root,
        'Unexpected marketplace without an owner, expected `"owner": { "name": … }`.',
      );
    if (list?.type !== 'array')
      problem(
        list ?? root,
        'Unexpected marketplace without a list of plugins, expected `"plugins": [ … ]`.',
      );
  }

  const rootPath = textMember(metadata, 'pluginRoot');
  const pluginRoot = rootPath === undefined ? null : resolvePath('', rootPath);
  const names = new Map<string, number>();
  const entries: Entry[] = [];
  for (const node of list?.type === 'array' ? (list.children ?? []) : []) {
    const read = readEntry(json, node, pluginRoot);
    findings.push(...read.findings);
    if (read.entry === null) continue;
    entries.push(read.entry);
    const { name, line } = read.entry;
    if (name === null) continue;
    checkName(node, pluginNameProblem);
    const earlier = names.get(name);
    if (earlier === undefined) names.set(name, line);
    else
      problem(
        member(node, 'name'),
        `Unexpected second entry "${name}", expected each name once; line ${earlier} has it already. Rename one.`,
      );
  }

  return {
    marketplace: {
      file,
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
    findings,
  };
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
): { entry: Entry | null; findings: PluginFinding[] } {
  const findings: PluginFinding[] = [];
  const problem = (at: Node, words: string) =>
    findings.push(finding('marketplace-invalid', json.place(at.offset), { problem: words }));
  if (node.type !== 'object') {
    problem(
      node,
      `Unexpected ${node.type} in "plugins", expected an object with "name" and "source".`,
    );
    return { entry: null, findings };
  }
  const name = filled(textMember(node, 'name'));
  if (name === null)
    problem(
      member(node, 'name') ?? node,
      'Unexpected entry without "name", expected the name of the plugin.',
    );
  const sourceNode = member(node, 'source');
  const source = readSource(sourceNode, pluginRoot);
  if (source.problem !== null) problem(sourceNode ?? node, source.problem);
  const read = readComponents(json, node, 'marketplace-invalid');
  return {
    entry: {
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
  'skills commands agents hooks mcpServers lspServers outputStyles workflows'.split(' '),
);

export interface Marketplace {
  file: string;
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
  entries: Entry[];
}

/** One plugin of a marketplace file; the place is that of its name. */
export interface Entry extends Place {
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
