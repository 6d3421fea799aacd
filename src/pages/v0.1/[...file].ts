import type { APIRoute, GetStaticPaths } from 'astro';
import type { RegistryFile } from '../../outputs/registry/files.ts';
import { siteRegistry } from '../../outputs/registry/site-registry.ts';
import { siteWorkspace } from '../../workspace/site-workspace.ts';

const folder = 'v0.1/';

export const getStaticPaths = (async () =>
  siteRegistry(await siteWorkspace())
    .filter(({ path }) => path.startsWith(folder))
    .map((file) => ({
      params: { file: file.path.slice(folder.length) },
      props: { file },
    }))) satisfies GetStaticPaths;

/** The catalog as an MCP registry. */
export const GET: APIRoute<{ file: RegistryFile }> = ({ props }) =>
  new Response(props.file.text(), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
