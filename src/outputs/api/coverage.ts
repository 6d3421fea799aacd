import { z } from 'zod';
import { Id } from '../../catalog/fields.ts';
import { coverageMatrix } from '../../coverage/matrix.ts';
import { stateLabels } from '../../coverage/states.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { links, linksOf, schemaField } from './fields.ts';
import { State } from './plugins.ts';

/** Every plugin against every category: `coverage.json`. */
export const CoverageDocument = z
  .strictObject({
    ...schemaField,
    states: z
      .array(z.strictObject({ id: State, label: z.string(), meaning: z.string() }))
      .meta({ description: 'What the states mean.' }),
    categories: z.array(Id).meta({ description: 'The categories that any plugin names.' }),
    plugins: z.array(
      z.strictObject({
        plugin: z.string().meta({ description: 'Id of the plugin.' }),
        categories: z.record(Id, State).meta({
          description:
            'The state of each category it names; of several rows the one that asks most.',
        }),
      }),
    ),
    ...links,
  })
  .meta({ title: 'Coverage', description: 'Every plugin against every category.' });

/** Makes `coverage.json`. */
export function coverageDocument({
  catalog,
  plugins,
}: Workspace): Omit<z.output<typeof CoverageDocument>, '$schema'> {
  const { columns, lines } = coverageMatrix(plugins, catalog.categories);
  return {
    states: State.options.map((id) => ({
      id,
      label: stateLabels[id].label,
      meaning: stateLabels[id].line,
    })),
    categories: columns.map(({ id }) => id),
    plugins: lines.map(({ plugin, cells }) => ({
      plugin: plugin.id,
      categories: Object.fromEntries(
        cells.flatMap(({ state }, index) =>
          state === undefined ? [] : [[columns[index]?.id ?? '', state]],
        ),
      ),
    })),
    ...linksOf('/coverage/'),
  };
}
