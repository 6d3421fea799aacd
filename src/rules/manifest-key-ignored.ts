import { member, members, type Node } from '../diagnostics/json.ts';
import type { Marketplace } from '../plugins/marketplace.ts';
import { meantKey } from './manifest-key-unknown.ts';
import type { Rule } from './rule.ts';
import { manifestsOf } from './shared/declarations.ts';
import { docs } from './shared/examples.ts';
import { quoteSome } from './shared/name-some.ts';
import type { Hit } from './targets.ts';

export const manifestKeyIgnored: Rule<Args> = {
  severity: 'info',
  title: 'Key that no part of Claude Code reads',
  message: ({ where, keys, movable, others }) => {
    const place = others === undefined ? places[where] : `manifests (${others + 1} of them)`;
    const [their, them] = keys.length === 1 ? ['It does', 'it'] : ['They do', 'them'];
    const move =
      movable.length === 0
        ? ''
        : ` In the entry of a marketplace it reads ${quoteSome(movable)}: move ${movable.length === 1 ? 'it' : 'them'} there.`;
    return `Claude Code passes over ${quoteSome(keys)} of ${place}, and \`claude plugin validate\` warns of ${them}. ${their} no harm: remove ${them}, or leave ${them} for a program that reads ${them}.${move}`;
  },
  checkMarketplace: ({ coverages, marketplace }) => {
    const entryOf = new Map(marketplace?.entries.map(({ name, node }) => [name, node]));
    return [
      ...folded(
        coverages.flatMap(({ plugin }) => {
          const entry = plugin.entryName === null ? undefined : entryOf.get(plugin.entryName);
          const isMovable = (key: string) =>
            ofEntries.has(key) && (entry === undefined || member(entry, key) === undefined);
          return manifestsOf(plugin).flatMap(({ node, at }) =>
            hitsIn('manifest', [node], at, isMovable),
          );
        }),
      ),
      ...(marketplace === null ? [] : hitsOfFile(marketplace)),
    ];
  },
  page: {
    why: 'Whoever writes a key expects it to do something. The page of a marketplace, its menu and its search are made of the keys that Claude Code knows.',
    sources: [docs.plugins, docs.marketplaces],
    example: {
      wrong: {
        '.claude-plugin/plugin.json': '{\n  "name": "sales",\n  "category": "crm"\n}\n',
      },
      right: { '.claude-plugin/plugin.json': '{\n  "name": "sales"\n}\n' },
    },
  },
};

function hitsOfFile({ json, entries }: Marketplace): Hit<Args>[] {
  const at = (node: Node) => json.place(node.offset);
  const metadata = member(json.root, 'metadata');
  return [
    ...(json.root === undefined ? [] : hitsIn('marketplace', [json.root], at)),
    ...(metadata === undefined ? [] : hitsIn('metadata', [metadata], at)),
    ...hitsIn(
      'entries',
      entries.map(({ node }) => node),
      at,
    ),
  ];
}

/** The keys of objects of one kind that are not read, as one finding at the first of them. */
function hitsIn(
  where: keyof typeof known,
  nodes: readonly Node[],
  at: (node: Node) => Hit<Args>['at'],
  isMovable: (key: string) => boolean = () => false,
): Hit<Args>[] {
  const found = nodes.flatMap((node) =>
    members(node).filter(([key, , value]) => isIgnored(where, key, value)),
  );
  const [first] = found;
  const keys = [...new Set(found.map(([key]) => key))];
  return first === undefined
    ? []
    : [{ at: at(first[1]), args: { where, keys, movable: keys.filter(isMovable) } }];
}

function isIgnored(where: keyof typeof known, key: string, value: Node): boolean {
  // Notes to people, and what is told as the name of something that is lost.
  const isNote = /^(?:[_$#]|x-|\/\/)|^comments?$/i.test(key);
  const isTold =
    (where === 'manifest' || where === 'entries') && meantKey(key, value) !== undefined;
  return !isNote && !isTold && !known[where].has(key);
}

/** Where many manifests have such keys, all of them in one finding. */
function folded(hits: readonly Hit<Args>[]): Hit<Args>[] {
  const [first] = hits;
  if (first === undefined || hits.length < many) return [...hits];
  const keys = [...new Set(hits.flatMap(({ args }) => args.keys))];
  const movable = [...new Set(hits.flatMap(({ args }) => args.movable))];
  return [{ ...first, args: { ...first.args, keys, movable, others: hits.length - 1 } }];
}

const many = 5;

const shared =
  'agents author channels commands defaultEnabled dependencies description displayName engines experimental homepage hooks keywords license lspServers mcpServers metadata monitors name network outputStyles repository settings skills themes userConfig version workflows';

/** What Claude Code 2.1.332 knows, as its validator says of each. */
const known = {
  manifest: wordsOf(
    `${shared} bugs docs documentationUrl icon privacyPolicy privacyPolicyUrl privacy_policy screenshots support supportUrl`,
  ),
  entries: wordsOf(`${shared} category headers headersHelper relevance source strict tags`),
  marketplace: wordsOf(
    'allowCrossMarketplaceDependenciesOn description forceRemoveDeletedPlugins metadata name owner plugins renames version',
  ),
  metadata: wordsOf('description pluginRoot version'),
};

const ofEntries = wordsOf('category headers headersHelper relevance strict tags');

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

const places = {
  manifest: 'this manifest',
  entries: 'the entries of this marketplace',
  marketplace: 'this marketplace',
  metadata: 'the "metadata" of this marketplace',
} as const satisfies Record<keyof typeof known, string>;

interface Args {
  where: keyof typeof known;
  keys: readonly string[];
  /** Those that the entry of the plugin would be read with, and has not. */
  movable: readonly string[];
  /** How many manifests more have such keys. */
  others?: number;
}
