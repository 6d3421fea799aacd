import type { z } from 'zod';
import { publicLink } from '../../views/link.ts';
import { sitePlace } from '../../views/site-place.ts';
import { openSchema } from '../api/fields.ts';
import { registryNamespace } from './namespace.ts';
import {
  KiroRegistry,
  RegistryAnswer,
  RegistryList,
  RegistryVersions,
  ToolHiveRegistry,
} from './schema.ts';

/** The documents of the registry; `{name}` is that of a server, with its slash written as `%2F`. */
export const registryDocuments = {
  registry: { path: '/v0.1/servers', schema: RegistryList },
  'registry-versions': { path: '/v0.1/servers/{name}/versions', schema: RegistryVersions },
  'registry-version': {
    path: '/v0.1/servers/{name}/versions/{version}',
    schema: RegistryAnswer,
  },
  'registry-kiro': { path: '/registry/kiro.json', schema: KiroRegistry },
  'registry-toolhive': { path: '/registry/toolhive.json', schema: ToolHiveRegistry },
} as const satisfies Record<string, { path: string; schema: z.ZodType }>;

/** Where the JSON Schema of a document of the registry is served. */
export function registrySchemaPath(kind: RegistryDocument): string {
  return `/schemas/v0.1/${kind}.schema.json`;
}

/** The JSON Schema of a document of the registry. */
export function registrySchema(kind: RegistryDocument): object {
  return openSchema(registryDocuments[kind].schema);
}

/** What the registry of this site has and where; nothing where the site has no address of its own. */
export function describeRegistry(site: string | undefined = sitePlace.site) {
  return 'reason' in registryNamespace(site) ? [] : describeRegistryKinds();
}

/** What a registry has and where; `path` is the address within this site. */
export function describeRegistryKinds() {
  return (Object.keys(registryDocuments) as RegistryDocument[]).map((name) => ({
    name,
    // Braces stay as they are: they are to be replaced.
    href: publicLink(registryDocuments[name].path).replaceAll('%7B', '{').replaceAll('%7D', '}'),
    schema: publicLink(registrySchemaPath(name)),
    description: registryDocuments[name].schema.meta()?.description ?? '',
    path: registryDocuments[name].path as string,
  }));
}

export type RegistryDocument = keyof typeof registryDocuments;
