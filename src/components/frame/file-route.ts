import type { APIRoute, GetStaticPaths } from 'astro';
import { siteFiles, type SiteFile } from '../../outputs/site-files.ts';
import { siteWorkspace } from '../../workspace/site-workspace.ts';
import { isMadeBeside } from './made-beside.ts';

/** A route to those files of the site that lie in a folder and have an ending; what stands between is its parameter. */
export function fileRoute(parameter: string, folder: string, ending: keyof typeof types | '') {
  const isHere = ({ path }: SiteFile) => path.startsWith(folder) && path.endsWith(ending);
  const getStaticPaths = (async () => {
    if (isMadeBeside) return [];
    const files = await siteFiles(await siteWorkspace());
    return files.filter(isHere).map((file) => ({
      params: { [parameter]: file.path.slice(folder.length, file.path.length - ending.length) },
      props: { file },
    }));
  }) satisfies GetStaticPaths;
  const GET: APIRoute<{ file: SiteFile }> = async ({ props }) =>
    new Response(await props.file.text(), {
      headers: { 'Content-Type': `${types[ending || '.json']}; charset=utf-8` },
    });
  return { getStaticPaths, GET };
}

const types = { '.md': 'text/markdown', '.json': 'application/json' } as const;
