import { catalogRules } from './rules/catalog.ts';
import { ignoreRules } from './rules/ignores.ts';
import { pluginRules } from './rules/plugins.ts';
import { serverRules } from './rules/servers.ts';
import { tableRules } from './rules/tables.ts';
import { textRules } from './rules/texts.ts';

/** Every rule of the check: its severity and the wording of its findings. */
export const rules = {
  ...catalogRules,
  ...pluginRules,
  ...serverRules,
  ...tableRules,
  ...textRules,
  ...ignoreRules,
} as const;

/** Whether a text is the id of a rule. */
export function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(rules, id);
}

export type RuleId = keyof typeof rules;
export type RuleArgs<Id extends RuleId> = Parameters<(typeof rules)[Id]['message']>[0];
export type { Rule, Severity } from './rules/rule.ts';
