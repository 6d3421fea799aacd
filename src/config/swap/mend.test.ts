import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claudeCode } from '../../clients/claude-code.ts';
import { makeResolver } from '../../coverage/resolver.ts';
import { entranceLabels } from '../../views/labels.ts';
import { projectWorkspace } from '../../workspace/testing.ts';
import { builderData } from '../builder/data.ts';
import { swapData } from './data.ts';
import { mendOf } from './mend.ts';
import { swapOutput } from './output.ts';
import { parseState } from './state.ts';

const workspace = await projectWorkspace();
const resolver = makeResolver(workspace.catalog);
const builder = builderData(workspace, entranceLabels);

for (const plugin of workspace.plugins) {
  const data = swapData(resolver, plugin);
  const broken = data.servers.filter(({ problem }) => problem !== undefined);
  test(`${plugin.id}: the choice that mends it is taken whole, and changes what is broken alone`, () => {
    const mend = mendOf(resolver, plugin);
    assert.deepEqual(
      mend?.servers ?? [],
      broken.map(({ name }) => name),
    );
    if (mend === undefined) return;
    const { state, ignored } = parseState(mend.fragment, data, builder);
    assert.deepEqual(ignored, []);
    assert.deepEqual([...state.swaps.keys()], mend.servers);
    const { text } = swapOutput(data, state, builder, claudeCode);
    const after = serversOf(text, data.path);
    const before = serversOf(data.text, data.path);
    const isBroken = (name: string) => mend.servers.includes(name);
    for (const [name, server] of Object.entries(before)) {
      if (isBroken(name)) assert.notDeepEqual(after[name], server, name);
      else assert.deepEqual(after[name], server, name);
    }
    assert.ok(Object.values(after).every((server) => server['url'] !== ''));
  });
}

test('the sales plugin gets the address of today, and loses what is connected in settings', () => {
  const sales = workspace.plugins.find(({ id }) => id === 'sales');
  assert.ok(sales);
  assert.equal(
    mendOf(resolver, sales)?.fragment,
    '#swap=atlassian:atlassian&remove=google+calendar&remove=gmail',
  );
});

function serversOf(text: string, path: readonly string[]): Record<string, Record<string, unknown>> {
  let value: unknown = JSON.parse(text);
  for (const key of path) value = (value as Record<string, unknown>)[key];
  return value as Record<string, Record<string, unknown>>;
}
