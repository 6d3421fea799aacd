import { allClients } from '../clients/all-clients.ts';
import { printableJson, printableText } from '../shell/printable.ts';
import { comparedConnector } from '../views/compare/data.ts';
import { packCompared } from '../views/compare/packed.ts';
import { pagePath } from '../views/routes.ts';
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
    ...twins.map(({ page, path, make }) => ({
      page,
      path: `${path}.md`,
      text: async () => printableText(await make()),
    })),
    ...listDocuments(model).map((document) => ({
      page: document.page,
      path: `api/v1/${document.path}.json`,
      text: () => documentText(document),
    })),
    // What a comparison says of one connector.
    ...model.catalog.connectors.map((connector) => ({
      page: pagePath('/connectors/[id]/', connector.id),
      path: `compare/data/${connector.id}.json`,
      text: () => printableJson(packCompared(comparedConnector(model, connector, allClients))),
    })),
    ...siteRegistry(model),
  ];
}

/** A file by its path from the root of the site, made when it is asked for. */
export interface SiteFile {
  /** The page that says the same or more, where there is one. */
  page?: string | undefined;
  path: string;
  text: () => string | Promise<string>;
}
