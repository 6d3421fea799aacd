import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse as parseToml } from 'smol-toml';
import { claudeCode } from '../../clients/claude-code.ts';
import { claudePermissions, claudeToolName } from '../../clients/tool-rules/claude.ts';
import { toolRulesForms } from '../../clients/tool-rules/forms.ts';
import type { ToolRules } from '../../clients/tool-rules/rules.ts';
import { projectWorkspace } from '../../workspace/testing.ts';
import { chooseConnector, choosePlugin, toWired } from '../policy/choice.ts';
import { modes, rulesFor, type ModeId } from './modes.ts';
import { permissionRules } from './rules.ts';
import { toolsOfEndpoint } from './server-tools.ts';

const { catalog, plugins } = await projectWorkspace();
const tools = {
  read: ['get_page', 'list_pages'],
  write: ['save_page'],
  destructive: ['erase_page'],
  unknown: ['page_magic'],
  isComplete: true,
};
const rules = (mode: ModeId, more = {}) =>
  rulesFor({ server: 'wiki', url: 'https://wiki.test/mcp', tools: { ...tools, ...more } }, mode);
const parse = (text: string) => JSON.parse(JSON.stringify(parseToml(text)));
const json = (id: keyof typeof toolRulesForms, given: ToolRules) =>
  JSON.parse(toolRulesForms[id].write([given]));

test('a mode says of each access what may happen, and the client says it its own way', () => {
  assert.deepEqual(json('claude-code', rules('ask')), {
    permissions: {
      allow: ['mcp__wiki__get_page', 'mcp__wiki__list_pages'],
      ask: ['mcp__wiki__save_page', 'mcp__wiki__page_magic'],
      deny: ['mcp__wiki__erase_page'],
    },
  });
  assert.deepEqual(json('claude-code', rules('read-only')).permissions.deny, [
    'mcp__wiki__save_page',
    'mcp__wiki__erase_page',
    'mcp__wiki__page_magic',
  ]);
  assert.deepEqual(json('claude-code', rules('as-is')), { permissions: {} });
  assert.deepEqual(parse(toolRulesForms.codex.write([rules('read-only')])), {
    mcp_servers: { wiki: { enabled_tools: ['get_page', 'list_pages'] } },
  });
  assert.deepEqual(parse(toolRulesForms.codex.write([rules('ask')])), {
    mcp_servers: { wiki: { disabled_tools: ['erase_page'] } },
  });
  assert.deepEqual(json('claude-api', rules('read-only')).tools, [
    {
      type: 'mcp_toolset',
      mcp_server_name: 'wiki',
      default_config: { enabled: false },
      configs: { get_page: { enabled: true }, list_pages: { enabled: true } },
    },
  ]);
  assert.deepEqual(json('agent-sdk', rules('ask')), {
    allowedTools: ['mcp__wiki__get_page', 'mcp__wiki__list_pages'],
    disallowedTools: ['mcp__wiki__erase_page'],
  });
  assert.deepEqual(json('gemini-cli', rules('read-only')).mcpServers.wiki, {
    includeTools: ['get_page', 'list_pages'],
  });
  assert.deepEqual(json('copilot-cli', rules('as-is')).mcpServers.wiki, { tools: ['*'] });
  assert.deepEqual(json('kiro', rules('ask')).mcpServers.wiki, {
    autoApprove: ['get_page', 'list_pages'],
    disabledTools: ['erase_page'],
  });
  assert.match(toolRulesForms['vs-code'].write([rules('read-only')]), /^ {2}- "wiki\/get_page"$/m);
});

test('what destroys is let through by no mode but as-is, in no form, for no connector', () => {
  for (const connector of catalog.connectors) {
    const chosen = chooseConnector(catalog, connector, claudeCode);
    if (chosen === undefined) continue;
    for (const mode of ['read-only', 'ask'] as const) {
      const { allow, ask, deny } = rulesFor({ server: chosen.name, tools: chosen.tools }, mode);
      for (const tool of chosen.tools.destructive) {
        assert.ok(deny.includes(tool) && !allow.includes(tool) && !ask.includes(tool), tool);
      }
      assert.deepEqual(allow, chosen.tools.read, chosen.name);
      if (mode === 'read-only') assert.deepEqual(ask, []);
    }
  }
});

test('a net under a list that is not complete catches no tool that may run', () => {
  const net = rules('ask', { isComplete: false });
  assert.deepEqual(claudePermissions([net]).deny, [
    'mcp__wiki__erase_page',
    'mcp__wiki__delete_*',
    'mcp__wiki__remove_*',
  ]);
  assert.deepEqual(rules('ask', { isComplete: false, write: ['remove_label'] }).nets, ['delete_']);
  for (const connector of catalog.connectors) {
    const chosen = chooseConnector(catalog, connector, claudeCode);
    if (chosen === undefined) continue;
    const { nets, allow, ask } = rulesFor({ server: chosen.name, tools: chosen.tools }, 'ask');
    for (const start of nets) {
      assert.ok(![...allow, ...ask].some((tool) => tool.startsWith(start)), chosen.name);
    }
  }
});

test('no rule is about a name that is not known to the letter, or of another address', () => {
  const databricks = catalog.byId.get('databricks')!;
  const found = toolsOfEndpoint(catalog, databricks, databricks.endpoints![0]!);
  const names = [...found.read, ...found.write, ...found.destructive, ...found.unknown];
  assert.ok(names.every((name) => !name.includes('{')));
  assert.equal(found.isComplete, false);
  // Products that are reached through a server add to its tools.
  const hosts = new Set(catalog.connectors.map(({ servedBy }) => servedBy));
  for (const connector of catalog.connectors) {
    if (hosts.has(connector.id) || connector.servedBy !== undefined) continue;
    const elsewhere = (connector.tools?.items ?? []).filter(
      ({ endpoint }) => endpoint !== undefined,
    );
    for (const endpoint of connector.endpoints ?? []) {
      const here = toolsOfEndpoint(catalog, connector, endpoint);
      for (const tool of elsewhere.filter((each) => each.endpoint !== endpoint.id)) {
        const isHere = connector.tools?.items.some(
          ({ name, endpoint: at }) => name === tool.name && (at ?? endpoint.id) === endpoint.id,
        );
        if (!isHere) assert.ok(!here[tool.access].includes(tool.name), tool.name);
      }
    }
  }
});

test('the tools of a plugin are named after it, those of a connector added by hand are not', () => {
  assert.equal(claudeToolName({ server: 'a b' }, 'x.y'), 'mcp__a_b__x_y');
  const sales = plugins.find(({ id }) => id === 'sales')!;
  const { plugin, servers } = choosePlugin(catalog, toWired(sales), undefined, claudeCode);
  const own = chooseConnector(catalog, catalog.byId.get('hubspot')!, claudeCode)!;
  const made = permissionRules(
    { own: [own], plugins: [plugin], servers: [...servers, own] },
    'ask',
  );
  const { allow } = claudePermissions(made.rules);
  assert.ok(allow.includes('mcp__hubspot__get_crm_objects'));
  assert.ok(allow.includes('mcp__plugin_sales_hubspot__get_crm_objects'));
  assert.ok(made.remarks.some((remark) => remark.startsWith('HubSpot: it may have tools beside')));
});

test('every mode has its words', () => {
  for (const { label, line } of Object.values(modes)) {
    assert.ok(label.length > 0 && line.endsWith('.'));
  }
});
