const run = { type: 'command', command: 'true' };
const sales = { name: 'sales', source: './sales' };

/** Mistakes in a marketplace file and its entries. */
export const marketplaceCases = Object.fromEntries([
  ...Object.entries({
    'top-there': {},
    'top-owner-text': { owner: 'Team' },
    'top-owner-empty': { owner: { name: '' } },
    'top-owner-address': { owner: { name: 'Team', email: 'x' } },
    'top-metadata-text': { metadata: 'x' },
    'top-description-number': { description: 1 },
    'top-version-number': { version: 1 },
    'top-renames': { renames: { old: 'gone' } },
    'top-renames-there': { renames: { old: 'sales', older: null } },
    'top-name-space': { name: 'our team' },
    'top-name-official': { name: 'knowledge-work-plugins' },
    'top-plugins-object': { plugins: {} },
    'top-empty': { plugins: [] },
    'top-root-number': { metadata: { pluginRoot: 1 } },
  }).map(([name, keys]) => [name, files(keys, [sales])]),
  ...Object.entries({
    'entry-author-text': { author: 'Ada' },
    'entry-agents-folder': { agents: './agents' },
    'entry-skills-file': { skills: ['./skills/prep/SKILL.md'] },
    'entry-hooks-not-there': { hooks: './hooks/none.json' },
    'entry-hooks-list': { hooks: ['./hooks/hooks.json', {}] },
    'entry-hooks-folder': { hooks: './hooks' },
    'entry-hooks-number': { hooks: 1 },
    'entry-hooks-there': { hooks: { Stop: [{ hooks: [run] }] } },
    'entry-hooks-wrapped': { hooks: { hooks: { Stop: [{ hooks: [run] }] } } },
    'entry-hooks-event': { hooks: { Ending: [{ hooks: [run] }] } },
    'entry-hooks-object': { hooks: { Stop: { hooks: [run] } } },
    'entry-hooks-null': { hooks: { Stop: null } },
    'entry-hooks-type': { hooks: { Stop: [{ hooks: [{ ...run, type: 'script' }] }] } },
    'entry-hooks-timeout': { hooks: { Stop: [{ hooks: [{ ...run, timeout: '5' }] }] } },
    'entry-hooks-matcher': { hooks: { Stop: [{ matcher: {}, hooks: [run] }] } },
    'entry-hooks-extra': { hooks: { Stop: [{ extra: 1, hooks: [{ ...run, extra: 1 }] }] } },
    'entry-hooks-inside': { hooks: [{ Stop: [{ hooks: [{ ...run, type: 'script' }] }] }] },
    'entry-keywords-text': { keywords: 'x' },
    'entry-tags-text': { tags: 'x' },
    'entry-category-number': { category: 1 },
    'entry-strict-text': { strict: 'no' },
    'entry-version-number': { version: 1 },
    'entry-options': { userConfig: { key: {} } },
    'entry-servers-typeless': { mcpServers: { acme: { url: 'https://mcp.acme.example.com' } } },
    'entry-dependencies-object': { dependencies: {} },
    'entry-homepage-words': { homepage: 'our site' },
    'entry-name-space': { name: 'our sales' },
    'entry-name-claude': { name: 'claude-sales' },
    'entry-source-none': { source: undefined },
    'entry-source-bare': { source: 'sales' },
    'entry-source-above': { source: '../sales' },
    'entry-source-missing': { source: './none' },
    'entry-source-address': { source: 'https://github.com/team/sales' },
    'entry-source-path': { source: { source: 'git-subdir', url: 'team/sales', path: '../x' } },
    'entry-source-sha': { source: { source: 'github', repo: 'team/sales', sha: 'abc' } },
    'entry-source-repo': { source: { source: 'github', repo: 'sales' } },
    'entry-source-unknown': { source: { source: 'ftp', url: 'ftp://example.com' } },
    'entry-description-number': { description: 1 },
  }).map(([name, keys]) => [name, files({}, [{ ...sales, ...keys }])]),
  ['entry-twice', files({}, [sales, sales])],
  ['entry-text', files({}, ['sales'])],
  ['entry-manifest-claude', { ...files({}, [sales]), ...manifestOf('claude-sales') }],
  [
    'entry-both-claude',
    { ...files({}, [{ ...sales, name: 'claude-x' }]), ...manifestOf('claude-x') },
  ],
  [
    'entry-official-claude',
    {
      ...files({ name: 'knowledge-work-plugins' }, [{ ...sales, name: 'claude-x' }]),
      ...manifestOf('claude-x'),
    },
  ],
]) as Record<string, Record<string, string>>;

function files(keys: object, plugins: readonly unknown[]): Record<string, string> {
  const marketplace = {
    name: 'team',
    owner: { name: 'Team' },
    description: 'Ours.',
    plugins,
    ...keys,
  };
  return {
    '.claude-plugin/marketplace.json': JSON.stringify(marketplace, null, 2),
    ...manifestOf('sales'),
    'sales/agents/a.md': '---\nname: a\ndescription: Helps.\n---\n\nHelp.\n',
    'sales/skills/prep/SKILL.md': '---\nname: prep\ndescription: Prepares.\n---\n\nAsk.\n',
  };
}

function manifestOf(name: string): Record<string, string> {
  return { 'sales/.claude-plugin/plugin.json': JSON.stringify({ name }) };
}
