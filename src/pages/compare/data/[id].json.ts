import type { APIRoute, GetStaticPaths } from 'astro';
import type { Connector } from '../../../catalog/connector.ts';
import { allClients } from '../../../clients/all-clients.ts';
import { printableJson } from '../../../shell/printable.ts';
import { comparedConnector } from '../../../views/compare/data.ts';
import { siteWorkspace } from '../../../workspace/site-workspace.ts';

export const getStaticPaths = (async () => {
  const { catalog } = await siteWorkspace();
  return catalog.connectors.map((connector) => ({
    params: { id: connector.id },
    props: { connector },
  }));
}) satisfies GetStaticPaths;

/** What a comparison says of one connector. */
export const GET: APIRoute<{ connector: Connector }> = async ({ props }) =>
  new Response(
    printableJson(comparedConnector(await siteWorkspace(), props.connector, allClients)),
  );
