import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectCatalog } from '../../catalog/project-testing.ts';
import { coverPlugin } from '../../coverage/plugin-coverage.ts';
import { makeResolver } from '../../coverage/resolver.ts';
import { describe, grade } from '../../rules/rules.ts';
import { findPluginProblems } from '../../rules/problems.ts';
import { pluginRules } from '../../rules/tables/plugins.ts';
import { serverRules } from '../../rules/tables/servers.ts';
import { readPlugins } from '../../plugins/read.ts';
import { catalogIndexData, readCatalogIndex } from './catalog-index.ts';
import { repairText } from './repair.ts';

const root = join(import.meta.dirname, '../../../catalog');
const catalog = await projectCatalog();
const catalogIndex = readCatalogIndex(JSON.parse(JSON.stringify(catalogIndexData(catalog))));

// What depends on other files, or on being a plugin.
const elsewhere = new Set([
  'server-declared-twice',
  'server-command-missing',
  'server-command-outside-root',
  'server-name-conflict',
  'server-url-conflict',
  'server-variable-unset',
]);

const isHere = (rule: string) =>
  (Object.hasOwn(serverRules, rule) || Object.hasOwn(pluginRules, rule)) && !elsewhere.has(rule);

test('the page too says what is nearest to a product without an entry', async () => {
  const text = '{ "mcpServers": { "telegram": { "command": "npx", "args": ["-y", "@tg/mcp"] } } }';
  const repair = await repairText(text, { client: 'claude-code' }, catalogIndex);
  assert.ok('problems' in repair);
  const { nearest } = makeResolver(catalog).absentOfName('Telegram') ?? {};
  assert.ok(nearest !== undefined && nearest.length > 0);
  const { message } = repair.problems.find(({ rule }) => rule === 'server-unknown') ?? {};
  assert.ok(message?.includes(`Telegram`) && message.includes(nearest.join(', ')), message);
});

test('the page says of a .mcp.json what the command line says of it', async () => {
  const directory = join(root, 'plugins');
  const read = await readPlugins(directory, { placeholders: [] });
  const resolver = makeResolver(catalog);
  const coverages = read.plugins.map((plugin) => coverPlugin(plugin, resolver));
  const all = [...read.findings, ...findPluginProblems(coverages, resolver, read)];
  let compared = 0;
  for (const { path } of read.plugins) {
    const file = `${path}/.mcp.json`;
    if (path === null || !existsSync(join(directory, file))) continue;
    const text = await readFile(join(directory, file), 'utf8');
    const repair = await repairText(text, { client: 'claude-code' }, catalogIndex);
    assert.ok(!('problem' in repair), file);
    const expected = all
      .filter((each) => each.file === file && isHere(each.rule))
      .map(grade)
      .map((each) => `${each.severity} ${each.line} ${describe(each)}`);
    const found = repair.problems
      .filter(({ rule }) => isHere(rule))
      .map(({ severity, line, message }) => `${severity} ${line} ${message}`);
    assert.deepEqual(found.toSorted(), expected.toSorted(), file);
    compared += expected.length;
  }
  assert.ok(compared > 20, `${compared} findings`);
});
