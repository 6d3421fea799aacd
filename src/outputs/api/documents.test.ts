import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { inspectCoverage } from '../inspect.ts';
import { projectWorkspace } from '../../workspace/testing.ts';
import { readWorkspace, type Workspace } from '../../workspace/workspace.ts';
import { documentKinds, documentText, listDocuments, schemaPath } from './documents.ts';

const root = join(import.meta.dirname, '../../..');
const subjects = {
  'the catalog': await projectWorkspace(),
  'every state': await projectWorkspace('tests/fixtures/coverage'),
  'what strangers write': await readWorkspace({
    catalog: join(root, 'tests/fixtures/hostile/catalog'),
    plugins: [join(root, 'tests/fixtures/hostile/plugins')],
  }),
};

const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);
const validators = new Map(
  (Object.keys(documentKinds) as (keyof typeof documentKinds)[]).map((kind) => {
    const schema = JSON.parse(readFileSync(join(root, 'public', schemaPath(kind)), 'utf8'));
    return [kind, ajv.compile(schema)] as const;
  }),
);

for (const [name, model] of Object.entries(subjects)) {
  test(`${name}: every document is what its schemas say, no more and no less`, () => {
    for (const document of listDocuments(model)) {
      const value = JSON.parse(documentText(document));
      const validate = validators.get(document.kind);
      assert.ok(validate?.(value), `${document.path}: ${ajv.errorsText(validate?.errors)}`);
      // The published schema lets v1 grow; ours does not let a field be forgotten in it.
      const strict = documentKinds[document.kind].schema.safeParse(value);
      assert.ok(strict.success, `${document.path}: ${strict.error?.message}`);
    }
  });
}

test('the documents of two readings are the same, byte for byte', async () => {
  const again = await readWorkspace({
    catalog: join(root, 'catalog'),
    plugins: [join(root, 'catalog/plugins')],
  });
  assert.equal(textOf(again), textOf(subjects['the catalog']));
});

test('a plugin is what inspect prints of it, its findings those of inspect', () => {
  const model = subjects['the catalog'];
  const coverages = model.marketplaces.flatMap((each) => each.coverages);
  const report = inspectCoverage(coverages, model.pluginFindings);
  for (const document of listDocuments(model).filter(({ kind }) => kind === 'plugin')) {
    const value = JSON.parse(documentText(document));
    const inspected = report.plugins.find(({ path }) => path === value.path);
    assert.ok(inspected);
    for (const [key, part] of Object.entries(inspected)) assert.deepEqual(value[key], part, key);
    for (const finding of value.findings) {
      assert.ok(report.findings.some((each) => JSON.stringify(each) === JSON.stringify(finding)));
    }
  }
});

test('a connector served by another is configured through that one', () => {
  const documents = listDocuments(subjects['the catalog']);
  const connectorOf = (id: string) => {
    const document = documents.find(({ path }) => path === `connectors/${id}`);
    assert.ok(document);
    return JSON.parse(documentText(document));
  };
  const jira = connectorOf('jira');
  const atlassian = connectorOf('atlassian');
  assert.equal(jira.servedBy, 'atlassian');
  assert.deepEqual(jira.connect, atlassian.connect);
  assert.deepEqual(Object.keys(jira.mcpJson.mcpServers), [atlassian.connect[0].id]);
  assert.equal(connectorOf('chorus').mcpJson, null);
});

function textOf(model: Workspace): string {
  return listDocuments(model).map(documentText).join('');
}
