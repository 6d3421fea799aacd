import { z } from 'zod';
import { Endpoint } from './endpoint.ts';
import { Checked, fact, Id, Line, Name, WebUrl } from './fields.ts';
import type { Organisation } from './organisation.ts';
import { VendorList } from './vendor-list.ts';
import { Directory, Maturity, Precondition, Regions, SignIn } from './sign-in.ts';

const Tool = z.strictObject({
  name: Line.meta({ description: 'Exactly as the server lists it.' }),
  summary: Line,
  access: z.enum(['read', 'write', 'destructive', 'unknown']).meta({
    description: '`destructive` deletes or overwrites what cannot be brought back.',
  }),
  endpoint: Id.optional().meta({ description: 'The endpoint that has it, where not all do.' }),
  via: Line.optional().meta({ description: 'The tool through which it is called.' }),
  derived: z.literal(true).optional().meta({
    description: '`true` where its access was judged from its name alone.',
  }),
  exact: z.literal(false).optional().meta({
    description: '`false` where the source does not give the exact name.',
  }),
  note: Line.optional(),
});

const Tools = z
  .strictObject({
    complete: z.boolean().meta({
      description:
        '`true` only where the vendor’s own list of every current server is here in full.',
    }),
    completeFor: z.array(Id).min(1).optional().meta({
      description: 'The endpoints whose vendor’s own list is here in full, where not all are.',
    }),
    total: z.int().min(0).optional().meta({ description: 'How many tools the source counts.' }),
    note: Line.optional(),
    ...fact,
    items: z.array(Tool),
  })
  .meta({ description: 'The tools the server is known to have.' });

/** One catalog entry: one product and its MCP servers. */
export const Connector = z
  .strictObject({
    name: Name,
    description: Line.max(160, { error: 'expected at most 160 characters' }).meta({
      description: 'What it lets Claude do, in plain words, at most 160 characters.',
    }),
    brief: Line.max(100, { error: 'expected at most 100 characters' }).optional().meta({
      description:
        'The same in at most 100 characters, where the description is longer: MCP registries take no more.',
    }),
    vendor: Name.meta({ description: 'Who runs the server or makes the product.' }),
    website: WebUrl,
    docs: WebUrl.optional().meta({ description: 'The documentation of the server.' }),
    categories: z
      .array(Id)
      .min(1, { error: 'expected at least one category' })
      .meta({ description: 'Ids from categories.yaml; the first is the primary one.' }),
    aliases: z.array(Name).optional().meta({
      description: 'Other names people and plugins use for it; they feed search and coverage.',
    }),
    icon: z
      .string()
      .regex(/^(?:[a-z0-9]+|logos:[a-z0-9-]+)$/, {
        error:
          'expected a slug of Simple Icons, such as "notion", or of SVG Logos, such as "logos:slack-icon"',
      })
      .optional()
      .meta({
        description:
          'A slug of Simple Icons, or `logos:` and one of SVG Logos; without one a monogram is drawn.',
      }),
    status: z.enum(['available', 'per-tenant', 'bundled', 'none']).meta({
      description:
        '`available`; `per-tenant`: the URL depends on the customer; `bundled`: connected in Claude’s own settings, its address not published, or, with neither `directory` nor `signIn`, an extension for Claude Desktop; `none`: no official server known.',
    }),
    servedBy: Id.optional().meta({
      description: 'The connector whose server this product is reached through.',
    }),
    servedWith: z.enum(['oauth', 'token']).optional().meta({
      description:
        'Beside `servedBy`, the only way to sign in there with which the tools of this product work, where not all do.',
    }),
    signIn: z.array(SignIn).min(1).optional().meta({
      description: 'The ways to sign in, the one to recommend first.',
    }),
    preconditions: z.array(Precondition).optional().meta({
      description: 'What somebody has to do or have first.',
    }),
    maturity: Maturity.optional(),
    regions: Regions.optional(),
    directory: Directory.optional().meta({
      description: 'Its listing in Claude’s own directory.',
    }),
    endpoints: z.array(Endpoint).optional().meta({
      description: 'Ways to reach it; the first current one is the one to use.',
    }),
    tools: Tools.optional(),
    useCases: z
      .array(Line)
      .min(1, { error: 'expected at least one use case' })
      .meta({ description: 'What a person would ask for, in their words.' }),
    related: z.array(Id).optional().meta({
      description:
        'Connectors to use instead, where categories do not say it or others are nearer.',
    }),
    beside: z.array(Id).optional().meta({
      description: 'Connectors to use together with it: they are no other way to do the same.',
    }),
    notes: z.array(Line).optional().meta({ description: 'What a reader must know.' }),
    conflicts: z.array(Line).optional().meta({ description: 'Where sources disagree.' }),
    lists: z.array(VendorList).min(1).optional().meta({
      description:
        'The sources that a machine can read, which `catalog refresh` compares the entry with.',
    }),
    imported: z
      .array(z.strictObject({ from: Line, name: Line, version: Line, checked: Checked }))
      .min(1)
      .optional()
      .meta({
        description:
          'Where `catalog import` took it from: the registry, and what it is called there. A later import knows it by that.',
      }),
    sources: z.array(Line).min(1).meta({
      description: 'What the rest of the entry was read from.',
    }),
    checked: Checked,
  })
  .meta({ title: 'Connector', description: 'One product and its MCP servers.' });

export type ConnectorEntry = z.output<typeof Connector>;
export type ConnectorStatus = ConnectorEntry['status'];
export type Tool = z.output<typeof Tool>;
export type Access = Tool['access'];

/** A connector entry with its id, the name of its file, and what the organisation says that runs the catalog. */
export type Connector = ConnectorEntry & { id: string; organisation?: Organisation };
