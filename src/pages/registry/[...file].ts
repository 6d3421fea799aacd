import type { APIRoute, GetStaticPaths } from 'astro';
import type { RegistryFile } from '../../outputs/registry/files.ts';
import { siteRegistry } from '../../outputs/registry/site-registry.ts';
import { siteWorkspace } from '../../workspace/site-workspace.ts';

const folder = 'registry/';

export const getStaticPaths = (async () =>
  siteRegistry(await siteWorkspace())
    .filter(({ path }) => path.startsWith(folder))
    .map((file) => ({
      params: { file: file.path.slice(folder.length) },
      props: { file },
    }))) satisfies GetStaticPaths;

/** The registry as one file. */
export const GET: APIRoute<{ file: RegistryFile }> = ({ props }) =>
  new Response(props.file.text(), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
