import type { CatalogFindings } from '../catalog/findings.ts';
import type { RawFinding } from '../diagnostics/finding.ts';
import type { IgnoreFindings } from '../diagnostics/ignores.ts';
import type { PluginFindings } from '../plugins/findings.ts';
import { formerIds } from './former-ids.ts';
import { ruleBook, type Rule, type RuleTable } from './rule.ts';
import { catalogRules } from './tables/catalog.ts';
import { directoryRules } from './tables/directory.ts';
import { ignoreRules } from './tables/ignores.ts';
import { pluginRules } from './tables/plugins.ts';
import { serverRules } from './tables/servers.ts';
import { tableRules } from './tables/tables.ts';
import { textRules } from './tables/texts.ts';

/** Every rule of the check, by its id. */
export const rules = {
  ...catalogRules,
  ...pluginRules,
  ...directoryRules,
  ...serverRules,
  ...tableRules,
  ...textRules,
  ...ignoreRules,
} as const satisfies RuleTable & RulesOf<EmittedBelow>;

export const { describe, grade, finding, isRuleId } = ruleBook(rules);

/** The rules that an id means: itself, those that took its place, or a family; none where it is no id. */
export function idsOf(id: string): readonly RuleId[] {
  if (isRuleId(id)) return [id];
  if (id === 'directory') return Object.keys(directoryRules) as RuleId[];
  return Object.hasOwn(former, id) ? (former[id] ?? []) : [];
}

const former: Readonly<Record<string, readonly RuleId[]>> = formerIds;

/** The rules by what they are about, in the order they are shown. */
export const ruleGroups: readonly RuleGroup[] = [
  { title: 'Servers', rules: serverRules },
  { title: 'Tables and placeholders', rules: tableRules },
  { title: 'Skills and READMEs', rules: textRules },
  { title: 'Files of a plugin', rules: pluginRules },
  {
    title: 'Ready for the plugin directory',
    note: 'What the directory of Claude’s plugins asks of one that is handed in. Switch all of them off with --rule directory=off.',
    rules: directoryRules,
  },
  { title: 'Ignored findings', rules: ignoreRules },
  { title: 'The catalog itself', rules: catalogRules },
].map(({ title, note, rules: group }) => ({ title, note, ids: Object.keys(group) as RuleId[] }));

/** Rules about one matter. */
interface RuleGroup {
  title: string;
  note?: string | undefined;
  ids: RuleId[];
}

/** A finding of a check. */
export type CheckFinding = RawFinding<RuleId>;

export type RuleId = keyof typeof rules;

/** The findings that are made by layers below, each of which needs a rule that takes its arguments. */
interface EmittedBelow extends CatalogFindings, PluginFindings, IgnoreFindings {}

type RulesOf<Family> = { [Id in keyof Family]: Rule<Family[Id]> };
