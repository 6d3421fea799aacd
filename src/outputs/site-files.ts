import { allClients } from '../clients/all-clients.ts';
import { printableJson, printableText } from '../shell/printable.ts';
import { comparedConnector } from '../views/compare/data.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { documentText, listDocuments } from './api/documents.ts';
import { listTwins } from './markdown/twins.ts';
import { siteRegistry } from './registry/site-registry.ts';

/**
 * The files of a site that functions make of the workspace alone, thousands of them: a build writes them beside
 * Astro, which serves the same ones while somebody works on the site.
 */
export async function siteFiles(model: Workspace): Promise<SiteFile[]> {
  const twins = await listTwins(model);
  return [
    ...twins.map(({ path, make }) => ({
      path: `${path}.md`,
      text: async () => printableText(await make()),
    })),
    ...listDocuments(model).map((document) => ({
      path: `api/v1/${document.path}.json`,
      text: () => documentText(document),
    })),
    // What a comparison says of one connector.
    ...model.catalog.connectors.map((connector) => ({
      path: `compare/data/${connector.id}.json`,
      text: () => printableJson(comparedConnector(model, connector, allClients)),
    })),
    ...siteRegistry(model),
  ];
}

/** A file by its path from the root of the site, made when it is asked for. */
export interface SiteFile {
  path: string;
  text: () => string | Promise<string>;
}
