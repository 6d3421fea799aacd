import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadClients } from '../../clients/clients.ts';
import { projectReading } from '../../catalog/project-testing.ts';
import { withFiles } from '../../rules/testing.ts';
import { coverageView } from '../../views/coverage-view.ts';
import { pluginView } from '../../views/plugin-view.ts';
import { pluginCard } from '../../views/plugins-view.ts';
import { rolloutGroups, rolloutView } from '../../views/rollout-view.ts';
import { joinWorkspace } from '../../workspace/workspace.ts';
import { pluginDocument, pluginsDocument } from '../api/plugins.ts';
import { pluginMarkdown } from './plugin.ts';

const catalog = await projectReading();
const clients = await loadClients();

async function readSales(agents: string) {
  const files = {
    '.claude-plugin/marketplace.json': JSON.stringify({
      name: 'team',
      owner: { name: 'Team' },
      plugins: [{ name: 'sales', source: './sales' }],
    }),
    'sales/.claude-plugin/plugin.json': JSON.stringify({ name: 'sales', agents }),
    'sales/agents/reviewer.md': '---\nname: reviewer\ndescription: Reviews.\n---\n\nReview.\n',
    'sales/.mcp.json': JSON.stringify({
      mcpServers: {
        hubspot: { type: 'http', url: 'https://mcp.hubspot.com' },
        notion: { type: 'http', url: 'https://mcp.notion.com/mcp' },
      },
    }),
  };
  const workspace = await withFiles(files, (directory) =>
    joinWorkspace({ plugins: [directory] }, catalog),
  );
  const [plugin] = workspace.plugins;
  assert.ok(plugin);
  return { workspace, plugin, twin: pluginMarkdown(workspace, plugin, clients) };
}

test('a plugin that Claude Code refuses is not one to install or to roll out', async () => {
  const { workspace, plugin, twin } = await readSales('./agents');
  const view = pluginView(workspace, plugin);
  assert.match(view.refused ?? '', /^Claude Code does not install this plugin as it is\. "agents"/);
  assert.deepEqual(rolloutGroups(rolloutView(workspace.catalog, plugin, clients)), []);
  assert.deepEqual([view.installation.commands, view.installation.load], [[], undefined]);
  const isBefore = (first: string, second: string) => {
    const [a, b] = [twin.indexOf(first), twin.indexOf(second)];
    assert.ok(a !== -1 && a < b, `${first} < ${second}`);
  };
  isBefore('does not install this plugin', 'ready');
  assert.doesNotMatch(twin, /Roll it out|plugin install|--plugin-dir/);
  assert.match(twin, /\| `hubspot` *\| Not installed /);
  assert.match(twin, /Not installed: .*Claude Code: "agents"/);
  for (const { refusals } of [
    pluginDocument(workspace, plugin),
    ...pluginsDocument(workspace).plugins,
  ]) {
    assert.deepEqual(
      refusals.map(({ program, what, finding }) => [program, what, finding.rule]),
      [['claude-code', 'manifest', 'agents-not-markdown']],
    );
  }
});

const isReady = (state: string | undefined) => state === 'ready';

test('nothing is ready in a plugin that Claude Code refuses', async () => {
  for (const [agents, ready] of [
    ['./agents', 0],
    ['./agents/reviewer.md', 1],
  ] as const) {
    const { workspace, plugin } = await readSales(agents);
    const [line] = coverageView(workspace).lines;
    assert.equal(line?.ready.count, ready);
    assert.equal(line?.cells.filter(({ state }) => isReady(state?.id)).length, ready);
    assert.equal(pluginCard(plugin).states.filter(isReady).length, ready);
    const { coverage } = pluginView(workspace, plugin);
    assert.equal(coverage.filter(({ state }) => isReady(state.id)).length, ready);
    assert.equal(/once the plugin is corrected/.test(JSON.stringify(coverage)), ready === 0);
  }
});

test('the same plugin put right says nothing of that', async () => {
  const { workspace, plugin, twin } = await readSales('./agents/reviewer.md');
  assert.equal(pluginView(workspace, plugin).refused, undefined);
  assert.match(twin, /Roll it out/);
  assert.match(twin, /plugin install sales@team/);
  assert.doesNotMatch(twin, /Not installed|does not install this/);
});
