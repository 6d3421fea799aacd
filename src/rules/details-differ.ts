import type { Plugin } from '../plugins/plugin.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { foldMany, wordsOfFolded, type Folded } from './shared/fold-many.ts';
import type { Hit } from './targets.ts';

const listed = (description: string) =>
  `{\n  "name": "team",\n  "owner": { "name": "Team" },\n  "plugins": [\n    { "name": "sales", "source": "./sales", "description": "${description}" }\n  ]\n}\n`;

export const detailsDiffer: Rule<Args> = {
  severity: 'info',
  title: 'Entry and manifest of a plugin disagree',
  message: ({ plugin, field, where, others }) =>
    `The ${field} of ${wordsOfFolded(plugin, { others })} is another one in ` +
    (others === undefined ? `its manifest (${where}); ` : `the manifest, as in ${where}; `) +
    (field === 'version'
      ? 'the manifest counts. Write the same, or leave it out here.'
      : 'people see that of the entry, not the manifest’s. Keep one of them.'),
  checkMarketplace: ({ coverages }) =>
    foldMany(
      coverages.flatMap(({ plugin }) =>
        [plugin.entryDetails, plugin.ownEntryDetails].flatMap((details) =>
          (['description', 'version'] as const).flatMap((field) => compare(plugin, details, field)),
        ),
      ),
      ({ field }) => field,
    ),
  page: {
    why: 'Of texts that people read, Claude Code shows the marketplace’s, and the manifest’s only where that has none. Of the version the manifest’s counts. Who changes the one that does not count sees no effect.',
    sources: [docs.marketplaces],
    example: {
      wrong: {
        '.claude-plugin/marketplace.json': listed('Helps to sell.'),
        'sales/.claude-plugin/plugin.json':
          '{\n  "name": "sales",\n  "description": "Prepares calls."\n}\n',
      },
      right: {
        '.claude-plugin/marketplace.json': listed('Prepares calls.'),
        'sales/.claude-plugin/plugin.json':
          '{\n  "name": "sales",\n  "description": "Prepares calls."\n}\n',
      },
    },
  },
};

function compare(
  { name, entry, manifestDetails: manifest, manifestPlace }: Plugin,
  details: Plugin['entryDetails'],
  field: 'description' | 'version',
): Hit<One>[] {
  if (manifest === null || details === null) return [];
  const [stated, own] = [details[field], manifest[field]];
  if (stated === null || own === null || stated === own) return [];
  const at = details.places[field] ?? entry;
  const counted = manifest.places[field] ?? manifestPlace;
  if (at === null || counted === null) return [];
  return [{ at, args: { plugin: name, field, where: `${counted.file}:${counted.line}` } }];
}

interface One {
  plugin: string;
  field: string;
  where: string;
}

type Args = One & Folded;
