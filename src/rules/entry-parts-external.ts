import { conflictingParts } from '../plugins/marketplace.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { marketplaceOf } from './shared/plugin-examples.ts';

const elsewhere = '{ "source": "github", "repo": "acme/sales" }';

export const entryPartsExternal: Rule<Args> = {
  severity: 'info',
  title: 'Entry declares the parts of a plugin that lies elsewhere',
  message: ({ plugin, fields }) =>
    `The files of "${plugin}" lie elsewhere, and its entry lists ${fields} beside "strict": false: the plugin stops loading on the day it gets a manifest. Agree with its authors on one place.`,
  checkMarketplace: ({ marketplace }) =>
    (marketplace?.entries ?? []).flatMap((entry) => {
      const { name, source, strict } = entry;
      const parts = conflictingParts(entry);
      const [first] = parts;
      if ('candidates' in source || first === undefined || strict) return [];
      const fields = parts.map(({ key }) => `"${key}"`).join(', ');
      return [{ at: first, args: { plugin: name ?? '', fields } }];
    }),
  page: {
    why: 'With "strict": false the entry takes the place of the manifest. When the fetched plugin has a manifest of its own, the two conflict and the plugin does not load; for a plugin that lies elsewhere this can happen with any new commit.',
    sources: [docs.marketplaces],
    example: {
      wrong: {
        '.claude-plugin/marketplace.json': marketplaceOf(
          `${elsewhere}, "strict": false, "skills": ["./prep"]`,
        ),
      },
      right: { '.claude-plugin/marketplace.json': marketplaceOf(elsewhere) },
    },
  },
};

interface Args {
  plugin: string;
  fields: string;
}
