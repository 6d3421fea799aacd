import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { projectWorkspace } from '../../workspace/testing.ts';
import { readWorkspace, type Workspace } from '../../workspace/workspace.ts';
import { registryDocuments, registrySchemaPath, type RegistryDocument } from './documents.ts';
import { registryNamespace } from './namespace.ts';
import { officialKey, publisherKey, type RegistryAnswer } from './schema.ts';
import { shorten } from './short-text.ts';
import { siteRegistry } from './site-registry.ts';
import { releasedServerSchema } from './testing.ts';

const root = join(import.meta.dirname, '../../..');
const site = 'https://catalog.example.com';
const workspace = await projectWorkspace();
const strangers = await readWorkspace({
  catalog: join(root, 'tests/fixtures/hostile/catalog'),
  plugins: [join(root, 'tests/fixtures/hostile/plugins')],
});

const draft7 = new Ajv({ allErrors: true });
addFormats.default(draft7);
const isReleased = draft7.compile(releasedServerSchema);
const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);
const documents = Object.entries(registryDocuments).map(([kind, { path, schema }]) => {
  const file = join(root, 'public', registrySchemaPath(kind as RegistryDocument));
  const parts = path.slice(1).split('/');
  return { parts, schema, isValid: ajv.compile(JSON.parse(readFileSync(file, 'utf8'))) };
});

/** The files as they are served: their paths without `index.json`. */
function readFiles(model: Workspace) {
  return siteRegistry(model, site).map(({ path, text }) => {
    const address = path.replace(/\/index\.json$/, '');
    return { path, address, value: JSON.parse(text()) as Record<string, unknown> };
  });
}

/** The document that an address is one of; a name is two parts in the folder and one in the API. */
function documentOf(address: string) {
  const parts = address.replace(/(servers\/[^/]+)\/([^/]+)/, '$1%2F$2').split('/');
  const found = documents.find(
    (document) =>
      document.parts.length === parts.length &&
      document.parts.every((part, index) => part.startsWith('{') || part === parts[index]),
  );
  assert.ok(found, address);
  return found;
}

const stateOf = ({ _meta }: RegistryAnswer) => _meta[officialKey];
const knownOf = ({ _meta }: RegistryAnswer['server']) => _meta[publisherKey]['com.example.catalog'];
const answersOf = (model: Workspace) =>
  readFiles(model)[0]?.value['servers'] as unknown as RegistryAnswer[];
const answers = answersOf(workspace);
const ids = new Map(answers.map((answer) => [answer.server.name.split('/')[1], answer]));

for (const [name, model] of Object.entries({ 'the catalog': workspace, strangers })) {
  test(`${name}: every file is what the schemas say, ours and the released one`, () => {
    const files = readFiles(model);
    assert.ok(files.length > 3);
    for (const { address, value } of files) {
      const { schema, isValid } = documentOf(address);
      assert.ok(isValid(value), `${address}: ${ajv.errorsText(isValid.errors)}`);
      const strict = schema.safeParse(value);
      assert.ok(strict.success, `${address}: ${strict.error?.message}`);
    }
    for (const { server } of answersOf(model)) {
      assert.ok(isReleased(server), `${server.name}: ${draft7.errorsText(isReleased.errors)}`);
    }
  });
}

test('every connector with a current remote address is there, with every such address', () => {
  for (const connector of workspace.catalog.connectors) {
    if (connector.status === 'bundled' || connector.status === 'none') continue;
    const addresses = (connector.endpoints ?? []).filter(
      ({ type, status }) => status === 'current' && (type === 'http' || type === 'sse'),
    );
    for (const endpoint of addresses) {
      const found = answers.filter(({ server }) => knownOf(server)?.endpoint === endpoint.id);
      assert.equal(found.length, 1, endpoint.id);
      assert.equal(found[0]?.server.remotes?.[0]?.url, 'url' in endpoint ? endpoint.url : '');
      assert.equal(stateOf(found[0]!).status, 'active');
    }
  }
});

test('every name is there once, and leads to its versions', () => {
  assert.equal(ids.size, answers.length);
  const paths = new Set(readFiles(workspace).map(({ path }) => path));
  for (const { server } of answers) {
    for (const end of ['index.json', 'latest', server.version]) {
      assert.ok(paths.has(`v0.1/servers/${server.name}/versions/${end}`));
    }
  }
});

test('an address out of use is deprecated and says what to use; a retired one cannot be installed', () => {
  const older = ids.get('hubspot-app')!;
  const { status, statusMessage } = stateOf(older);
  assert.equal(status, 'deprecated');
  assert.match(statusMessage ?? '', /^Older address\. Use com\.example\.catalog\/hubspot-remote /);
  assert.equal(older.server.remotes?.length, 1);
  const gone = ids.get('hubspot-mcp-path')!;
  assert.equal(stateOf(gone).status, 'deprecated');
  assert.equal(gone.server.remotes, undefined);
  for (const answer of answers) {
    const { status: state, statusMessage: words } = stateOf(answer);
    assert.equal(state === 'deprecated', words !== undefined, answer.server.name);
  }
});

test('an address that is reserved says for whom, and stands behind those that others can use', () => {
  assert.match(ids.get('hubspot')?.server.description ?? '', /^Only for Claude and Claude Code\. /);
  const order = answers.map(({ server }) => server.name.split('/')[1]);
  assert.ok(order.indexOf('hubspot-remote') < order.indexOf('hubspot'));
});

test('everything that a reader has to give is described, secrets marked', () => {
  const remote = ids.get('snowflake')?.server.remotes?.[0];
  assert.deepEqual(Object.keys(remote?.variables ?? {}), [
    'account_url',
    'database',
    'schema',
    'name',
  ]);
  const [header] = remote?.headers ?? [];
  assert.equal(header?.value, 'Bearer {SNOWFLAKE_PAT}');
  assert.equal(header?.variables?.['SNOWFLAKE_PAT']?.isSecret, true);
  for (const { server } of answers) {
    for (const { url, variables = {}, headers = [] } of server.remotes ?? []) {
      const asked = [...url.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      assert.deepEqual(Object.keys(variables), [...new Set(asked)], server.name);
      for (const { value, variables: parts = {} } of headers) {
        const inValue = [...value.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        assert.deepEqual(Object.keys(parts), inValue, server.name);
        assert.doesNotMatch(value, /\$\{/);
      }
    }
  }
});

test('no description of the catalog had to be cut for want of a brief one', () => {
  for (const { id, brief, description } of workspace.catalog.connectors) {
    assert.ok((brief ?? description).length <= 100, id);
    assert.ok(brief === undefined || description.length > 100, `${id} needs no brief`);
  }
});

test('a version changes when the entry does, and not otherwise', () => {
  const changed = structuredClone(workspace.catalog.byId.get('linear'))!;
  const versionIn = (connector: typeof changed) => {
    const catalog = { ...workspace.catalog, connectors: [connector] };
    return answersOf({ ...workspace, catalog }).map(({ server }) => server.version);
  };
  const before = versionIn(changed);
  assert.deepEqual(versionIn(structuredClone(changed)), before);
  const [first] = changed.endpoints ?? [];
  if (first?.type === 'http') first.url = 'https://mcp.linear.app/v2/mcp';
  assert.notEqual(versionIn(changed)[0], before[0]);
  assert.equal(versionIn(changed)[1], before[1]);
});

test('names are made of the address of the site; without one there is no registry', () => {
  for (const [address, expected] of [
    ['https://catalog.example.com', { namespace: 'com.example.catalog' }],
    ['https://acme.github.io/connectors/', { namespace: 'io.github.acme' }],
    ['https://Catalog.Example.com.:8443', { namespace: 'com.example.catalog' }],
    ['http://localhost:4321', { namespace: 'localhost' }],
    [undefined, { reason: 'SITE_URL is not set' }],
    ['', { reason: 'SITE_URL is not set' }],
    ['catalog', { reason: 'SITE_URL is no URL' }],
    ['file:///srv', { reason: 'SITE_URL is no web address' }],
    ['https://192.0.2.1', { reason: 'the host of SITE_URL is no domain name' }],
    ['https://[2001:db8::1]', { reason: 'the host of SITE_URL is no domain name' }],
  ] as const) {
    assert.deepEqual(registryNamespace(address), expected, address);
  }
  assert.deepEqual(siteRegistry(workspace, undefined), []);
});

test('a text is cut between words', () => {
  assert.equal(shorten('Find and read pages', 12), 'Find and…');
  assert.equal(shorten('Find and read', 13), 'Find and read');
  assert.equal(shorten('x'.repeat(300), 10), `${'x'.repeat(9)}…`);
});
