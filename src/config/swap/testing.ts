import assert from 'node:assert/strict';
import { makeResolver } from '../../coverage/resolver.ts';
import { entranceLabels } from '../../views/labels.ts';
import { builderData } from '../builder/data.ts';
import { projectWorkspace } from '../../workspace/testing.ts';
import { swapData, type SwapData } from './data.ts';
import { parseState } from './state.ts';

/** The plugins of the coverage fixtures with the catalog of the project. */
export const model = await projectWorkspace('tests/fixtures/coverage');

/** What the page knows of the connectors. */
export const builder = builderData(model, entranceLabels);

/** A plugin with a category in every state. */
export const data = dataOf('every-state');

/** The choice that an address holds. */
export function choose(query: string, of = data): ReturnType<typeof parseState> {
  return parseState(query, of, builder);
}

function dataOf(id: string): SwapData {
  const plugin = model.plugins.find((each) => each.id === id);
  assert.ok(plugin, id);
  return swapData(makeResolver(model.catalog), plugin);
}
