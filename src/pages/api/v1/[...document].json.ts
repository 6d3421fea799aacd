import type { APIRoute, GetStaticPaths } from 'astro';
import { documentText, listDocuments, type ApiDocument } from '../../../outputs/api/documents.ts';
import { siteModel } from '../../../workspace/workspace.ts';

export const getStaticPaths = (async () =>
  listDocuments(await siteModel()).map((document) => ({
    params: { document: document.path },
    props: { document },
  }))) satisfies GetStaticPaths;

/** The catalog for programs. */
export const GET: APIRoute<{ document: ApiDocument }> = ({ props }) =>
  new Response(documentText(props.document), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
