import { z } from 'zod';
import { fact, Id, Line, Values, WebUrl } from './fields.ts';

const ClientIds = z.array(Id).min(1).meta({
  description: 'Ids of clients: those of src/clients, such as claude, claude-code and cursor.',
});

const only = {
  endpoints: z.array(Id).min(1).optional().meta({
    description: 'Ids of the endpoints it holds for, where not all.',
  }),
};

const None = z.strictObject({ method: z.literal('none'), ...only, note: Line.optional(), ...fact });

const Unknown = z.strictObject({
  method: z.literal('unknown'),
  ...only,
  note: Line.optional(),
  ...fact,
});

const GivenClient = z
  .strictObject({
    clients: ClientIds,
    clientId: Line,
    callbackPort: z.int().min(1).max(65_535).optional(),
    ...fact,
  })
  .meta({ description: 'An OAuth client that the vendor names for some clients; for no others.' });

const OwnClient = z
  .strictObject({
    page: WebUrl.optional().meta({ description: 'Where, or by which page, it is registered.' }),
    clientId: Line.optional().meta({
      description:
        'The variable for its id, such as ${ASANA_CLIENT_ID}; made of the entry’s id where absent.',
    }),
    registrar: z.enum(['you', 'vendor-admin']).optional().meta({
      description: 'Who registers it: the reader, or an admin of the product, as where absent.',
    }),
    secret: z.enum(['required', 'optional', 'none', 'unknown']),
    callbackPort: z.int().min(1).max(65_535).optional().meta({
      description: 'The port of the redirect address, where the vendor’s guide fixes one.',
    }),
    redirects: z.array(Line).optional().meta({
      description: 'Redirect addresses that the vendor’s guide asks to enter, by client.',
    }),
    steps: z.array(Line).optional().meta({ description: 'What to do to register it, in order.' }),
  })
  .meta({ description: 'How one registers an OAuth client of one’s own.' });

const OAuth = z
  .strictObject({
    method: z.literal('oauth'),
    ...only,
    account: Line.meta({ description: 'What one signs in with, after "Sign in with your".' }),
    registration: z
      .array(
        z.enum([
          'dynamic',
          'metadata-document',
          'pre-registered',
          'vendor-held',
          'program',
          'unknown',
        ]),
      )
      .min(1)
      .meta({
        description:
          'How a client becomes known: `dynamic` registers itself; `metadata-document` (CIMD); `pre-registered` by the customer; `vendor-held`: the vendor of the client holds it, as Anthropic does for connectors of its directory; `program`: the local program of the endpoint signs in itself, and the client has no part in it; `unknown`.',
      }),
    admits: z.union([ClientIds, z.enum(['any', 'list', 'unknown'])]).meta({
      description:
        'Which clients may sign in: `any`; those on the vendor’s list, by name; `list` where there is a list that was not found; `unknown`.',
    }),
    listed: ClientIds.optional().meta({
      description: 'For `admits: list`, the clients that are known to be on it.',
    }),
    guided: ClientIds.optional().meta({
      description:
        'The clients that the vendor’s own guide signs in, without an OAuth client of one’s own.',
    }),
    heldFor: ClientIds.optional().meta({
      description: 'The clients whose vendor holds an OAuth client, for `vendor-held`.',
    }),
    givenClients: z.array(GivenClient).optional(),
    ownClient: OwnClient.optional(),
    redirects: z.literal('https').optional().meta({
      description:
        '`https` where it registers no client whose redirect address is on the user’s own machine.',
    }),
    scopes: Line.optional().meta({ description: 'Scopes, separated by spaces.' }),
    note: Line.optional().meta({ description: 'For whoever sets it up.' }),
    ...fact,
  })
  .superRefine(({ admits, listed, registration, heldFor, ownClient }, context) => {
    const ask = (field: string, value: string, other: string) =>
      context.addIssue({
        code: 'custom',
        path: [field],
        message: `expected \`${value}\`, for \`${other}\` stands beside it`,
      });
    if (listed !== undefined && admits !== 'list') ask('admits', 'list', 'listed');
    if (heldFor !== undefined && !registration.includes('vendor-held')) {
      ask('registration', 'vendor-held', 'heldFor');
    }
    if (ownClient !== undefined && !registration.includes('pre-registered')) {
      ask('registration', 'pre-registered', 'ownClient');
    }
  });

const Token = z.strictObject({
  method: z.literal('token'),
  ...only,
  name: Line.meta({ description: 'What the vendor calls it, such as "personal access token".' }),
  product: Line.optional().meta({
    description:
      'Whose it is, where the connector is a server that somebody else made for that product.',
  }),
  page: WebUrl.optional().meta({ description: 'Where it is made, or the page that tells it.' }),
  headers: Values.optional().meta({
    description:
      'The headers that carry it, secrets as ${VARIABLE}; absent where no source names them or a local program reads it.',
  }),
  lasts: Line.optional().meta({
    description:
      'How long it works, such as "an hour", where that is too short to be the simpler way.',
  }),
  note: Line.optional(),
  ...fact,
});

/** One way to sign in to a server. */
export const SignIn = z
  .discriminatedUnion('method', [None, OAuth, Token, Unknown], {
    error: 'expected `method` to be none, oauth, token or unknown',
  })
  .meta({ description: 'One way to sign in to a server.' });

/** What somebody has to do or have before a sign-in works. */
export const Precondition = z
  .strictObject({
    who: z.enum(['you', 'vendor-admin', 'claude-owner']).meta({
      description:
        'Who acts: the reader, an admin of the product, the owner of the Claude organisation.',
    }),
    kind: z.enum([
      'plan',
      'subscription',
      'seat',
      'role',
      'switch',
      'consent',
      'allow-list',
      'enrolment',
      'installation',
      'region',
    ]),
    what: Line.meta({
      description:
        'What to do or have, in plain words, without who acts: an instruction to them ("Switch it on under Settings."); for a plan, subscription, seat or region what stands after "You need" ("a paid seat.").',
    }),
    plan: Line.optional(),
    price: Line.optional(),
    for: z.enum(['everything', 'some-tools']).meta({
      description: 'Whether nothing works without it, or only some tools do not.',
    }),
    methods: z.array(z.enum(['oauth', 'token'])).optional(),
    clients: ClientIds.optional(),
    ...only,
    reported: z.literal(true).optional().meta({
      description: '`true` where third parties say so and the vendor was not read saying it.',
    }),
    ...fact,
  })
  .meta({ description: 'What somebody has to do or have before a sign-in works.' });

/** How far the vendor says the server is. */
export const Maturity = z.strictObject({
  stage: z.enum(['ga', 'beta', 'preview', 'invite-only', 'unknown']),
  note: Line.optional(),
  ...fact,
});

/** Where the product or its server can be used, where that is limited. */
export const Regions = z.strictObject({
  available: z
    .array(
      Line.regex(/^[\w()-]+(?: [\w()-]+){0,3}$/, {
        error: 'expected the name of a place, such as "EU"; what is said of it belongs in `note`',
      }),
    )
    .min(1)
    .meta({ description: 'The places, by name, such as "EU" or "New Zealand".' }),
  note: Line.optional(),
  ...fact,
});

/** That Claude’s own directory of connectors lists it. */
export const Directory = z.strictObject({
  slug: Id.optional().meta({
    description:
      'The end of its address at claude.ai/directory/connectors; without it there is no link.',
  }),
  label: z.enum(['verified', 'community', 'unknown']),
  ...fact,
});

/** The clients that an address or a pilot is reserved for. */
export const Reserved = z
  .strictObject({ clients: ClientIds, why: Line, ...fact })
  .meta({ description: 'The clients that this address is reserved for, and who says so.' });

export type SignIn = z.output<typeof SignIn>;
export type OAuthSignIn = Extract<SignIn, { method: 'oauth' }>;
export type TokenSignIn = Extract<SignIn, { method: 'token' }>;
export type Precondition = z.output<typeof Precondition>;
export type Maturity = z.output<typeof Maturity>;
export type Directory = z.output<typeof Directory>;
