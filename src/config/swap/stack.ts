import type { BuilderConnector, BuilderData } from '../builder/data.ts';
import type { SwapData, SwapOptions } from './data.ts';
import { connectorsInUse, elsewhereFor, optionsFor, type SwapState } from './state.ts';

/**
 * What a plugin's connectors become where people say once which products they use: each server and each open
 * category for which one of those stands. A product that is wired already leaves the others as they are.
 */
export function followStack(
  stack: readonly string[],
  state: SwapState,
  data: SwapData,
  builder: BuilderData,
): SwapState {
  const next: SwapState = {
    ...state,
    swaps: new Map(state.swaps),
    adds: new Map(state.adds),
    elsewhere: new Map(state.elsewhere),
    filled: new Map(state.filled),
  };
  const wired = new Set(data.servers.map(({ connector }) => connector));
  for (const server of data.servers) {
    const isOwn = server.connector !== undefined && stack.includes(server.connector);
    const product = isOwn ? undefined : stack.find((id) => stands(id, server, builder));
    if (product === undefined || wired.has(product)) continue;
    const endpoint = endpointFor(product, server, builder);
    next.elsewhere.delete(server.name);
    if (endpoint === undefined) next.elsewhere.set(server.name, product);
    const isThere = connectorsInUse(next, data, builder, { server: server.name }).has(product);
    next.swaps.set(server.name, endpoint === undefined || isThere ? '' : endpoint);
  }
  for (const row of data.open) {
    const product = stack.find((id) => stands(id, row, builder));
    if (product === undefined) continue;
    const endpoint = endpointFor(product, row, builder);
    if (endpoint === undefined) {
      next.filled.set(row.label, product);
      continue;
    }
    const isThere = connectorsInUse(next, data, builder, { row: row.label }).has(product);
    if (!isThere) next.adds.set(row.label, endpoint);
  }
  return next;
}

/** The products that a plugin itself names beside those that it wires, for a start. */
export function namedProducts(
  data: SwapData,
  builder: BuilderData,
): { id: string; name: string }[] {
  const items: SwapOptions[] = [...data.servers, ...data.open];
  const wired = new Set(data.servers.map(({ connector }) => connector));
  const ids = new Set(items.flatMap(({ others }) => others).filter((id) => !wired.has(id)));
  const names = new Set(items.flatMap(({ without }) => without));
  return [
    ...builder.elsewhere.filter(({ name }) => names.has(name)),
    ...builder.connectors.filter(({ id }) => ids.has(id)),
  ].map(({ id, name }) => ({ id, name }));
}

/** Whether a product stands for a server: what it is first of all, or what the plugin itself names there. */
function stands(id: string, item: SwapOptions, builder: BuilderData): boolean {
  if (elsewhereFor(item, builder).some((each) => each.id === id)) return true;
  const connector = builder.connectors.find((each) => each.id === id);
  if (connector === undefined || endpointFor(id, item, builder) === undefined) return false;
  const [primary = ''] = connector.categories;
  return item.others.includes(id) || item.categories.includes(primary);
}

function endpointFor(id: string, item: SwapOptions, builder: BuilderData): string | undefined {
  const found: BuilderConnector | undefined = optionsFor(item, builder).find(
    (each) => each.id === id,
  );
  return found?.endpoints[0]?.id;
}
