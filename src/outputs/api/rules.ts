import { z } from 'zod';
import { ruleGroups, rules } from '../../rules/rules.ts';
import { links, linksOf, schemaField } from './fields.ts';
import { pagePath } from '../../views/routes.ts';

/** The rules of the check: `rules.json`. */
export const RulesDocument = z
  .strictObject({
    ...schemaField,
    rules: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        severity: z
          .enum(['error', 'warning', 'info'])
          .meta({ description: 'Unless set otherwise.' }),
        group: z.string().meta({ description: 'What it is about.' }),
        why: z.string(),
        fixable: z.boolean().meta({ description: 'Whether `check --fix` fixes it.' }),
        sources: z.array(z.string()),
        ...links,
      }),
    ),
  })
  .meta({ title: 'Rules', description: 'The rules of the check.' });

/** Makes `rules.json`. */
export function rulesDocument(): Omit<z.output<typeof RulesDocument>, '$schema'> {
  return {
    rules: ruleGroups.flatMap(({ title: group, ids }) =>
      ids.map((id) => ({
        id,
        title: rules[id].title,
        severity: rules[id].severity,
        group,
        why: rules[id].page.why,
        fixable: 'isFixedInPlugins' in rules[id],
        sources: [...rules[id].page.sources],
        ...linksOf(pagePath('/rules/[id]/', id)),
      })),
    ),
  };
}
