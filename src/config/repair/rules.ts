import { ruleBook } from '../../rules/rule.ts';
import { pluginRules } from '../../rules/tables/plugins.ts';
import { serverRules } from '../../rules/tables/servers.ts';

// Not all rules: a page that checks a configuration would load the others too.
export const { describe, finding, grade } = ruleBook({ ...pluginRules, ...serverRules });
