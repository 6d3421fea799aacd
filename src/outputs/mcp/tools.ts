import { checkConfiguration } from './check-configuration.ts';
import { getConfiguration } from './get-configuration.ts';
import { getConnector } from './get-connector.ts';
import { getCoverage } from './get-coverage.ts';
import { getPolicy } from './get-policy.ts';
import { listPlugins } from './list-plugins.ts';
import { searchConnectors } from './search-connectors.ts';
import type { CatalogTool } from './tool.ts';

/** The tools of the catalog as an MCP server, by their names. */
export const tools: Readonly<Record<string, CatalogTool>> = {
  search_connectors: searchConnectors,
  get_connector: getConnector,
  get_configuration: getConfiguration,
  list_plugins: listPlugins,
  get_coverage: getCoverage,
  check_configuration: checkConfiguration,
  get_policy: getPolicy,
};
