import { z } from 'zod';
import { Checked } from '../../catalog/fields.ts';
import { publicLink } from '../../views/link.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { Count, Href, schemaField } from './fields.ts';
import { writtenFiles } from './written-files.ts';

/** The document to start from: `index.json`. */
export const IndexDocument = z
  .strictObject({
    ...schemaField,
    name: z.string(),
    version: z.literal(1).meta({ description: 'The version of the format; v1 only adds.' }),
    checked: Checked.nullable().meta({ description: 'The newest day a fact was read.' }),
    counts: z.strictObject({
      connectors: Count,
      endpoints: Count,
      tools: Count,
      categories: Count,
      plugins: Count,
      skills: Count,
      findings: Count,
    }),
    documents: z.array(
      z.strictObject({
        name: z.string(),
        href: Href.meta({
          format: 'uri-template',
          description: 'With {id} or the like where there is one for each.',
        }),
        schema: Href,
        description: z.string(),
      }),
    ),
    files: z
      .array(z.strictObject({ name: z.string(), schema: Href, description: z.string() }))
      .meta({ description: 'The files that people and commands write beside this API.' }),
    text: z
      .strictObject({ llms: Href, llmsFull: Href, changes: Href })
      .meta({ description: 'llms.txt, llms-full.txt and the feed of changes.' }),
  })
  .meta({ title: 'Index', description: 'What there is and where.' });

/** Makes `index.json`. */
export function indexDocument(
  { catalog, plugins }: Workspace,
  documents: z.output<typeof IndexDocument>['documents'],
): Omit<z.output<typeof IndexDocument>, '$schema'> {
  const { connectors, categories } = catalog;
  return {
    name: 'Connector Catalog',
    version: 1,
    checked: newest(connectors.map(({ checked }) => checked)),
    counts: {
      connectors: connectors.length,
      endpoints: sum(connectors, ({ endpoints }) => endpoints?.length ?? 0),
      tools: sum(connectors, ({ tools }) => tools?.items.length ?? 0),
      categories: categories.length,
      plugins: plugins.length,
      skills: sum(plugins, ({ skills }) => skills.length),
      findings: sum(plugins, ({ findings }) => findings.length),
    },
    documents: documents.map(({ name, href, schema, description }) => ({
      name,
      href,
      schema,
      description,
    })),
    files: writtenFiles.map(({ name, path, description }) => ({
      name,
      schema: publicLink(path),
      description,
    })),
    text: {
      llms: publicLink('/llms.txt'),
      llmsFull: publicLink('/llms-full.txt'),
      changes: publicLink('/changes.xml'),
    },
  };
}

function sum<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}

function newest(days: readonly string[]): string | null {
  return days.reduce<string | null>(
    (last, day) => (last !== null && last > day ? last : day),
    null,
  );
}
