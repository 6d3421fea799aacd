import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claudeCode } from '../../clients/claude-code.ts';
import { makeResolver } from '../../coverage/resolver.ts';
import { entranceLabels } from '../../views/labels.ts';
import { projectWorkspace } from '../../workspace/testing.ts';
import { builderData } from '../builder/data.ts';
import { swapData } from './data.ts';
import { swapText } from './edit.ts';
import { swapOutput } from './output.ts';
import { followStack, namedProducts } from './stack.ts';
import { emptyState, formatState, parseState } from './state.ts';

const workspace = await projectWorkspace();
const builder = builderData(workspace, entranceLabels);
const resolver = makeResolver(workspace.catalog);
const plugins = workspace.plugins
  .filter(({ servers }) => servers.length > 0)
  .map((plugin) => ({ id: plugin.id, data: swapData(resolver, plugin) }));
const sales = plugins.find(({ id }) => id === 'sales')!.data;

test('every slot of the sales plugin follows Microsoft 365, Salesforce and Zoom', () => {
  const state = followStack(['microsoft-365', 'salesforce', 'zoom'], emptyState, sales, builder);
  assert.deepEqual([...state.elsewhere.keys()].sort(), ['gmail', 'google calendar', 'slack']);
  assert.equal(state.swaps.get('hubspot'), 'salesforce');
  // One CRM is enough.
  assert.equal(state.swaps.get('close'), '');
  assert.equal(state.swaps.get('fireflies'), 'zoom');
  const withSlack = followStack(['microsoft-365', 'slack'], emptyState, sales, builder);
  assert.equal(withSlack.swaps.has('slack'), false);
  const names = Object.keys(
    (JSON.parse(swapText(sales, state, builder)) as { mcpServers: object }).mcpServers,
  );
  assert.ok(names.includes('salesforce') && !names.includes('gmail'), names.join());
});

test('a category without a server is filled by what is connected in settings, and no file says so', () => {
  const { data } = plugins.find(({ id }) => id === 'productivity')!;
  const state = followStack(['microsoft-365'], emptyState, data, builder);
  assert.equal(state.filled.get('Office suite'), 'microsoft-365');
  const only = { ...emptyState, filled: state.filled };
  assert.equal(
    formatState(only),
    '#fill=Email:microsoft-365&fill=Calendar:microsoft-365&fill=Office+suite:microsoft-365',
  );
  const { text, needs, places, pages } = swapOutput(data, only, builder, claudeCode);
  assert.equal(text, data.text);
  assert.deepEqual(needs, [
    'Microsoft 365: connect it in Claude → Customize → Connectors; no file can hold it.',
  ]);
  assert.ok(places.length > 0);
  assert.deepEqual(pages, [{ id: 'microsoft-365', name: 'Microsoft 365' }]);
});

test('what people have chosen for one plugin is written and read back the same in all', () => {
  const stacks = [
    ['microsoft-365', 'salesforce', 'zoom'],
    ['slack', 'linear', 'intercom'],
    ['notion'],
  ];
  for (const { data } of plugins) {
    for (const stack of stacks) {
      const state = followStack(stack, emptyState, data, builder);
      const { state: again, ignored } = parseState(formatState(state), data, builder);
      assert.deepEqual([again, ignored], [state, []]);
      JSON.parse(swapText(data, state, builder));
    }
  }
});

test('a product that the plugin wires changes nothing', () => {
  for (const { data } of plugins) {
    const own = data.servers.flatMap(({ connector }) => connector ?? []);
    for (const id of own) assert.equal(followStack([id], emptyState, data, builder).swaps.size, 0);
  }
});

test('products that the plugin names itself are offered, those in settings first', () => {
  const names = namedProducts(sales, builder).map(({ name }) => name);
  assert.equal(names[0], 'Microsoft 365');
  assert.ok(names.includes('Salesforce'));
});
