import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { describe } from '../rules/rules.ts';
import { readCatalog, type ReadOptions } from './read.ts';

const root = join(import.meta.dirname, '../..');
const base = join(root, 'tests/fixtures/findings/catalog');

/** Reads the fixture catalog with a directory of these files over it, and another one over both. */
async function readOver(
  files: Readonly<Record<string, string>>,
  { more, ...options }: ReadOptions & { more?: Readonly<Record<string, string>> } = {},
) {
  const folder = await mkdtemp(join(tmpdir(), 'catalog-overrides-'));
  const write = async (name: string, texts: Readonly<Record<string, string>>) => {
    const directory = join(folder, name);
    for (const [path, text] of Object.entries(texts)) {
      await mkdir(dirname(join(directory, path)), { recursive: true });
      await writeFile(join(directory, path), text);
    }
    return directory;
  };
  try {
    const directories = [base, await write('own', files)];
    if (more !== undefined) directories.push(await write('more', more));
    return await readCatalog(directories, options);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const crm = 'overrides/acme-crm.yaml';
const entry = `# yaml-language-server: $schema=../connector.schema.json
name: Own
description: Our own.
vendor: Us
website: https://own.example.com
categories:
  - crm
status: none
useCases:
  - Try it
sources:
  - our wiki
checked: 2026-11-22
`;

test('an override says what the organisation decided, and fields of the entry otherwise', async () => {
  const { catalog, findings } = await readOver({
    [crm]:
      'approved: true\nowner: Sales team\nnote: Mind the <b>quota</b>\naliases: [our crm]\nentry:\n  description: Ours.\n  categories: [email, crm]\n',
  });
  assert.deepEqual(findings, []);
  const connector = catalog.byId.get('acme-crm');
  assert.deepEqual(connector?.organisation, {
    approved: true,
    owner: 'Sales team',
    note: 'Mind the <b>quota</b>',
  });
  assert.deepEqual(
    [connector.name, connector.description, connector.categories, connector.aliases],
    ['Acme CRM', 'Ours.', ['email', 'crm'], ['our crm']],
  );
  assert.ok(catalog.byCategory.get('email')?.includes(connector));
  assert.equal(catalog.isReviewed, true);
  assert.equal(catalog.byId.get('acme-chat')?.organisation, undefined);
});

test('a directory that says nothing of approval leaves the catalog without it', async () => {
  const { catalog } = await readOver({ [crm]: 'note: Hello\n' });
  assert.equal(catalog.isReviewed, false);
  const { catalog: alone } = await readCatalog(base);
  assert.deepEqual([alone.isReviewed, alone.leftOut], [false, []]);
});

test('endpoints that are chosen are the only current ones, and what is said of others goes', async () => {
  const { catalog } = await readOver({ [crm]: 'endpoints: [acme-crm-eu]\n' });
  const { endpoints = [], status } = catalog.byId.get('acme-crm') ?? {};
  assert.deepEqual(
    endpoints.map((each) => `${each.id} ${each.status}`),
    ['acme-crm-eu current', 'acme-crm-sse legacy', 'acme-crm-old retired'],
  );
  assert.equal(status, 'available');
});

test('later directories have the last word, field by field, and may say something of each other', async () => {
  const { catalog, findings } = await readOver(
    { [crm]: 'approved: false\nowner: Security\n', 'connectors/own.yaml': entry },
    { more: { [crm]: 'approved: true\n', 'overrides/own.yaml': 'approved: true\n' } },
  );
  assert.deepEqual(findings, []);
  assert.deepEqual(catalog.byId.get('acme-crm')?.organisation, {
    approved: true,
    owner: 'Security',
  });
  assert.equal(catalog.byId.get('own')?.organisation?.approved, true);
  const ids = catalog.connectors.map(({ id }) => id);
  assert.deepEqual(ids, ids.toSorted());
});

test('hidden connectors are left out and named nowhere; so is what is not approved, where that is asked', async () => {
  const hidden = await readOver({ [crm]: 'hidden: true\n' });
  assert.equal(hidden.catalog.byId.has('acme-crm'), false);
  assert.deepEqual(
    hidden.catalog.leftOut.map(({ connector, why }) => [connector.id, why]),
    [['acme-crm', 'hidden']],
  );
  const { catalog } = await readOver(
    {
      'connectors/own.yaml': entry.replace('status: none', 'status: none\nservedBy: acme-chat'),
      'overrides/own.yaml': 'approved: true\n',
      [crm]: 'approved: false\n',
    },
    { only: 'approved' },
  );
  // Its server is that of acme-chat.
  assert.deepEqual(
    catalog.connectors.map(({ id }) => id),
    ['acme-chat', 'own'],
  );
  assert.ok(catalog.leftOut.every(({ why }) => why === 'not-approved'));
});

function category(id: string): string {
  return `  - id: ${id}\n    name: ${id}\n    group: all\n    description: Ours.\n    placeholder: ${id}\n`;
}

test('a directory may add categories, and none that is there', async () => {
  const { catalog, findings } = await readOver({
    'categories.yaml': `groups:\n  - id: all\n    name: All\ncategories:\n${category('shop')}${category('crm')}`,
    'overrides/acme-crm.yaml': 'entry:\n  categories: [shop]\n',
  });
  assert.deepEqual(
    findings.map(({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`),
    ['id-conflict own/categories.yaml:10:9'],
  );
  assert.deepEqual(
    [catalog.groups.length, catalog.byCategory.get('shop')?.map(({ id }) => id)],
    [1, ['acme-crm']],
  );
});

const misfits: Readonly<Record<string, [files: Record<string, string>, findings: string[]]>> = {
  'a connector that is not there': [
    { 'overrides/acme-crn.yaml': 'approved: true\n' },
    ['override-connector-unknown own/overrides/acme-crn.yaml:1:1 acme-crm'],
  ],
  'addresses that are gone': [
    { [crm]: 'endpoints:\n  - acme-crm-sse\n  - acme-crm-old\n  - acme-crm-us\n' },
    [
      'override-endpoint-gone own/overrides/acme-crm.yaml:2:5 acme-crm',
      'override-endpoint-gone own/overrides/acme-crm.yaml:3:5 acme-crm',
      'override-endpoint-gone own/overrides/acme-crm.yaml:4:5 acme-crm-eu',
    ],
  ],
  'a tool that is not known': [
    { [crm]: 'allowedTools: [find_deals]\n' },
    ['override-tool-unknown own/overrides/acme-crm.yaml:1:16'],
  ],
  'a name, a category and a relative of others': [
    { [crm]: 'aliases: [acme chat]\nentry:\n  categories: [crmm]\n  related: [acme-crm]\n' },
    [
      'alias-conflict own/overrides/acme-crm.yaml:1:11',
      'category-unknown own/overrides/acme-crm.yaml:3:16',
      'connector-unknown own/overrides/acme-crm.yaml:4:13',
    ],
  ],
  'fields and values that are none': [
    { [crm]: 'aproved: true\n', 'overrides/acme-chat.yaml': 'hidden: false\nowner: <b>\n' },
    [
      'entry-value-invalid own/overrides/acme-chat.yaml:1:9',
      'entry-value-invalid own/overrides/acme-chat.yaml:2:8',
      'entry-key-unknown own/overrides/acme-crm.yaml:1:1',
    ],
  ],
  'an entry of the public catalog': [
    { 'connectors/acme-crm.yaml': entry },
    ['id-conflict own/connectors/acme-crm.yaml:1:1'],
  ],
};

for (const [name, [files, expected]] of Object.entries(misfits)) {
  test(`what no longer fits is found in the override: ${name}`, async () => {
    const { findings } = await readOver(files);
    assert.deepEqual(
      findings.map(({ rule, file, line, column, args }) => {
        const { nearest, instead = nearest } = { ...(args as Record<string, unknown>) };
        const guess =
          rule.startsWith('override') && typeof instead === 'string' ? ` ${instead}` : '';
        return `${rule} ${file}:${line}:${column}${guess}`;
      }),
      expected,
    );
    for (const each of findings) assert.match(describe(each), /^\S.+[.?]$/s);
  });
}

test('a directory without anything of a catalog is refused', async () => {
  await assert.rejects(() => readOver({ 'readme.txt': '' }), /it has none of connectors/);
});
