import { z } from 'zod';
import { Id } from '../../catalog/fields.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { links, linksOf, schemaField } from './fields.ts';

/** The closed vocabulary of categories with what is in each: `categories.json`. */
export const CategoriesDocument = z
  .strictObject({
    ...schemaField,
    groups: z.array(z.strictObject({ id: Id, name: z.string() })),
    categories: z.array(
      z.strictObject({
        id: Id,
        name: z.string(),
        group: Id,
        description: z.string(),
        placeholder: z.string().meta({ description: 'Without the leading ~~.' }),
        aliases: z.array(z.string()).meta({ description: 'Other labels and placeholders.' }),
        connectors: z.array(Id),
        plugins: z.array(z.string()).meta({ description: 'Ids of the plugins that name it.' }),
        ...links,
      }),
    ),
  })
  .meta({ title: 'Categories', description: 'The categories and what is in each.' });

/** Makes `categories.json`. */
export function categoriesDocument({
  catalog,
  plugins,
}: Workspace): Omit<z.output<typeof CategoriesDocument>, '$schema'> {
  return {
    groups: catalog.groups.map(({ id, name }) => ({ id, name })),
    categories: catalog.categories.map((category) => ({
      id: category.id,
      name: category.name,
      group: category.group,
      description: category.description,
      placeholder: category.placeholder,
      aliases: category.aliases ?? [],
      connectors: (catalog.byCategory.get(category.id) ?? []).map(({ id }) => id),
      plugins: plugins
        .filter(({ rows }) => rows.some((row) => row.category?.id === category.id))
        .map(({ id }) => id),
      ...linksOf(`/categories/${category.id}/`),
    })),
  };
}
