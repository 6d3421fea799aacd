import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { en } from './words/en/en.ts';
import { tables } from './words/languages.ts';
import { flatWords, type WordKey } from './words/words.ts';

const ownKeys = Object.keys(flatWords(en)).map((key) => [key, z.string()]);

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
  // Our words are modules, which scripts in the browser read too; Starlight's `t` knows them from here.
  i18n: defineCollection({
    loader: () => Object.entries(tables).map(([id, words]) => ({ id, ...flatWords(words) })),
    schema: i18nSchema({
      extend: z.object(Object.fromEntries(ownKeys) as Record<WordKey, z.ZodString>),
    }),
  }),
};
