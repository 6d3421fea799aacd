import { z } from 'zod';
import { Id } from '../../catalog/fields.ts';
import type { Entrance } from '../../coverage/sign-in.ts';
import { authTypes } from '../../coverage/sign-in-summary.ts';

/** The ways to sign in, in one word. */
export const Auth = z.enum(authTypes).meta({
  description:
    'The ways to sign in, in short, made of `signIn` of the entry: `none`, `oauth`, `oauth-client` (every client is registered by hand), `token`, `oauth-or-token`, `unknown`. Who has to prepare what it does not say.',
});

/** How one gets in. */
export const entrances = [
  'open',
  'connect',
  'try',
  'prepare',
  'token',
  'directory',
  'bridge',
  'unknown',
  'cannot',
] as const satisfies Entrance['id'][];

/** How each client gets in to a connector. */
export const ClientEntrances = z
  .array(
    z.strictObject({
      client: Id,
      endpoint: Id.meta({ description: 'The endpoint that is best for it.' }),
      entrance: z.enum(entrances),
      says: z.string().meta({ description: 'The same in a sentence, for people.' }),
      steps: z
        .array(z.strictObject({ who: z.string(), what: z.string() }))
        .meta({ description: 'What has to be done first, and who does it.' }),
    }),
  )
  .meta({ description: 'How each client gets in to it, concluded from the facts above.' });
