import { z } from 'zod';
import { ChangedEntry } from '../../catalog/changes/change.ts';
import { describeChange } from '../../views/change-words.ts';
import { pagePath } from '../../views/routes.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { dataLink, Href, schemaField } from './fields.ts';

/** What changed in the catalog, the newest first: `changes.json`. */
export const ChangesDocument = z
  .strictObject({
    ...schemaField,
    entries: z
      .array(
        z.strictObject({
          ...ChangedEntry.shape,
          says: z.array(z.string()).meta({ description: 'The changes in words, in their order.' }),
          data: Href.nullable().meta({
            description: 'The full entry; `null` where there is none of that id any more.',
          }),
        }),
      )
      .meta({
        description:
          'What changed in an entry on a day, the newest first. Empty where nobody keeps a log.',
      }),
  })
  .meta({
    title: 'Changes',
    description: 'What changed in the catalog: tools, addresses, sign-in, by connector and day.',
  });

/** Makes `changes.json`. */
export function changesDocument({
  catalog,
}: Workspace): Omit<z.output<typeof ChangesDocument>, '$schema'> {
  return {
    entries: catalog.changes.map((entry) => ({
      ...entry,
      says: entry.changes.map(describeChange),
      data: catalog.byId.has(entry.connector)
        ? dataLink(pagePath('/connectors/[id]/', entry.connector))
        : null,
    })),
  };
}
