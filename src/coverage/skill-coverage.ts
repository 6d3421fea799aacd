import type { Category } from '../catalog/category.ts';
import type { Connector } from '../catalog/connector.ts';
import { fullNameKey } from '../catalog/name-key.ts';
import type { ConnectorUse } from '../plugins/connector-use.ts';
import type { Plugin } from '../plugins/plugin.ts';
import type { Skill } from '../plugins/skill.ts';
// oxlint-disable-next-line import/no-cycle -- known, to be removed
import type { CoverageRow } from './plugin-coverage.ts';
import { linesWithKnown, namesOfLabel, ownLabels, type NamedLabel } from './label-names.ts';
import type { Resolver } from './resolver.ts';

/** What each skill gains from which connector; `used` are the rows of categories that only skills name. */
export function coverSkills(
  plugin: Plugin,
  rows: readonly CoverageRow[],
  resolver: Resolver,
): { skills: SkillCoverage[]; used: CoverageRow[] } {
  const used: CoverageRow[] = [];
  const known = ownLabels(plugin);
  const useOf = (use: ConnectorUse, named: NamedLabel): SkillUse => {
    const row =
      findRow(named.label, named, rows) ??
      findRow(named.label, named, used) ??
      openRow(named.label, named, used);
    return { ...use, ...named, category: named.category ?? row?.category, row };
  };
  return {
    used,
    skills: plugin.skills.map((skill) => {
      const lines = linesWithKnown(skill.connectors, resolver, known);
      const uses = skill.connectors.flatMap((use) => {
        const isNamed = use.isNamed || (use.evidence === 'list' && lines.has(use.line));
        return namesOfLabel({ ...use, isNamed }, resolver, known).map((named) => useOf(use, named));
      });
      return { skill, uses: unique(uses) };
    }),
  };
}

/** Of two labels that came to be one, that which says more. */
function unique(uses: readonly SkillUse[]): SkillUse[] {
  const byKey = new Map<string, SkillUse>();
  for (const use of uses) {
    const key = `${use.evidence} ${fullNameKey(use.label)}`;
    const earlier = byKey.get(key);
    if (earlier === undefined || (earlier.adds?.length ?? 0) < (use.adds?.length ?? 0))
      byKey.set(key, earlier === undefined ? use : { ...use, label: earlier.label });
  }
  return [...byKey.values()];
}

/** The row a label means: by its own words, then by a connector it includes, then by category. */
function findRow(
  label: string,
  { category, connector }: Omit<NamedLabel, 'label'>,
  rows: readonly CoverageRow[],
): CoverageRow | undefined {
  const key = fullNameKey(label);
  const isNamed = (row: CoverageRow) =>
    key === fullNameKey(row.label) || key === fullNameKey(row.placeholder ?? '');
  const includes = (row: CoverageRow) =>
    connector !== undefined &&
    row.included.some(
      (each) =>
        each.connector === connector ||
        each.servers.some((server) => server.connector?.id === connector.servedBy),
    );
  const isOfCategory = (row: CoverageRow) => category !== undefined && row.category === category;
  return rows.find(isNamed) ?? rows.find(includes) ?? rows.find(isOfCategory);
}

/** A category that skills use and no table or server names; labels that name nothing known make no row. */
function openRow(
  label: string,
  { category, connector }: Omit<NamedLabel, 'label'>,
  used: CoverageRow[],
): CoverageRow | undefined {
  if (category === undefined) return undefined;
  const row: CoverageRow = {
    label: connector === undefined ? label : category.name,
    placeholder: null,
    category,
    state: 'open',
    included: [],
    others: connector === undefined ? [] : [{ name: label, connector }],
    source: null,
  };
  used.push(row);
  return row;
}

/** One skill with what each connector adds to it. */
export interface SkillCoverage {
  skill: Skill;
  uses: SkillUse[];
}

/** A use of a connector or category by a skill, joined with the plugin's row for it. */
export interface SkillUse extends ConnectorUse {
  category: Category | undefined;
  connector: Connector | undefined;
  row: CoverageRow | undefined;
}
