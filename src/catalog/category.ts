import { z } from 'zod';
import { Id, Line, Name } from './fields.ts';

const Group = z.strictObject({ id: Id, name: Name });

const Category = z.strictObject({
  id: Id,
  name: Name,
  group: Id,
  description: Line.max(160, { error: 'expected at most 160 characters' }),
  placeholder: Name.meta({ description: 'How plugin text names it, without the leading ~~.' }),
  aliases: z.array(Name).optional().meta({
    description: 'Other placeholders, table labels and words for it.',
  }),
  words: z
    .record(
      z.string().regex(/^[a-z]{2}$/, { error: 'expected a language, such as "de"' }),
      z.array(Name).min(1),
    )
    .optional()
    .meta({ description: 'What people type to find it, by the code of their language.' }),
  absent: z.array(Name).min(1).optional().meta({
    description:
      'Known products of this kind that have no entry: search says so and shows what is near.',
  }),
});

/** The closed vocabulary of categories, in the order they are shown. */
export const Categories = z
  .strictObject({ groups: z.array(Group).min(1), categories: z.array(Category).min(1) })
  .meta({ title: 'Categories', description: 'The closed vocabulary of categories.' });

export type Categories = z.output<typeof Categories>;
export type Category = z.output<typeof Category>;
export type CategoryGroup = z.output<typeof Group>;
