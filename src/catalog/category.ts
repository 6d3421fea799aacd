import { z } from 'zod';
import { Id, Line } from './fields.ts';

const Group = z.strictObject({ id: Id, name: Line });

const Category = z.strictObject({
  id: Id,
  name: Line,
  group: Id,
  description: Line.max(160, { error: 'expected at most 160 characters' }),
  placeholder: Line.meta({ description: 'How plugin text names it, without the leading ~~.' }),
  aliases: z.array(Line).optional().meta({
    description: 'Other placeholders, table labels and words for it.',
  }),
});

/** The closed vocabulary of categories, in the order they are shown. */
export const Categories = z
  .strictObject({ groups: z.array(Group).min(1), categories: z.array(Category).min(1) })
  .meta({ title: 'Categories', description: 'The closed vocabulary of categories.' });

export type Categories = z.output<typeof Categories>;
export type Category = z.output<typeof Category>;
export type CategoryGroup = z.output<typeof Group>;
