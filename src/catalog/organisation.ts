import { z } from 'zod';
import { Line, Name } from './fields.ts';

/** What an organisation says of a connector to its people: it stays with the connector, for pages and files. */
export const Organisation = z
  .strictObject({
    approved: z.boolean().optional().meta({
      description:
        '`true`: colleagues may use it; `false`: it was looked at, and they may not. Without it nobody decided.',
    }),
    owner: Name.optional().meta({
      description: 'Whom colleagues ask about it: a person or a team.',
    }),
    note: Line.optional().meta({ description: 'What colleagues should know; shown as text.' }),
    allowedTools: z.array(Line).min(1).optional().meta({
      description: 'The tools that may run; permissions and policies refuse all others.',
    }),
  })
  .meta({ description: 'What the organisation that runs this catalog says of it.' });

export type Organisation = z.output<typeof Organisation>;
