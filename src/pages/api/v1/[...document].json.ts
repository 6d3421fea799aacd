import type { APIRoute, GetStaticPaths } from 'astro';
import { documentText, listDocuments, type ApiDocument } from '../../../outputs/api/documents.ts';
import { siteWorkspace } from '../../../workspace/site-workspace.ts';

export const getStaticPaths = (async () =>
  listDocuments(await siteWorkspace()).map((document) => ({
    params: { document: document.path },
    props: { document },
  }))) satisfies GetStaticPaths;

/** The catalog for programs. */
export const GET: APIRoute<{ document: ApiDocument }> = ({ props }) =>
  new Response(documentText(props.document), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
