import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMarketplace } from './marketplace.ts';

const file = '.claude-plugin/marketplace.json';
const read = (plugins: unknown, more: object = {}) =>
  readMarketplace(file, JSON.stringify({ name: 'm', owner: { name: 'o' }, plugins, ...more }));
const problems = (plugins: unknown, more: object = {}) =>
  read(plugins, more).findings.map(({ rule, args }) =>
    rule === 'source-invalid' ? args.fault : rule,
  );
const from = (more: object) => read([], more).marketplace.repository;
const sha = 'a'.repeat(40);

test('top level fields, also under metadata', () => {
  const { marketplace, findings } = read([], {
    metadata: { description: 'd', version: '1', pluginRoot: './plugins' },
    renames: { old: 'new', gone: null },
  });
  assert.deepEqual(findings, []);
  assert.deepEqual(
    [
      marketplace.name,
      marketplace.owner,
      marketplace.description,
      marketplace.version,
      marketplace.pluginRoot,
      marketplace.renames,
    ],
    ['m', 'o', 'd', '1', 'plugins', { old: 'new', gone: null }],
  );
});

test('where it comes from: a repository, or a homepage that is one', () => {
  const url = 'https://github.com/o/r';
  assert.equal(from({ metadata: { repository: url }, homepage: 'https://x.example' }), url);
  assert.equal(from({ repository: `git+${url}.git` }), `${url}.git`);
  assert.equal(from({ metadata: { homepage: url } }), url);
  assert.equal(from({ homepage: 'https://x.example/docs' }), null);
  for (const repository of ['o/r', 'http://github.com/o/r', 'javascript:1', `${url} --force`, 1])
    assert.equal(from({ repository }), null, String(repository));
});

for (const [what, text, ...rules] of [
  ['nothing', '', 'json-invalid'],
  ['a list', '[]', 'marketplace-incomplete'],
  ['no keys', '{}', ...Array.from({ length: 3 }, () => 'marketplace-incomplete')],
  [
    'plugins that are no list',
    '{"name": "m", "owner": {"name": "o"}, "plugins": {}}',
    'marketplace-incomplete',
  ],
  ['a comment', '{"name": "m", "owner": {"name": "o"}, "plugins": [] } // x', 'json-invalid'],
] as const) {
  test(`reports ${what}`, () => {
    const { findings } = readMarketplace(file, text);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      rules,
    );
  });
}

for (const [source, kind] of [
  ['./a', 'path'],
  ['./a/', 'path'],
  ['./', 'path'],
  ['.', 'path'],
  [{ source: 'url', url: 'https://x.example/a.git', sha }, 'url'],
  [{ source: 'git-subdir', url: 'o/r', path: 'a', ref: 'main' }, 'git-subdir'],
  [{ source: 'github', repo: 'o/r' }, 'github'],
  [{ source: 'npm', package: '@o/p', version: '1' }, 'npm'],
  [{ source: 'archive', url: 'https://x.example/a.zip' }, 'archive'],
  [{ source: 'command', command: ['sh', '-c', 'touch /tmp/x'] }, 'command'],
] as const) {
  test(`accepts the source ${JSON.stringify(source)}`, () => {
    const { marketplace, findings } = read([{ name: 'a', source }]);
    assert.deepEqual(findings, []);
    assert.equal(marketplace.entries[0]?.source.kind, kind);
  });
}

for (const [source, problem] of [
  [{ source: 'url', url: 'https://x.example', path: 'a' }, 'url-path'],
  [{ source: 'git-subdir', url: 'o/r' }, 'field'],
  [{ source: 'github', repo: 'o/r', sha: 'ABC' }, 'sha'],
  [{ source: 'svn' }, 'kind'],
  [{ source: 'constructor' }, 'kind'],
  [{}, 'type'],
  [1, 'type'],
  ['../a', 'outside'],
  ['/etc', 'outside'],
  ['a', 'bare'],
  ['.\\a', 'backslash'],
  ['', 'empty'],
  ['https://x.example/a', 'url'],
] as const) {
  test(`reports the source ${JSON.stringify(source)} and keeps the entry`, () => {
    assert.deepEqual(problems([{ name: 'a', source }]), [problem]);
    assert.equal(read([{ name: 'a', source }]).marketplace.entries.length, 1);
  });
}

test('a bare name lies under the plugin root', () => {
  const { marketplace, findings } = read([{ name: 'a', source: 'a' }], {
    metadata: { pluginRoot: './plugins' },
  });
  assert.deepEqual(findings, []);
  const source = marketplace.entries[0]?.source;
  assert.ok(source !== undefined && 'candidates' in source);
  assert.equal(source.candidates[0], 'plugins/a');
});

test('a bad entry fails alone; of two with one name both stay', () => {
  const { marketplace } = read([
    null,
    'x',
    { name: 'a', source: './a' },
    { name: 'a', source: './b' },
    { source: './c' },
  ]);
  assert.deepEqual(
    marketplace.entries.map(({ name }) => name),
    ['a', 'a', null],
  );
  assert.deepEqual(
    problems([
      { name: 'a', source: './a' },
      { name: 'a', source: './b' },
    ]),
    ['marketplace-entry-repeated'],
  );
  assert.deepEqual(problems([{ source: './c' }]), ['marketplace-entry-unnamed']);
});

test('fields of an entry', () => {
  const [entry] = read([
    {
      name: ' a ',
      source: './a',
      category: 'c',
      tags: ['t'],
      strict: false,
      skills: ['./x'],
      mcpServers: { s: { command: 'x' } },
      version: '1',
    },
  ]).marketplace.entries;
  assert.ok(entry);
  assert.deepEqual(
    [entry.name, entry.category, entry.tags, entry.strict, entry.details.version],
    // Claude Code takes the spaces for a part of the name, and refuses it.
    [' a ', 'c', ['t'], false, '1'],
  );
  assert.deepEqual(
    entry.components.skills?.map(({ path }) => path),
    ['./x'],
  );
  assert.equal(entry.components.servers.length, 1);
});
