import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchNames } from './name-match.ts';
import { workspaceEntries } from './workspace-entries.ts';
import { projectWorkspace } from '../../workspace/testing.ts';

const workspace = await projectWorkspace();
const { catalog } = workspace;
const entries = workspaceEntries({ ...workspace, plugins: [] })
  .filter(({ path }) => !path.startsWith('/rules/'))
  .map(({ title, names, path, description }) => ({
    names: [title, ...names],
    path,
    kind: '',
    description,
  }));
const found = (query: string) => matchNames(query, entries).map(({ entry }) => entry.path);

test('every connector is found first by its name and among the first by each alias', () => {
  for (const { id, name, aliases = [] } of catalog.connectors) {
    assert.equal(found(name)[0], `/connectors/${id}/`, name);
    for (const alias of aliases) {
      assert.ok(found(alias).slice(0, 3).includes(`/connectors/${id}/`), alias);
    }
  }
});

test('a swapped pair of letters still finds every product among the first three', () => {
  const missed = catalog.connectors.filter(({ id, name }) => {
    if (name.length < 5 || /[^A-Za-z]/.test(name)) return false;
    const typo = `${name.slice(0, 2)}${name[3]}${name[2]}${name.slice(4)}`;
    return !found(typo).slice(0, 3).includes(`/connectors/${id}/`);
  });
  assert.deepEqual(
    missed.map(({ name }) => name),
    [],
  );
});

test('joined and split words find the product', () => {
  assert.equal(found('sales force')[0], '/connectors/salesforce/');
  assert.equal(found('click up')[0], '/connectors/clickup/');
  assert.equal(found('hub spot')[0], '/connectors/hubspot/');
  assert.equal(found('googlecalendar')[0], '/connectors/google-calendar/');
  assert.equal(found('hubpsot')[0], '/connectors/hubspot/');
});

test('a name inside a question is found', () => {
  assert.ok(found('hubspot contacts').includes('/connectors/hubspot/'));
  assert.ok(found('connect snowflke').includes('/connectors/snowflake/'));
});

test('a letter left out of a short name is forgiven, another short word is not taken for it', () => {
  assert.equal(found('jra')[0], '/connectors/jira/');
  assert.equal(found('zom')[0], '/connectors/zoom/');
  assert.deepEqual(found('llms.txt'), []);
});

test('words that name nothing find nothing', () => {
  assert.deepEqual(found('quarterly weather'), []);
  assert.deepEqual(found(''), []);
  assert.deepEqual(found('q'), []);
});

test('a pasted message is not taken for mistyped names', () => {
  const message = 'MCP error -32000: Connection closed';
  assert.ok(found('connection closed').includes('/connectors/close/'));
  assert.ok(!found(message).includes('/connectors/close/'));
});
