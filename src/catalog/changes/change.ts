import { z } from 'zod';
import { Id, Line } from '../fields.ts';

const Access = z.enum(['read', 'write', 'destructive', 'unknown']);
const Status = z.enum(['current', 'legacy', 'retired']);
const Texts = z.array(Line).min(1);
const endpoint = Id.meta({ description: 'Id of the endpoint.' });
const address = Line.meta({ description: 'Its URL, or the command of a local one.' });

/** One thing that is otherwise than before. */
export const Change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('added') }),
  z.strictObject({ kind: z.literal('removed') }),
  z.strictObject({ kind: z.literal('moved'), from: Id, to: Id }).meta({
    description: 'The entry has another id, and its page another address.',
  }),
  z.strictObject({ kind: z.literal('named'), from: Line, to: Line }),
  z.strictObject({ kind: z.literal('status'), from: Line, to: Line }),
  z.strictObject({ kind: z.literal('maturity'), from: Line, to: Line }),
  z.strictObject({ kind: z.literal('sign-in'), from: Texts, to: Texts }).meta({
    description: 'The ways to sign in.',
  }),
  z.strictObject({ kind: z.literal('registration'), from: Texts, to: Texts }).meta({
    description: 'How a client becomes known to the server.',
  }),
  z.strictObject({ kind: z.literal('endpoint-added'), endpoint, address, status: Status }),
  z.strictObject({ kind: z.literal('endpoint-removed'), endpoint, address }),
  z.strictObject({
    kind: z.literal('endpoint-moved'),
    endpoint,
    from: Line,
    to: Line,
  }),
  z.strictObject({
    kind: z.literal('endpoint-status'),
    endpoint,
    address,
    from: Status,
    to: Status,
    replacedBy: Id.optional(),
  }),
  z.strictObject({ kind: z.literal('tools-listed'), count: z.int().min(1) }).meta({
    description: 'Its tools are known for the first time.',
  }),
  z.strictObject({ kind: z.literal('tools-added'), tools: Texts }),
  z.strictObject({ kind: z.literal('tools-removed'), tools: Texts }),
  z.strictObject({
    kind: z.literal('tool-access'),
    tool: Line,
    from: Access,
    to: Access,
  }),
]);

/** What changed in one entry on one day. */
export const ChangedEntry = z.strictObject({
  date: z.iso.date().meta({ description: 'The day it came into the catalog, YYYY-MM-DD.' }),
  connector: Id.meta({ description: 'Its id on that day.' }),
  name: Line,
  changes: z.array(Change).min(1),
});

/** What changed in a catalog, the newest first (`changes.json`). */
export const ChangeLog = z
  .strictObject({ $schema: Line.optional(), entries: z.array(ChangedEntry) })
  .meta({
    title: 'Change log',
    description: 'What changed in the facts of a catalog; written by `catalog changes`.',
  });

export type Change = z.output<typeof Change>;
export type ChangeKind = Change['kind'];
export type ChangedEntry = z.output<typeof ChangedEntry>;
