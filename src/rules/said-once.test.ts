// What is one matter is said once, by the smallest case of each.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Files } from './rule.ts';
import { describe, type RuleId } from './rules.ts';
import { crm, mcp, skill, table } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { allFindingsOf } from './testing.ts';

async function said(files: Files, ...rules: readonly RuleId[]): Promise<string[]> {
  const findings = await allFindingsOf(files);
  return findings.filter(({ rule }) => rules.some((each) => each === rule)).map(describe);
}

const inMarketplace = (...names: readonly string[]) => ({
  '.claude-plugin/marketplace.json': JSON.stringify({
    name: 'team',
    owner: { name: 'x' },
    plugins: names.map((name) => ({ name, source: `./${name}` })),
  }),
});

test('names without a server, and placeholders without use, are told for a whole plugin', async () => {
  const rows = ['| Chat | `~~chat` | Talk | — |', '| Wiki | `~~wiki` | Pages, Notes | — |'];
  const files = { '.mcp.json': mcp(crm), 'CONNECTORS.md': table(...rows) };
  assert.deepEqual(await said(files, 'included-without-server', 'placeholder-unused'), [
    'No skill or command uses "~~chat" or "~~wiki". Write them where the categories are meant, or remove their rows.',
    'The table says that "Talk", "Pages" and "Notes" are included, but the plugin has no servers of those names. Add the servers, or move the names to the other options.',
  ]);
});

const wiki = (name: string, placeholder: string, url: string) => ({
  [`${name}/CONNECTORS.md`]: table(`| CRM | \`~~${placeholder}\` | — | Acme CRM |`),
  [`${name}/.mcp.json`]: remote('wiki', url),
  [`${name}/skills/a/SKILL.md`]: skill('a', 'Ask.'),
});

test('of two placeholders and of two addresses, those who have the rarer one are told', async () => {
  const files = {
    ...inMarketplace('sales', 'support', 'ops'),
    ...wiki('sales', 'customer CRM', 'https://wiki.example.com/mcp'),
    ...wiki('support', 'CRM', 'https://wiki.example.com'),
    ...wiki('ops', 'CRM', 'https://wiki.example.com'),
  };
  const findings = await allFindingsOf(files);
  const told = findings
    .filter(({ rule }) => rule === 'placeholder-ambiguous' || rule === 'server-url-conflict')
    .map(({ rule, file }) => `${rule} ${file}`);
  assert.deepEqual(told, [
    'server-url-conflict sales/.mcp.json',
    'placeholder-ambiguous sales/CONNECTORS.md',
  ]);
});

test('tools of two servers on one line are one finding', async () => {
  const tools = 'mcp__acme-crm__*, mcp__wiki__*';
  const files = {
    '.mcp.json': mcp(crm, '"wiki": { "type": "http", "url": "https://wiki.example.com/mcp" }'),
    'skills/prep/SKILL.md': `---\nname: prep\ndescription: Prepares.\nallowed-tools: ${tools}\n---\n\nAsk.\n`,
  };
  const [first = '', ...others] = await said(files, 'allowed-tools-unprefixed');
  assert.deepEqual(others, []);
  assert.match(first, /, and another one here likewise\.$/);
});

test('a script that two hooks run is missing once', async () => {
  const hooks = [{ type: 'command', command: '${CLAUDE_PLUGIN_ROOT}/gone.sh' }];
  const text = JSON.stringify({ hooks: { Stop: [{ hooks }], SessionStart: [{ hooks }] } });
  const [first = '', ...others] = await said({ 'hooks/hooks.json': text }, 'hook-script-missing');
  assert.deepEqual(others, []);
  assert.match(first, /^The hook runs "gone\.sh", as 1 more does, which is not in the plugin,/);
});

test('a manifest that stands for the marketplace beside it is no plugin of its own', async () => {
  const files = {
    ...inMarketplace('sales'),
    '.claude-plugin/plugin.json': '{ "name": "team" }',
    '.mcp.json': mcp(crm, '"wiki": { "type": "http", "url": "https://wiki.example.com/mcp" }'),
    'sales/.claude-plugin/plugin.json': '{ "name": "sales" }',
  };
  assert.deepEqual(
    (await said(files, 'directory-icon', 'connectors-file-missing')).map((each) =>
      each.slice(0, 16),
    ),
    ['"sales" has no i'],
  );
});

test('a path that breaks the format and leads to nothing is told once, and so is what is no hook', async () => {
  const manifest = { name: 'sales', skills: ['prep', './gone'], hooks: 1, agents: ['agents/a.md'] };
  const files = { '.claude-plugin/plugin.json': JSON.stringify(manifest) };
  const rules = ['component-path-invalid', 'component-missing', 'hooks-not-json'] as const;
  assert.deepEqual(
    (await said(files, ...rules)).map((each) => each.replace(/, but .*|\. .*/, '')),
    [
      '"skills" names "prep", where nothing lies, and Claude Code takes only paths inside the plugin that start with "./"',
      '"./gone" is not in the plugin',
      '"hooks" is a number',
      '"agents" names "agents/a.md", where nothing lies, and Claude Code takes only paths inside the plugin that start with "./"',
    ],
  );
});
