import type { Category } from '../catalog/category.ts';
import type { Connector } from '../catalog/connector.ts';
import { fullNameKey } from '../catalog/name-key.ts';
import type { ConnectorUse } from '../plugins/connector-use.ts';
import type { Plugin } from '../plugins/plugin.ts';
import type { Skill } from '../plugins/skill.ts';
import type { CoverageRow } from './coverage-row.ts';
import { linesWithKnown, namesOfLabel, ownLabels, type NamedLabel } from './label-names.ts';
import type { Resolver } from './resolver.ts';
import { indexRows } from './row-index.ts';

/** What each skill gains from which connector; `used` are the rows of categories that only skills name. */
export function coverSkills(
  plugin: Plugin,
  rows: readonly CoverageRow[],
  resolver: Resolver,
): { skills: SkillCoverage[]; used: CoverageRow[] } {
  const used: CoverageRow[] = [];
  const known = ownLabels(plugin);
  const ofPlugin = indexRows(rows);
  const ofSkills = indexRows([]);
  const useOf = (use: ConnectorUse, named: NamedLabel): SkillUse => {
    const earlier = ofPlugin.meantBy(named) ?? ofSkills.meantBy(named);
    const row = earlier ?? openRow(named);
    if (earlier === undefined && row !== undefined) {
      ofSkills.add(row);
      used.push(row);
    }
    // What a row of the plugin is about comes before what the catalog makes of its name.
    const isOther = named.connector === undefined && earlier?.category !== undefined;
    return {
      ...use,
      ...named,
      category: isOther ? earlier.category : (named.category ?? row?.category),
      row,
    };
  };
  return {
    used,
    skills: plugin.skills.map((skill) => {
      const lines = linesWithKnown(skill.connectors, resolver, known);
      const lists = new Set(
        skill.connectors.flatMap(({ line, list }) => (lines.has(line) ? (list ?? []) : [])),
      );
      const uses = skill.connectors.flatMap((use) => {
        if (use.evidence === 'list' && isVariables(use.adds)) return [];
        const isNamed =
          use.isNamed ||
          (use.evidence === 'list' && lines.has(use.line)) ||
          (use.list !== undefined && lists.has(use.list));
        return namesOfLabel({ ...use, isNamed }, resolver, known)
          .filter((named) => use.evidence !== 'mention' || isProduct(named, known))
          .map((named) => useOf(use, named));
      });
      return { skill, uses: unique(uses) };
    }),
  };
}

/** Whether a name is that of a connector or of what the plugin has, not of a category. */
function isProduct({ label, connector }: NamedLabel, known: ReadonlySet<string>): boolean {
  return connector !== undefined || known.has(fullNameKey(label));
}

/** Whether what stands behind a name are variables that a program wants to be set, and nothing else. */
function isVariables(adds: string | null): boolean {
  return (
    adds !== null &&
    /^[A-Z][A-Z0-9]*_[A-Z0-9_]+(?:[,;]? [A-Z][A-Z0-9]*_[A-Z0-9_]+)*$/.test(adds.slice(0, 500))
  );
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

/** A category that skills use and no table or server names; labels that name nothing known make no row. */
function openRow({ label, category, connector }: NamedLabel): CoverageRow | undefined {
  if (category === undefined) return undefined;
  return {
    label: connector === undefined ? label : category.name,
    placeholder: null,
    category,
    state: 'open',
    included: [],
    others: connector === undefined ? [] : [{ name: label, connector }],
    source: null,
  };
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
