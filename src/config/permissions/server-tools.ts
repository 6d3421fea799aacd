import { serverOwner, type Catalog } from '../../catalog/catalog.ts';
import type { Access, Connector, Tool } from '../../catalog/connector.ts';
import type { Endpoint } from '../../catalog/endpoint.ts';

/**
 * The tools of one address by what they do. A name that is not known to the letter, and one that is called
 * through another tool, is none that a rule could be about.
 */
export function toolsOfEndpoint(
  catalog: Catalog,
  connector: Connector,
  endpoint: Endpoint,
): EndpointTools {
  const owner = serverOwner(catalog, connector);
  // A product that is reached through this server tells more of its tools.
  const guests = catalog.byOwner.get(owner.id) ?? [];
  const isHere = (tool: Tool) => tool.endpoint === undefined || tool.endpoint === endpoint.id;
  const found = new Map<string, Access>();
  let unnamed = 0;
  const refused = new Set<string>();
  for (const { tools, organisation } of [owner, ...guests]) {
    const allowed = organisation?.allowedTools;
    for (const tool of (tools?.items ?? []).filter(isHere)) {
      if (!isExact(tool)) unnamed += 1;
      else if (!found.has(tool.name)) found.set(tool.name, tool.access);
      if (allowed !== undefined && !allowed.includes(tool.name)) refused.add(tool.name);
    }
  }
  const named: Record<Access, string[]> = { read: [], write: [], destructive: [], unknown: [] };
  for (const [name, access] of found) if (!refused.has(name)) named[access].push(name);
  const { tools } = owner;
  return {
    ...named,
    ...(refused.size > 0 && { refused: [...found.keys()].filter((name) => refused.has(name)) }),
    isComplete:
      unnamed === 0 &&
      tools !== undefined &&
      (tools.complete || tools.completeFor?.includes(endpoint.id) === true),
  };
}

function isExact({ name, exact, via }: Tool): boolean {
  return exact !== false && via === undefined && /^[\w.\- /:]+$/.test(name);
}

/** The tools of a server by their access, and whether these are all. */
export interface EndpointTools extends Record<Access, string[]> {
  isComplete: boolean;
  /** Those that the organisation which runs the catalog does not allow, whatever they do. */
  refused?: readonly string[];
}
