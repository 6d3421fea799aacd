import { z } from 'zod';
import { Connector } from './connector.ts';
import { Id, Name } from './fields.ts';
import { Organisation } from './organisation.ts';

const { description, brief, docs, categories, useCases, related, beside } = Connector.shape;

/** What an organisation says of a connector of another catalog (`overrides/<id>.yaml`). */
export const Override = z
  .strictObject({
    ...Organisation.shape,
    hidden: z.literal(true).optional().meta({
      description: '`true` leaves it out of pages and files, as if there were no entry.',
    }),
    endpoints: z.array(Id).min(1).optional().meta({
      description:
        'The current endpoints that colleagues use, the one to use first; the others are left out.',
    }),
    aliases: z.array(Name).min(1).optional().meta({
      description: 'What colleagues call it, beside its other names.',
    }),
    entry: z
      .strictObject({
        description: description.optional(),
        brief,
        docs,
        categories: categories.optional(),
        useCases: useCases.optional(),
        related,
        beside,
      })
      .optional()
      .meta({ description: 'Fields of its entry, in place of what that says.' }),
  })
  .meta({
    title: 'Override',
    description: 'What an organisation says of a connector of the catalog beside its own.',
  });

export type Override = z.output<typeof Override>;
