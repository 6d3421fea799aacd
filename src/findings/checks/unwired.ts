import type { Connector } from '../../catalog/connector.ts';
import { fullNameKey } from '../../catalog/name-key.ts';
import { serves, type PluginCoverage } from '../../coverage/plugin-coverage.ts';
import { findMentions } from '../../plugins/mentions.ts';
import { finding } from '../finding.ts';
import { linesOf, placeOfWord, type CheckContext, type PluginCheck } from './check.ts';

/** Products that the skills or the README of a plugin work with, and that it neither wires nor lists. */
export const checkUnwired: PluginCheck = (coverage, context) => {
  const { plugin, servers } = coverage;
  if (servers.length === 0 || plugin.source !== 'local') return [];
  const uses = [...ofSkills(coverage), ...ofReadme(coverage, context)];
  const unwired = uses.filter((use) => !isThere(coverage, use) && isProduct(use, uses, coverage));
  // Of each the first place; a map keeps the last.
  const first = new Map(unwired.toReversed().map((use) => [fullNameKey(use.label), use]));
  return [...first.values()].map(({ label, file, line }) => {
    const at = placeOfWord(linesOf(plugin, file), { file, line, column: 1 }, label);
    return finding('connector-unwired', at, { name: label, plugin: plugin.name });
  });
};

function ofSkills({ plugin, skills }: PluginCoverage): Use[] {
  return skills.flatMap(({ skill: { path: file }, uses }) => {
    const named = uses.filter(({ evidence }) => evidence !== 'placeholder');
    const lines = named.length === 0 ? [] : linesOf(plugin, file);
    return named.map(({ label, line, connector, category }) => {
      const isOpen = connector === undefined && category === undefined && /^\p{Lu}/u.test(label);
      return { label, line, connector, isOpen, file, text: lines[line - 1] ?? '', kind: 'skill' };
    });
  });
}

function ofReadme({ plugin: { readme } }: PluginCoverage, { resolver }: CheckContext): Use[] {
  if (readme === null) return [];
  const { file } = readme;
  const lines = readme.text.split('\n');
  return readme.connectors.map(({ label, line }) => {
    const connector = resolver.connectorOfName(label);
    const text = lines[line - 1] ?? '';
    return { label, line, connector, isOpen: false, file, text, kind: 'readme' };
  });
}

function isThere({ servers, rows }: PluginCoverage, { label, connector }: Use): boolean {
  const key = fullNameKey(label);
  const names = rows
    .filter(({ source }) => source !== null)
    .flatMap((row) => [{ name: row.label, connector: undefined }, ...row.included, ...row.others]);
  return (
    servers.some((each) => serves(each, label, connector)) ||
    names.some(
      (each) =>
        fullNameKey(each.name) === key || (connector !== undefined && each.connector === connector),
    )
  );
}

/**
 * Whether a label is a product that one is to connect. In a README it must stand beside one that is
 * wired: other lists are of native integrations. A word that the catalog does not know must stand
 * beside one that it knows.
 */
function isProduct(use: Use, uses: readonly Use[], coverage: PluginCoverage): boolean {
  if (use.connector !== undefined && use.kind === 'skill') return true;
  if (use.connector === undefined && !use.isOpen) return false;
  const known = uses.filter(
    (each) => each.connector !== undefined && (use.kind === 'skill' || isThere(coverage, each)),
  );
  const labels = known.map(({ label }) => label).filter((label) => label !== use.label);
  return findMentions([{ path: '', text: use.text }], labels).length > 0;
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
