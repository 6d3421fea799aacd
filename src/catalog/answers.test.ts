import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { placesOf, findingsOf } from '../rules/testing.ts';
import type { Answer } from './answer.ts';
import { writeAnswers } from './answers.ts';
import { readCatalog } from './read.ts';
import { describe } from '../rules/rules.ts';

const fixture = join(import.meta.dirname, '../../tests/fixtures/findings/catalog');
const file = 'catalog/answers/acme-crm.json';
const url = 'https://mcp.acme.example.com/crm';
const gone: Answer = { asked: '2026-11-23', address: url, state: 'gone', status: 404 };

async function copyFixture(t: TestContext): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'catalog-answers-'));
  t.after(() => rm(root, { recursive: true }));
  const directory = join(root, 'catalog');
  await cp(fixture, directory, { recursive: true });
  return directory;
}

test('what endpoints answered is written, read again, and kept where they were not asked', async (t) => {
  const directory = await copyFixture(t);
  const { catalog } = await readCatalog(directory);
  const connector = catalog.byId.get('acme-crm');
  assert.ok(connector);
  const eu: Answer = { ...gone, address: 'https://mcp.eu.acme.example.com/crm', state: 'sign-in' };
  const path = await writeAnswers(
    directory,
    connector,
    new Map(),
    new Map([
      ['acme-crm', gone],
      ['acme-crm-eu', eu],
    ]),
  );
  const first = await readCatalog(directory);
  assert.deepEqual(first.catalog.answers.get('acme-crm'), gone);

  const again: Answer = { ...gone, asked: '2026-11-24', state: 'fails', status: 503 };
  await writeAnswers(directory, connector, first.catalog.answers, new Map([['acme-crm', again]]));
  const { catalog: second } = await readCatalog(directory);
  assert.deepEqual(
    second.answers,
    new Map([
      ['acme-crm', again],
      ['acme-crm-eu', eu],
    ]),
  );
  assert.match(await readFile(join(directory, path), 'utf8'), /^\{\n {2}"\$schema": /);
});

test('a file that does not fit is told with the place of each problem', async () => {
  const text = JSON.stringify(
    {
      endpoints: {
        'acme-crm': { ...gone, state: 'dead' },
        'acme-crm-eu': { ...gone, extra: 1 },
      },
    },
    null,
    2,
  );
  const found = (await findingsOf({ [file]: text })).map(
    (each) => `${each.line}:${each.column} ${describe(each)}`,
  );
  assert.equal(found.length, 2);
  assert.match(found[0] ?? '', /^6:16 `endpoints\.acme-crm\.state` needs .*, not "dead"/);
  assert.match(found[1] ?? '', /^\d+:7 There is no key "extra"/);
});

test('an answer of an endpoint that is not there is told', async () => {
  const text = JSON.stringify({ endpoints: { 'acme-crn': gone } }, null, 2);
  assert.deepEqual(await placesOf({ [file]: text }), [`answer-endpoint-unknown ${file}:3:17`]);
  const stranger = 'catalog/answers/acme-new.json';
  const other = JSON.stringify({ endpoints: { 'acme-crm': gone } }, null, 2);
  assert.deepEqual(await placesOf({ [stranger]: other }), [
    `answer-endpoint-unknown ${stranger}:3:17`,
  ]);
});
