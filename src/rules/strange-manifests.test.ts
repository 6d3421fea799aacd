// What is said of manifests, entries and names that strangers wrote, each by its smallest case.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Severity } from '../diagnostics/finding.ts';
import { describe, type RuleId } from './rules.ts';
import { crm, skill } from './shared/examples.ts';
import { allFindingsOf } from './testing.ts';

type Files = Record<string, string>;

/** What the rules given say of files, and how severely. */
async function said(files: Files, ...rules: readonly RuleId[]): Promise<[Severity, string][]> {
  const findings = await allFindingsOf(files);
  return findings
    .filter(({ rule }) => rules.some((each) => each === rule))
    .map((each) => [each.severity, describe(each)]);
}

const manifest = (fields: object) => ({
  '.claude-plugin/plugin.json': JSON.stringify({ name: 'sales', ...fields }),
});
const entry = (fields: object) => ({
  'sales/skills/prep/SKILL.md': skill('prep', 'Ask.'),
  '.claude-plugin/marketplace.json': JSON.stringify({
    name: 'team',
    owner: { name: 'x' },
    plugins: [{ name: 'sales', source: './sales', ...fields }],
  }),
});

test('a value of another kind stops an entry, and a manifest only where Claude Code needs it', async () => {
  const leftOut = /Claude Code leaves it out, and earlier versions refuse the plugin/;
  const stops = /Claude Code does not install the plugin/;
  for (const [fields, rule, ofManifest] of [
    [{ author: 'Ada Example' }, 'author-invalid', leftOut],
    [{ repository: {} }, 'manifest-value-type', leftOut],
    [{ homepage: 'acme' }, 'manifest-homepage-invalid', leftOut],
    [{ version: 1 }, 'manifest-value-type', stops],
    [{ defaultEnabled: 'yes' }, 'manifest-value-type', stops],
  ] as const) {
    const [[, inManifest = ''] = []] = await said(manifest(fields), rule);
    assert.match(inManifest, ofManifest);
    const [[, inEntry = ''] = []] = await said(entry(fields), rule);
    assert.match(inEntry, stops);
  }
});

test('a name that only an entry of another name can install is a warning', async () => {
  for (const [name, severity] of [
    ['sales@team', 'warning'],
    ['../sales', 'warning'],
    ['our sales', 'error'],
    ['sales\u202e', 'error'],
  ] as const) {
    const [[found] = []] = await said(manifest({ name }), 'manifest-name-refused');
    assert.equal(found, severity, name);
  }
});

test('of one name of a skill one thing is said', async () => {
  const files = {
    ...manifest({}),
    'skills/prep/SKILL.md': skill('sales:prep', 'Ask.'),
    'skills/PDF/SKILL.md': skill('PDF Tools', 'Ask.'),
    'skills/calls/SKILL.md': skill('call-notes', 'Ask.'),
    'skills/calls/notes/SKILL.md': skill('Notes', 'Ask.'),
    'skills/calls/references/SKILL.md': skill('{name}', 'Ask.'),
  };
  assert.deepEqual(
    (await said(files, 'skill-name-invalid', 'skill-name-mismatch')).map(([, words]) => words),
    [
      'Other programs refuse a skill called "PDF Tools". Rename it with at most 64 lower-case letters, digits and single hyphens.',
      'The skill is called "call-notes" and its folder "calls"; Agent Skills asks for the same name. Rename one of them.',
      'Other programs refuse a skill called "sales:prep". Call it "prep", as its folder is called.',
    ],
  );
});

test('servers at the top are read in a plugin, and not in a project', async () => {
  const plugin = await said({ ...manifest({}), '.mcp.json': `{ ${crm} }` }, 'mcp-flat');
  assert.match(plugin[0]?.[1] ?? '', /Claude Code reads them there in a plugin/);
  const project = await said({ 'sales/.mcp.json': `{ ${crm} }` }, 'mcp-flat');
  assert.deepEqual(
    project.map(([severity, words]) => [severity, /does not look for them/.test(words)]),
    [['error', true]],
  );
});

test('a path from beside the manifest is given as it has to be written, and objects for paths are told once', async () => {
  const found = await said(
    manifest({ skills: '../skills/', commands: [{ id: 'a' }, { id: 'b' }], agents: '../agents/' }),
    'component-path-invalid',
    'agents-not-markdown',
  );
  assert.deepEqual(
    found.map(([, words]) => words),
    [
      '"skills" names "../skills/", but Claude Code takes only paths inside the plugin that start with "./". Paths start where .claude-plugin lies, not in it: if it lies there, write "./skills/"; else move it into the plugin.',
      '"commands" holds an object where a path belongs, and 1 more such value. Write paths such as "./folder".',
      '"agents" names "../agents/", but Claude Code takes only files that end in .md here and does not install the plugin. List each file, such as "./agents/reviewer.md"; for the folder agents/ leave the key out, it is read by itself.',
    ],
  );
});

test('a key that Claude Code does not read is told where what it holds would be read under another', async () => {
  for (const [fields, expected] of [
    [{ connectors: ['acme'] }, 0],
    [{ connectors: { acme: { type: 'http', url: 'https://mcp.acme.example.com' } } }, 1],
    [{ mcp: './servers.json' }, 1],
    [{ mcp: { server: 'src/index.ts' } }, 0],
    [{ requires: ['node'] }, 0],
    [{ requires: ['notes@team'] }, 1],
    [{ agent: 'reviewer' }, 0],
    [{ agent: './agents/reviewer.md' }, 1],
    [{ mcpservers: './servers.json' }, 1],
    [{ 'output-styles': './styles/' }, 1],
    [{ Skills: ['./skills'] }, 1],
  ] as const) {
    const found = await said(manifest(fields), 'manifest-key-unknown');
    assert.equal(found.length, expected, JSON.stringify(fields));
  }
});

test('keys that nothing reads are told at once, those of the entry with where they count', async () => {
  const keys = { i18n: {}, category: 'crm', _note: 'x', documentationUrl: 'https://acme.example' };
  const [[severity, words] = ['error', '']] = await said(manifest(keys), 'manifest-key-ignored');
  assert.equal(severity, 'info');
  assert.match(words, /passes over "i18n" and "category" of this manifest/);
  assert.match(words, /In the entry of a marketplace it reads "category": move it there\.$/);
  const listed = {
    ...entry({ category: 'crm' }),
    'sales/.claude-plugin/plugin.json': '{ "name": "sales", "category": "crm" }',
  };
  assert.match(String(await said(listed, 'manifest-key-ignored')), /"category" .* reads it\.$/);
  assert.deepEqual(await said(entry({ category: 'crm', tags: [] }), 'manifest-key-ignored'), []);
  assert.match(
    String(await said(entry({ icon: 'a.png' }), 'manifest-key-ignored')),
    /of the entries/,
  );
  const top = { name: 'team', owner: { name: 'x' }, homepage: 'https://acme.example', plugins: [] };
  const file = { '.claude-plugin/marketplace.json': JSON.stringify(top) };
  assert.match(String(await said(file, 'manifest-key-ignored')), /"homepage" of this marketplace/);
  // What is lost under another name is told as that.
  assert.deepEqual(await said(manifest({ agent: './a.md' }), 'manifest-key-ignored'), []);
});

const inGrid = (path: string) => ({
  ...manifest({ skills: ['./grid/skills/'] }),
  [path]: skill('grid-layout', 'Ask.'),
});

test('a skill right in a listed folder called skills goes into one of its own', async () => {
  const [[, words] = ['', '']] = await said(inGrid('grid/skills/SKILL.md'), 'skill-name-mismatch');
  assert.match(words, /its folder "skills"; .* Move what lies there to skills\/grid-layout\/\.$/);
  const moved = inGrid('grid/skills/grid-layout/SKILL.md');
  assert.deepEqual(await said(moved, 'skill-name-mismatch', 'skill-too-deep'), []);
});

test('where many manifests have keys that nothing reads it is told once', async () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const files = {
    '.claude-plugin/marketplace.json': JSON.stringify({
      name: 'team',
      owner: { name: 'x' },
      plugins: names.map((name) => ({ name, source: `./${name}` })),
    }),
    ...Object.fromEntries(
      names.map((name) => [
        `${name}/.claude-plugin/plugin.json`,
        JSON.stringify({ name, [`x${name}`]: 1 }),
      ]),
    ),
  };
  const found = await said(files, 'manifest-key-ignored');
  assert.equal(found.length, 1);
  assert.match(String(found), /"xa", "xb", "xc", "xd" and "xe" of manifests \(5 of them\)/);
});

test('a manifest under another name or in another place is told, with what to call it', async () => {
  const text = '{ "name": "sales" }';
  const skills = { 'sales/skills/prep/SKILL.md': skill('prep', 'Ask.') };
  for (const [file, advice] of [
    [
      'sales/.claude-plugin/manifest.json',
      /manifest\.json: call it sales\/\.claude-plugin\/plugin\.json/,
    ],
    [
      'sales/plugin.json',
      /checks sales\/plugin\.json where it installs the plugin, and takes nothing else of it: move it to sales\/\.claude-plugin\/plugin\.json/,
    ],
  ] as const) {
    const [listed] = await said({ ...entry({}), [file]: text }, 'manifest-missing');
    assert.equal(listed?.[0], 'warning', file);
    assert.match(listed[1], advice);
    const [alone] = await said({ ...skills, [file]: text }, 'manifest-missing');
    // Nobody installs it by that.
    assert.match(
      alone?.[1] ?? '',
      /does not read sales\/.*it (?:to )?sales\/\.claude-plugin\/plugin\.json\.$/,
    );
  }
  const both = { 'sales/.claude-plugin/plugin.json': text };
  const files = { ...skills, ...both, 'sales/.claude-plugin/manifest.json': text };
  assert.deepEqual(await said(files, 'manifest-missing'), []);
});
