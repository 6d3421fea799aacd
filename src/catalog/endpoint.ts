import { z } from 'zod';
import { fact, Id, Line, Text, Values } from './fields.ts';
import { Reserved } from './sign-in.ts';
import { isEndpointUrl } from '../protocol/url-template.ts';

const Variable = z.strictObject({
  description: Line.meta({ description: 'What to put here and where the reader finds it.' }),
  example: Line.optional().meta({ description: 'A made-up value that shows the form.' }),
  suffixes: z
    .array(z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/))
    .min(1)
    .optional()
    .meta({
      description:
        'For a variable that stands for a whole host, or for the end of one: the domains that the host must lie in, such as snowflakecomputing.com.',
    }),
});

const id = Id.meta({
  description: 'The key of this server in `mcpServers`, unique in the catalog.',
});

const common = {
  variant: Line.optional().meta({ description: 'Region, product or edition it stands for.' }),
  status: z.enum(['current', 'legacy', 'retired']).meta({
    description:
      '`current`: use it; `legacy`: still answers or may, use its replacement; `retired`: gone.',
  }),
  replacedBy: Id.optional().meta({ description: 'Id of the endpoint to use instead.' }),
  reservedFor: Reserved.optional(),
  note: Line.optional(),
  variables: z.record(z.string().regex(/^\w+$/), Variable).optional().meta({
    description: 'The {variables} of the URL or the arguments, by name.',
  }),
  ...fact,
};

const remote = {
  url: z.string().refine(isEndpointUrl, {
    error:
      'expected an https URL (http only for this machine), with {variables} for what depends on the customer',
  }),
  headers: Values.optional().meta({
    description: 'Headers that it wants, whichever way one signs in; secrets as ${VARIABLE}.',
  }),
};

const Remote = <Type extends 'http' | 'sse' | 'ws'>(type: Type) =>
  z.strictObject({ id, type: z.literal(type), ...remote, ...common });

const Stdio = z.strictObject({
  id,
  type: z.literal('stdio'),
  command: Line,
  args: z.array(Text).optional(),
  env: Values.optional().meta({ description: 'Environment; secrets as ${VARIABLE}.' }),
  ...common,
});

/** One way to reach a connector: a URL and transport, or a command on the reader's machine. */
export const Endpoint = z.discriminatedUnion(
  'type',
  [Remote('http'), Remote('sse'), Remote('ws'), Stdio],
  { error: 'expected `type` to be http, sse, ws or stdio' },
);

export type Endpoint = z.output<typeof Endpoint>;
export type RemoteEndpoint = Exclude<Endpoint, { type: 'stdio' }>;
