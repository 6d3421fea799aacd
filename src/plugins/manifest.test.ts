import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeDetails, readDetails } from './details.ts';
import { parseJson } from '../diagnostics/json.ts';
import { readManifest } from './manifest.ts';

const file = '.claude-plugin/plugin.json';
const read = (value: unknown) =>
  readManifest(file, typeof value === 'string' ? value : JSON.stringify(value));
const rules = (value: unknown) =>
  read(value).findings.map(({ rule, line, column }) => `${rule} ${line}:${column}`);

const details = (value: unknown) => readDetails(parseJson('x', JSON.stringify(value)).root);

test('fields of every shape seen', () => {
  const { manifest, findings } = read({
    name: 'a',
    version: 1,
    author: 'Ann <ann@example.com> (https://x.example)',
    repository: { type: 'git', url: 'https://x.example/r' },
    keywords: ['k', 1],
    unknown: true,
  });
  assert.deepEqual(findings, []);
  assert.deepEqual(manifest.details, {
    displayName: null,
    description: null,
    version: '1',
    author: { name: 'Ann', email: 'ann@example.com', url: 'https://x.example' },
    homepage: null,
    repository: 'https://x.example/r',
    license: null,
    keywords: ['k'],
    places: {
      displayName: null,
      description: null,
      version: { file: manifest.file, line: 1, column: 23 },
    },
  });
});

for (const [what, value, expected] of [
  ['no name', { version: '1' }, ['manifest-name-missing 1:1']],
  ['an empty name', { name: ' ' }, ['manifest-name-missing 1:9']],
  ['a list', [], ['manifest-not-object 1:1']],
  ['nothing', '', ['json-invalid 1:1']],
  ['a comment', '{"name": "a" /* x */}', ['json-invalid 1:14']],
  ['a name with a space', { name: 'My plugin' }, ['manifest-name-refused 1:9']],
  ['a name with what nobody sees', { name: 'a\u200bb' }, ['manifest-name-refused 1:9']],
  ['a name with a path in it', { name: '../a' }, ['manifest-name-refused 1:9']],
  [
    'a homepage that is no URL',
    { name: 'a', homepage: 'a.com' },
    ['manifest-homepage-invalid 1:24'],
  ],
  ['a path that leads out', { name: 'a', skills: './../b' }, ['component-path-invalid 1:22']],
  ['a path without "./"', { name: 'a', agents: 'x.md' }, ['component-path-invalid 1:22']],
  ['a path of another type', { name: 'a', skills: [1] }, ['component-path-invalid 1:23']],
  ['values of another type once', { name: 'a', skills: [{}, {}] }, ['component-path-invalid 1:23']],
  ['nothing of agents that are no files', { name: 'a', agents: '../agents/' }, []],
  ['a command without source', { name: 'a', commands: { b: {} } }, ['command-source-missing 1:25']],
] as const) {
  test(`reports ${what}`, () => assert.deepEqual(rules(value), expected));
}

test('components: paths, lists, maps', () => {
  const { components } = read({
    name: 'a',
    skills: '.',
    commands: { one: { source: './one.md' }, two: { content: 'Do it', description: 'two' } },
    agents: ['./x.md', './y.md'],
  }).manifest;
  assert.deepEqual(
    components.skills?.map(({ path }) => path),
    ['.'],
  );
  assert.deepEqual(
    components.commands?.map(({ path, name }) => [path, name]),
    [['./one.md', 'one']],
  );
  assert.deepEqual(
    components.inlineCommands.map(({ name, content }) => [name, content]),
    [['two', 'Do it']],
  );
  assert.deepEqual(
    components.agents?.map(({ path }) => path),
    ['./x.md', './y.md'],
  );
});

test('servers: map, path, bundle, and a list of them in order', () => {
  const { servers } = read({
    name: 'a',
    mcpServers: ['./a.json', { x: { command: 'node' } }, './b.mcpb', 'https://x.example/c.dxt?v=1'],
  }).manifest.components;
  assert.deepEqual(
    servers.map((source) =>
      source.kind === 'inline'
        ? source.servers.map(({ name }) => name)
        : [source.kind, source.path],
    ),
    [
      ['file', './a.json'],
      ['x'],
      ['bundle', './b.mcpb'],
      ['bundle', 'https://x.example/c.dxt?v=1'],
    ],
  );
});

test('details: the entry wins, but for the version', () => {
  const merged = mergeDetails(
    details({ displayName: 'E', description: 'entry', version: '1', keywords: [] }),
    details({ description: 'manifest', version: '2', license: 'MIT', keywords: ['k'] }),
  );
  assert.deepEqual(
    [merged.displayName, merged.description, merged.version, merged.license, merged.keywords],
    ['E', 'entry', '2', 'MIT', ['k']],
  );
});
