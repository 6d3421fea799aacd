import { z } from 'zod';
import { publicLink } from '../../views/link.ts';
import { dataPath, twinPath } from '../../views/routes.ts';

/** An address of the site in a document. */
export const Href = z.string().meta({
  format: 'uri-reference',
  description: 'Absolute where the site knows its address, else from its root: resolve it.',
});

/** The addresses of what a document or an item of it is about. */
export const links = {
  page: Href.meta({ description: 'The page for people.' }),
  markdown: Href.meta({ description: 'The same page as Markdown.' }),
};

/** The addresses of a page and its twin. */
export function linksOf(page: string): { page: string; markdown: string } {
  return { page: publicLink(page), markdown: publicLink(twinPath(page) ?? page) };
}

/** The address of the document that holds what a page shows. */
export function dataLink(page: string): string {
  return publicLink(dataPath(page) ?? page);
}

/** The JSON Schema of a document that may get more fields. */
export function openSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
}

export const Nullable = z.string().nullable();
export const Count = z.int().min(0);

/** The first field of each document. */
export const schemaField = {
  $schema: Href.meta({ description: 'The JSON Schema of this document.' }),
};
