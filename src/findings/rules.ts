import { catalogRules } from './rules/catalog.ts';
import { pluginRules } from './rules/plugins.ts';

/** Every rule of the check: its severity and the wording of its findings. */
export const rules = { ...catalogRules, ...pluginRules } as const;

export type RuleId = keyof typeof rules;
export type RuleArgs<Id extends RuleId> = Parameters<(typeof rules)[Id]['message']>[0];
export type { Rule, Severity } from './rules/rule.ts';
