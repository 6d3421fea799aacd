import { catalogRules } from './tables/catalog.ts';
import { ignoreRules } from './tables/ignores.ts';
import { pluginRules } from './tables/plugins.ts';
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
} as const;

/** Whether a text is the id of a rule. */
export function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(rules, id);
}

export type RuleId = keyof typeof rules;
export type RuleArgs<Id extends RuleId> = Parameters<(typeof rules)[Id]['message']>[0];
export type { Severity } from './tables/rule.ts';
