import { z } from 'zod';

/** The released schema that every entry names and is valid against. */
export const serverSchema =
  'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json';

/** Where a registry keeps its own part of an answer, and where a publisher keeps his. */
export const officialKey = 'io.modelcontextprotocol.registry/official';
export const publisherKey = 'io.modelcontextprotocol.registry/publisher-provided';

const Input = z.strictObject({
  description: z.string().min(1).meta({ description: 'What to give, and where it is found.' }),
  isRequired: z.boolean(),
  isSecret: z.literal(true).optional(),
  placeholder: z.string().optional().meta({ description: 'A made-up value that shows the form.' }),
  default: z.string().optional(),
});

const Header = z.strictObject({
  name: z.string().min(1),
  description: z.string().min(1),
  value: z.string().meta({ description: 'With {variables}, where the reader gives a part.' }),
  isRequired: z.literal(true),
  isSecret: z.literal(true).optional(),
  variables: z.record(z.string(), Input).optional(),
});

const Remote = z.strictObject({
  type: z.enum(['streamable-http', 'sse']),
  url: z
    .string()
    .regex(/^https?:\/\/\S+$/)
    .meta({ description: 'With {variables}, where it depends on the customer.' }),
  variables: z.record(z.string(), Input).optional(),
  headers: z.array(Header).optional(),
});

const Count = z.int().min(0);

/** What this catalog knows of an entry beside what registries have a place for. */
const Known = z.strictObject({
  connector: z
    .string()
    .meta({ description: 'Id of the connector; `/api/v1/connectors/{id}.json`.' }),
  endpoint: z.string().meta({ description: 'Id of the endpoint within it.' }),
  recommended: z.boolean().meta({ description: 'Whether the catalog puts this address first.' }),
  product: z.string().meta({ description: 'The connector by name.' }),
  vendor: z.string().meta({ description: 'Who runs the server or makes the product.' }),
  website: z.url(),
  useCase: z.string().optional().meta({ description: 'What a person would ask for.' }),
  categories: z.array(z.string()),
  reservedFor: z
    .array(z.string())
    .optional()
    .meta({ description: 'The only clients that the vendor made this address for.' }),
  tools: z
    .strictObject({
      complete: z.boolean(),
      read: Count,
      write: Count,
      destructive: Count,
      unknown: Count,
    })
    .optional(),
  approved: z.boolean().optional().meta({
    description: 'Whether the organisation that runs this catalog approved it.',
  }),
  usedBy: z.array(z.string()).meta({ description: 'Ids of the plugins that wire or name it.' }),
  checked: z.iso.date().meta({ description: 'The newest day one of its facts was read.' }),
});

/** One server as registries describe it (`server.json`), as far as this catalog fills it. */
export const RegistryServer = z.strictObject({
  $schema: z.literal(serverSchema),
  name: z
    .string()
    .min(3)
    .max(200)
    .regex(/^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/)
    .meta({ description: 'The domain of the site in reverse, a slash, and the id. It stays.' }),
  title: z.string().min(1).max(100),
  description: z.string().min(1).max(100),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+-[a-z][a-z0-9]+$/)
    .max(255)
    .meta({
      description: 'Of the entry, not of the server: another one whenever the entry changes.',
    }),
  websiteUrl: z.url(),
  remotes: z
    .array(Remote)
    .length(1)
    .optional()
    .meta({ description: 'One address; absent where it is retired, so that nothing installs it.' }),
  _meta: z.strictObject({ [publisherKey]: z.record(z.string(), Known) }),
});

/** One answer about a server: the entry, and the state that the registry keeps of it. */
export const RegistryAnswer = z
  .strictObject({
    server: RegistryServer,
    _meta: z.strictObject({
      [officialKey]: z.strictObject({
        status: z.enum(['active', 'deprecated']),
        statusMessage: z.string().min(1).max(500).optional(),
        publishedAt: z.iso.datetime(),
        updatedAt: z.iso.datetime(),
        statusChangedAt: z.iso.datetime(),
        isLatest: z.literal(true),
      }),
    }),
  })
  .meta({ title: 'Registry entry', description: 'One server; `latest` is a version too.' });

/** The answer with all servers, or all versions of one. */
export const RegistryList = z
  .strictObject({
    servers: z.array(RegistryAnswer),
    metadata: z.strictObject({ count: Count }),
  })
  .meta({
    title: 'Registry',
    description: 'Every remote address of the catalog, those out of use marked as deprecated.',
  });

/** The answer with the versions of one server; the newest alone is kept. */
export const RegistryVersions = RegistryList.meta({
  title: 'Versions of a registry entry',
  description: 'The versions of one server: the newest alone is kept.',
});

/** The list of registry entries as one file, for Kiro and Amazon Q. */
export const KiroRegistry = z
  .strictObject({
    servers: z.array(
      z.strictObject({ server: RegistryServer.extend({ name: z.string().min(1) }) }),
    ),
  })
  .meta({
    title: 'Registry file of Kiro and Amazon Q',
    description:
      'The connectors as the one file that Kiro and Amazon Q Developer take as a registry.',
  });

/** The registry as one file in the form of ToolHive. */
export const ToolHiveRegistry = z
  .strictObject({
    $schema: z.url(),
    version: z.string(),
    meta: z.strictObject({ last_updated: z.iso.datetime() }),
    data: z.strictObject({ servers: z.array(RegistryServer), skills: z.array(z.never()) }),
  })
  .meta({
    title: 'Registry file of ToolHive',
    description: 'The connectors as the one file that ToolHive takes as a registry.',
  });

export type RegistryInput = z.output<typeof Input>;
export type RegistryRemote = z.output<typeof Remote>;
export type RegistryServer = z.output<typeof RegistryServer>;
export type RegistryAnswer = z.output<typeof RegistryAnswer>;
export type RegistryList = z.output<typeof RegistryList>;
