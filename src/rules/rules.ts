import type { CatalogFindings } from '../catalog/findings.ts';
import { findingMaker, type Finding, type RawFinding } from '../diagnostics/finding.ts';
import type { IgnoreFindings } from '../diagnostics/ignores.ts';
import type { PluginFindings } from '../plugins/findings.ts';
import { catalogRules } from './tables/catalog.ts';
import { ignoreRules } from './tables/ignores.ts';
import { pluginRules } from './tables/plugins.ts';
import type { Rule } from './tables/rule.ts';
import { serverRules } from './tables/servers.ts';
import { tableRules } from './tables/tables.ts';
import { textRules } from './tables/texts.ts';

/** Every rule of the check: its severity and the wording of its findings. */
export const rules = {
  ...catalogRules,
  ...pluginRules,
  ...serverRules,
  ...tableRules,
  ...textRules,
  ...ignoreRules,
} as const satisfies Record<string, Rule<never>> & RulesOf<EmittedBelow>;

/** Makes a finding of a check. */
export const finding = findingMaker<RuleArgs>();

/** A finding in words. */
export function describe({ rule, args }: Pick<Finding, 'rule' | 'args'>): string {
  return isRuleId(rule) ? rules[rule].message(args as never) : rule;
}

/** Gives a finding the severity of its rule, unless it brings one. */
export function grade(found: CheckFinding): Finding<RuleId> {
  return { ...found, severity: found.severity ?? rules[found.rule].severity };
}

/** Whether a text is the id of a rule. */
export function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(rules, id);
}

/** A finding of a check. */
export type CheckFinding = RawFinding<RuleId>;

export type RuleId = keyof typeof rules;

/** What the words of each rule are made of. */
export type RuleArgs = { [Id in RuleId]: Parameters<(typeof rules)[Id]['message']>[0] };

/** The findings that are made by layers below, each of which needs a rule that takes its arguments. */
interface EmittedBelow extends CatalogFindings, PluginFindings, IgnoreFindings {}

type RulesOf<Family> = { [Id in keyof Family]: Rule<Family[Id]> };
