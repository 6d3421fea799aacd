import type { Rule } from './rule.ts';
import { docs, skill, table } from './shared/examples.ts';
import { crmRow } from './shared/table-examples.ts';
import type { Connector } from '../catalog/connector.ts';
import { nameKey } from '../catalog/name-key.ts';
import { isSetApart } from '../plugins/connector-use.ts';
import type { PluginCoverage } from '../coverage/plugin-coverage.ts';
import type { Resolver } from '../coverage/resolver.ts';
import type { Place } from '../diagnostics/finding.ts';
import { characterAfter, characterBefore, findNames, makeNameTree } from '../plugins/name-tree.ts';
import { linesOf, placeOfWord } from './shared/plugin-text.ts';
import type { Hit, MarketplaceTarget } from './targets.ts';
import { findClaims, findPluginRows } from './checks/readme-claims.ts';

export const connectorSpellingDiffers: Rule<Args> = {
  severity: 'info',
  title: 'One connector has several spellings',
  message: ({ name, other, where }) =>
    `"${name}" is spelt "${other}" in ${where}. Agree on one spelling in the whole marketplace.`,
  checkMarketplace: checkSpellings,
  page: {
    why: 'Who searches a marketplace for a connector finds only the spelling that was typed.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: {
        'sales/CONNECTORS.md': table(crmRow),
        'support/CONNECTORS.md': table('| CRM | `~~CRM` | AcmeCRM | Other CRM |'),
        'sales/skills/a/SKILL.md': skill('a', 'Ask for it.'),
        'support/skills/b/SKILL.md': skill('b', 'Ask for it.'),
      },
      right: {
        'sales/CONNECTORS.md': table(crmRow),
        'support/CONNECTORS.md': table(crmRow),
        'sales/skills/a/SKILL.md': skill('a', 'Ask for it.'),
        'support/skills/b/SKILL.md': skill('b', 'Ask for it.'),
      },
    },
  },
};

/** Connectors that a marketplace writes in several ways: in its tables, lists, skills and descriptions. */
function checkSpellings(context: MarketplaceTarget): Hit<Args>[] {
  const { coverages, resolver } = context;
  const listed = [
    ...coverages.flatMap((coverage) => [...ofTables(coverage), ...ofReadme(coverage, resolver)]),
    ...coverages.flatMap(ofSkills),
    ...ofMarketplace(context),
  ].filter(isProperName);
  const connectors = new Set(listed.map(({ connector }) => connector));
  const names = [...listed, ...ofDescriptions(coverages, connectors)];
  return [...Map.groupBy(names, keyOf).values()].flatMap(findOdd);
}

/** All spellings of one name but the usual one, each once a file. */
function findOdd(group: readonly Spelling[]): Hit<Args>[] {
  const bySpelling = [...Map.groupBy(group, ({ name }) => name).values()];
  if (bySpelling.length < 2) return [];
  const [usual] = bySpelling.sort((a, b) => b.length - a.length || rank(a) - rank(b));
  const other = usual?.[0];
  if (other === undefined) return [];
  const odd = group.filter(({ name }) => name !== other.name);
  const first = new Map(odd.toReversed().map((each) => [`${each.at.file} ${each.name}`, each]));
  const where = `${other.at.file}:${other.at.line}`;
  return [...first.values()].map(({ name, at }) => ({
    at,
    args: { name, other: other.name, where },
  }));
}

/** The spelling of the catalog before others that are as frequent. */
function rank([first]: readonly Spelling[]): number {
  return first?.name === first?.connector.name ? 0 : 1;
}

/** One connector, and one word for it: "Jira" and "Atlassian" are two. */
function keyOf({ connector, name }: Spelling): string {
  return `${connector.id} ${nameKey(name.replace(/\.(?:com|io|ai|app)$/i, ''))}`;
}

/** Not a server's key or a word of a sentence. */
function isProperName({ name }: Spelling): boolean {
  return /\p{Lu}|\.\p{Ll}/u.test(name) && name.length <= 60;
}

function toSpelling(connector: Connector | undefined, text: string, at: Place): Spelling[] {
  const name = text
    .replace(/(?<!\s)\s*(?:\([^()]*\)|（[^（）]*）)$/, '')
    .replace(/\*$/, '')
    .trim();
  return connector === undefined ? [] : [{ connector, name, at }];
}

function ofTables({ plugin, rows }: PluginCoverage): Spelling[] {
  const lines = linesOf(plugin, plugin.connectorsFile);
  return rows.flatMap(({ source, included, others }) =>
    source === null
      ? []
      : [
          ...included.map((each) => ({ ...each, column: source.columns.included })),
          ...others.map((each) => ({ ...each, column: source.columns.others })),
        ].flatMap(({ name, connector, column }) => {
          const { file, line } = source;
          return toSpelling(connector, name, placeOfWord(lines, { file, line, column }, name));
        }),
  );
}

function ofReadme({ plugin }: PluginCoverage, resolver: Resolver): Spelling[] {
  const { readme } = plugin;
  if (readme === null) return [];
  const { file, text, connectors } = readme;
  const lines = text.split('\n');
  const names = [
    ...findClaims(readme).flatMap(({ claims }) => claims),
    ...connectors.map(({ label, line }) => ({ name: label, line, column: 1 })),
  ];
  return names.flatMap(({ name, line, column }) =>
    toSpelling(
      resolver.connectorOfName(name),
      name,
      placeOfWord(lines, { file, line, column }, name),
    ),
  );
}

function ofSkills({ plugin, skills }: PluginCoverage): Spelling[] {
  return skills.flatMap(({ skill: { path: file }, uses }) => {
    const named = uses.filter((use) => use.connector && isSetApart(use));
    const lines = named.length === 0 ? [] : linesOf(plugin, file);
    return named.flatMap(({ label, connector, line }) =>
      toSpelling(connector, label, placeOfWord(lines, { file, line, column: 1 }, label)),
    );
  });
}

function ofMarketplace({ readme, resolver }: MarketplaceTarget): Spelling[] {
  if (readme === null) return [];
  const lines = readme.text.split('\n');
  return findPluginRows(readme)
    .flatMap(({ connectors }) => connectors?.claims ?? [])
    .flatMap(({ name, line, column }) => {
      const at = placeOfWord(lines, { file: readme.file, line, column }, name);
      return toSpelling(resolver.connectorOfName(name), name, at);
    });
}

/** The names of connectors in the descriptions of entries and manifests. */
function ofDescriptions(
  coverages: readonly PluginCoverage[],
  connectors: ReadonlySet<Connector>,
): Spelling[] {
  if (connectors.size === 0) return [];
  const byKey = new Map([...connectors].map((connector) => [nameKey(connector.name), connector]));
  const tree = makeNameTree(
    [...connectors].map(({ name }) => name),
    { mayEnd: (text, at) => !/[\p{L}\p{N}_-]/u.test(characterAfter(text, at)) },
  );
  return coverages.flatMap(({ plugin: { entryDetails, manifestDetails } }) =>
    [entryDetails, manifestDetails].flatMap((details) => {
      const place = details?.places.description ?? null;
      if (place === null || details?.description === null) return [];
      const text = (details?.description ?? '').slice(0, maximumDescription);
      return [...findNames(text, tree, mayStart)].flatMap(({ start, end }) => {
        const name = text.slice(start, end);
        // The value starts with a quote, and may have escapes.
        const column = place.column + JSON.stringify(text.slice(0, start)).length - 1;
        const at = { ...place, column };
        return /^\p{Lu}/u.test(name) ? toSpelling(byKey.get(nameKey(name)), name, at) : [];
      });
    }),
  );
}

function mayStart(text: string, at: number): boolean {
  return !/[\p{L}\p{N}_.-]/u.test(characterBefore(text, at));
}

const maximumDescription = 5000;

/** A connector as it is written at a place. */
interface Spelling {
  connector: Connector;
  name: string;
  at: Place;
}

interface Args {
  name: string;
  other: string;
  where: string;
}
