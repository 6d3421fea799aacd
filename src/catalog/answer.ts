import { z } from 'zod';
import { Id, Line } from './fields.ts';
import { tokenRule } from './tokens.ts';

const Asked = z.iso
  .date({ error: 'expected a date, such as 2026-11-22' })
  .meta({ description: 'The day the endpoint was asked, YYYY-MM-DD.' });

const SignIn = z
  .strictObject({
    registration: z.enum(['automatic', 'registered', 'unknown']).meta({
      description:
        '`automatic`: clients register themselves; `registered`: only clients registered before; `unknown`: the server publishes no sign-in metadata.',
    }),
    authorizationServer: Line.optional().meta({ description: 'Where people sign in.' }),
    resource: Line.optional().meta({
      description: 'The address the metadata names, where it is not the one that was asked.',
    }),
  })
  .meta({ description: 'What the server publishes about signing in (RFC 9728, RFC 8414).' });

const AnsweredTool = z.strictObject({
  name: Line,
  access: z.enum(['read', 'write', 'destructive', 'unknown']).meta({
    description: 'From the hints the server gives; `unknown` where it gives none.',
  }),
});

const Definitions = z
  .strictObject({
    bytes: z.int().min(0).meta({ description: 'As JSON without spaces, in UTF-8.' }),
    tokens: z
      .int()
      .min(0)
      .meta({
        description: `About so many tokens, by the rule of ${tokenRule.charactersPerToken} characters each: ${tokenRule.source}.`,
      }),
  })
  .meta({
    description:
      'The size of the tools as the server defined them: name, description and input, which a client hands to a model.',
  });

/** What one endpoint answered on a day. */
export const Answer = z.strictObject({
  asked: Asked,
  address: Line.meta({ description: 'What was asked: the URL, or the command.' }),
  state: z.enum([
    'answers',
    'sign-in',
    'refuses',
    'gone',
    'moved',
    'fails',
    'not-mcp',
    'unreachable',
  ]),
  transport: z.enum(['http', 'sse', 'stdio']).optional().meta({
    description: 'The transport it answered over.',
  }),
  status: z.int().min(100).max(599).optional().meta({ description: 'The HTTP status.' }),
  detail: Line.max(200).optional().meta({ description: 'The reason, or where it moved.' }),
  signedIn: z.literal(true).optional().meta({
    description: 'Asked with a token of the one who asked.',
  }),
  protocol: Line.optional().meta({ description: 'The revision of the protocol it spoke.' }),
  server: z
    .strictObject({ name: Line, title: Line.optional(), version: Line.optional() })
    .optional()
    .meta({ description: 'How the server names itself.' }),
  signIn: SignIn.optional(),
  tools: z.array(AnsweredTool).optional().meta({
    description: 'The tools it listed for the one who asked; absent where it listed none.',
  }),
  definitions: Definitions.optional(),
  toolsLeftOut: z.int().min(1).optional().meta({
    description:
      'How many more it listed: beyond the first 2,000, or with a name that is more than one clean line.',
  }),
});

/** What the endpoints of one connector answered: a file of `catalog/answers/`. */
export const Answers = z
  .strictObject({ $schema: Line.optional(), endpoints: z.record(Id, Answer) })
  .meta({ title: 'Answers', description: 'What the endpoints of one connector answered.' });

export type Answer = z.output<typeof Answer>;
export type AnswerState = Answer['state'];
