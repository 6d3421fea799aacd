import { z } from 'zod';
import { loadClients } from '../../clients/clients.ts';
import type { Client } from '../../clients/client.ts';
import { pluginPolicies } from '../../views/policy-view.ts';
import { pagePath } from '../../views/routes.ts';
import type { SitePlugin } from '../../workspace/marketplaces.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { links, linksOf, Nullable, schemaField } from './fields.ts';

/** The files by which an organisation admits a plugin and its connectors: `policies/<id>.json`. */
export const PolicyDocument = z
  .strictObject({
    ...schemaField,
    plugin: z.string(),
    mode: z.literal('ask').meta({
      description:
        'Tools that read run, those that change are asked about, those that delete are refused.',
    }),
    files: z.array(
      z.strictObject({
        client: z.string(),
        name: z.string(),
        file: z.string(),
        places: z
          .record(z.string(), z.string())
          .meta({ description: 'Where it goes, by operating system.' }),
        version: Nullable.meta({ description: 'The version that it needs or was tried with.' }),
        text: z.string().meta({ description: 'The file.' }),
        notes: z.array(z.string()).meta({ description: 'What it cannot do.' }),
        cautions: z
          .array(z.string())
          .meta({ description: 'What it lets through that was not meant, and what is not known.' }),
      }),
    ),
    ...links,
  })
  .meta({
    title: 'Policy',
    description: 'The files by which an organisation admits one plugin and its connectors.',
  });

// Loaded once, since documents are made one by one and at once.
const clients: ReadonlyMap<string, Client> = new Map(
  (await loadClients()).map((client) => [client.id, client]),
);

/** Makes `policies/<id>.json`. */
export function policyDocument(
  workspace: Workspace,
  plugin: SitePlugin,
): Omit<z.output<typeof PolicyDocument>, '$schema'> {
  return {
    plugin: plugin.id,
    mode: 'ask',
    files: pluginPolicies(workspace, plugin, clients, 'ask').map((file) => ({
      client: file.id,
      name: file.name,
      file: file.file,
      places: { ...file.places },
      version: file.version ?? null,
      text: file.text,
      notes: [...file.notes],
      cautions: file.cautions,
    })),
    ...linksOf(pagePath('/plugins/[id]/', plugin.id)),
  };
}
