import type { Rule } from './rule.ts';
import { chat, crm, docs, mcp, skill } from './shared/examples.ts';
import { gains } from './shared/text-examples.ts';
import type { Connector } from '../catalog/connector.ts';
import { fullNameKey } from '../catalog/name-key.ts';
import { isSetApart } from '../plugins/connector-use.ts';
import type { PluginCoverage } from '../coverage/plugin-coverage.ts';
import { findMentions } from '../plugins/mentions.ts';
import { linesOf, placeOfWord } from './shared/plugin-text.ts';
import type { Hit, MarketplaceTarget } from './targets.ts';

export const connectorUnwired: Rule<Args> = {
  severity: 'info',
  title: 'Skill works with a product that the plugin does not connect',
  message: ({ name, plugin }) =>
    `Nothing in ${plugin} tells how to connect "${name}". Add its server, or a row for it in a table of connectors.`,
  checkPlugin: checkUnwired,
  page: {
    why: 'A skill that works with a product helps only those who have it connected. Where neither the configuration nor a table names it, people do not learn that they could.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: {
        '.mcp.json': mcp(crm),
        'skills/prep/SKILL.md': skill('prep', gains('Acme Chat')),
      },
      right: {
        '.mcp.json': mcp(crm, chat),
        'skills/prep/SKILL.md': skill('prep', gains('Acme Chat')),
      },
    },
  },
};

/** Products that the skills or the README of a plugin work with, and that it neither wires nor lists. */
function checkUnwired(coverage: PluginCoverage, context: MarketplaceTarget): Hit<Args>[] {
  const { plugin, servers } = coverage;
  if (servers.length === 0 || plugin.source !== 'local') return [];
  const uses = [...ofSkills(coverage), ...ofReadme(coverage, context)];
  const { there, missing } = partition(uses, coverage, namedInTables(coverage, context, uses));
  const known = [...there, ...missing].filter(({ connector }) => connector !== undefined);
  const besideKnown = linesWith(known, missing);
  const besideWired = linesWith(
    there.filter(({ connector }) => connector),
    missing,
  );
  const unwired = missing.filter((use) => {
    // Lists of a README are of native integrations too; those beside a server are not.
    if (use.kind === 'readme') return use.connector !== undefined && besideWired.has(use);
    return use.connector !== undefined || (use.isOpen && besideKnown.has(use));
  });
  // Of each the first place; a map keeps the last.
  const first = new Map(
    unwired.toReversed().map((use) => [use.connector?.id ?? fullNameKey(use.label), use]),
  );
  return [...first.values()].map(({ label, file, line }) => {
    const at = placeOfWord(linesOf(plugin, file), { file, line, column: 1 }, label);
    return { at, args: { name: label, plugin: plugin.name } };
  });
}

function ofSkills({ plugin, skills }: PluginCoverage): Use[] {
  return skills.flatMap(({ skill: { path: file }, uses }) => {
    const named = uses.filter(isSetApart);
    const lines = named.length === 0 ? [] : linesOf(plugin, file);
    return named.map(({ label, line, connector, category }) => {
      const isOpen = connector === undefined && category === undefined && /^\p{Lu}/u.test(label);
      return { label, line, connector, isOpen, file, text: lines[line - 1] ?? '', kind: 'skill' };
    });
  });
}

function ofReadme({ plugin: { readme } }: PluginCoverage, { resolver }: MarketplaceTarget): Use[] {
  if (readme === null) return [];
  const { file } = readme;
  const lines = readme.text.split('\n');
  return readme.connectors.map(({ label, line }) => {
    const connector = resolver.connectorOfName(label);
    const text = lines[line - 1] ?? '';
    return { label, line, connector, isOpen: false, file, text, kind: 'readme' };
  });
}

/** Which labels a server or a row of a table stands for. */
function partition(uses: readonly Use[], coverage: PluginCoverage, inTables: ReadonlySet<string>) {
  const { serverIndex, rows, servers } = coverage;
  const names = rows
    .filter(({ source }) => source !== null)
    .flatMap((row) => [{ name: row.label, connector: undefined }, ...row.included, ...row.others]);
  const keys = new Set(names.map(({ name }) => fullNameKey(name)));
  const connectors = new Set(names.map(({ connector }) => connector));
  const suites = new Set(
    servers.flatMap((each) => (each.connector?.status === 'bundled' ? [each.connector.id] : [])),
  );
  const told = toldIn(coverage, uses);
  const isThere = ({ label, connector, kind }: Use) =>
    namesOf({ label, connector })
      .map(fullNameKey)
      .some((key) => told.has(key) || (kind === 'skill' && inTables.has(key))) ||
    keys.has(fullNameKey(label)) ||
    (connector !== undefined && connectors.has(connector)) ||
    // What Claude connects as one is there with each of its products: Teams with Microsoft 365.
    connector?.related?.some((id) => suites.has(id)) === true ||
    serverIndex.meantBy(label, connector).length > 0;
  return { there: uses.filter(isThere), missing: uses.filter((use) => !isThere(use)) };
}

/**
 * The names that CONNECTORS.md has in any heading, table or sentence, which is where people look for how to connect,
 * and those in the commands with which any text of the plugin says to add a server.
 */
function toldIn(
  { plugin: { connectorsFile, files } }: PluginCoverage,
  uses: readonly Use[],
): ReadonlySet<string> {
  const texts = files.flatMap(({ path, text }) => {
    if (path === connectorsFile) return { path, text };
    const commands = text.split('\n').filter((line) => /\bmcp add(?:-json)?\s/.test(line));
    return commands.length === 0 ? [] : { path, text: commands.join('\n') };
  });
  const mentions = findMentions(texts, [...new Set(uses.flatMap(namesOf))]);
  return new Set(mentions.map(({ word }) => fullNameKey(word)));
}

/**
 * The names that begin a row of a table in the README of a plugin, or of a repository with that plugin alone: what it
 * reaches by its own server, such as the platforms of a service.
 */
function namedInTables(
  { plugin }: PluginCoverage,
  { coverages, readme: ofAll }: MarketplaceTarget,
  uses: readonly Use[],
): ReadonlySet<string> {
  const readme = plugin.readme ?? (coverages.length === 1 ? ofAll : null);
  if (readme === null || uses.length === 0) return new Set();
  const cells = readme.text.split('\n').map((line) => /^\s*\|([^|]{1,80})\|/.exec(line)?.[1] ?? '');
  const mentions = findMentions(
    [{ path: readme.file, text: cells.join('\n') }],
    [...new Set(uses.flatMap(namesOf))],
  );
  return new Set(mentions.map(({ word }) => fullNameKey(word)));
}

function namesOf({ label, connector }: Pick<Use, 'label' | 'connector'>): string[] {
  return connector === undefined ? [label] : [label, connector.name, ...(connector.aliases ?? [])];
}

/** The uses whose line has another of some labels. */
function linesWith(labels: readonly Use[], uses: readonly Use[]): ReadonlySet<Use> {
  const text = uses.map((use) => use.text.replaceAll('\n', ' ')).join('\n');
  const mentions = findMentions(
    [{ path: '', text }],
    labels.map(({ label }) => label),
  );
  return new Set(
    mentions.flatMap(({ line, word }) => {
      const use = uses[line - 1];
      return use === undefined || fullNameKey(use.label) === fullNameKey(word) ? [] : [use];
    }),
  );
}

/** A label in a line of a skill or README. */
interface Use {
  label: string;
  line: number;
  connector: Connector | undefined;
  /** Whether neither a category nor a connector is known by it, and it may be a product. */
  isOpen: boolean;
  file: string;
  text: string;
  kind: 'skill' | 'readme';
}

interface Args {
  name: string;
  plugin: string;
}
