import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { buildIndex } from './build-index.ts';
import type { SearchEntry, SearchSource } from './entry.ts';
import { findEntries } from './find.ts';
import { readIndex, type IndexReader } from './index-reader.ts';
import { searchSource } from './search-source.ts';
import { projectWorkspace } from '../../workspace/testing.ts';
import { joinName } from '../../words/compounds.ts';

let source: SearchSource;
let index: IndexReader;

before(async () => {
  source = searchSource(await projectWorkspace());
  index = await open(source);
});

test('every connector is found first by its name and among the first by each alias', async () => {
  for (const { path, title, names } of connectors()) {
    assert.equal((await found(title))[0], path, title);
    for (const name of names) assert.ok((await found(name)).slice(0, 3).includes(path), name);
  }
});

test('a swapped pair of letters still finds every product among the first three', async () => {
  const missed: string[] = [];
  for (const { path, title } of connectors()) {
    if (title.length < 5 || /[^A-Za-z]/.test(title) || title[2] === title[3]) continue;
    const typo = `${title.slice(0, 2)}${title[3]}${title[2]}${title.slice(4)}`.toLowerCase();
    if (!(await found(typo)).slice(0, 3).includes(path)) missed.push(typo);
  }
  assert.deepEqual(missed, []);
});

test('the words of a category lead to it, in every language', async () => {
  const missed: string[] = [];
  for (const { words, terms } of source.words.redirects) {
    const [term = ''] = terms;
    if (!term.startsWith('@category:')) continue;
    for (const word of words) {
      const { found: all } = await findEntries(index, word, {}, 5);
      if (!all.some(({ entry: each }) => `@category:${each.title}` === term)) missed.push(word);
    }
  }
  // What two categories are called by, or what is a name too, may lead to the other first.
  assert.ok(missed.length <= 10, missed.join(', '));
});

test('what is said not to be in the catalog is not', () => {
  const names = new Set(
    source.entries.flatMap(({ title, names: others }) => [title, ...others].map(joinName)),
  );
  const ids = new Set(connectors().map(({ path }) => path));
  for (const { name } of source.words.absent) {
    assert.ok(!names.has(joinName(name)), name);
    assert.ok(!ids.has(`/connectors/${name.toLowerCase().replace(/\W+/g, '-')}/`), name);
  }
});

const absentOf = async (text: string) => (await findEntries(index, text, {}, 3)).absent;

test('a long message asks for no product that one of its words is called like', async () => {
  const [absent] = source.words.absent;
  assert.equal((await absentOf(`connect ${absent!.name} to claude`)).length, 1);
  const message = 'MCP client for `acme` timed out after 30 seconds: add or';
  assert.deepEqual(
    await absentOf(`${message} ${absent!.name} startup_timeout_sec in your file`),
    [],
  );
});

test('unknown words are left out, rare ones weigh most, an exact phrase wins', async () => {
  const small = await open({
    entries: [
      entry('/a/', 'Doors', 'A connection to a server was closed, then opened.'),
      entry('/b/', 'Messages', 'It says: connection closed.'),
      entry('/c/', 'Server', 'A server of servers.'),
      entry('/d/', 'Servers', 'Another server.'),
    ],
    words: { redirects: [], absent: [] },
  });
  const paths = async (text: string) =>
    (await findEntries(small, text, {}, 9)).found.map(({ entry: each }) => each.path);
  assert.equal((await paths('zork-7 "connection closed" at Jane'))[0], '/b/');
  assert.deepEqual((await findEntries(small, 'doors of jane', {}, 9)).ignored, ['jane']);
  assert.deepEqual(await paths('zork'), []);
  assert.deepEqual(await paths(''), []);
});

test('beside other words a known word is what it is', async () => {
  const { found: all, meant } = await findEntries(index, 'connection closed', {}, 10);
  assert.equal(meant, undefined);
  assert.notEqual(all[0]?.entry.path, '/connectors/close/');
});

test('filters leave what has one of each', async () => {
  const chosen = { kind: ['Connector'], category: ['Email'] };
  const { found: all, total } = await findEntries(index, 'search', chosen, 50);
  assert.ok(total > 1);
  for (const { entry: each } of all) {
    assert.ok(each.kind === 'Connector' && each.category.includes('Email'), each.path);
  }
});

test('a tool is found where it stands', async () => {
  const [first] = (await findEntries(index, 'slack_send_message', {}, 1)).found;
  assert.deepEqual(
    [first?.entry.path, first?.part.part?.anchor],
    ['/connectors/slack/', 'tool-slack-send-message'],
  );
});

test('a query of any length and any characters is answered', async () => {
  for (const text of [
    '__proto__',
    'constructor',
    'a'.repeat(100_000),
    '— “” ~~',
    '\uD800',
    '0=!>~',
  ]) {
    await findEntries(index, text, {}, 3);
  }
});

test('the same source makes the same files, and a word is fetched without the rest', async () => {
  const loaded: string[] = [];
  const files = buildIndex(source, () => 'x');
  assert.deepEqual([...buildIndex(source, () => 'x')], [...files]);
  const counted = await readIndex(async (name) => {
    loaded.push(name);
    return JSON.parse(files.get(name) ?? '') as unknown;
  });
  await findEntries(counted, 'hubspot', {}, 5);
  const bytes = loaded.reduce((sum, name) => sum + (files.get(name)?.length ?? 0), 0);
  assert.ok(bytes < 200_000, `${bytes} bytes`);
});

function connectors(): SearchEntry[] {
  return source.entries.filter(({ kind }) => kind === 'Connector');
}

async function found(text: string): Promise<string[]> {
  return (await findEntries(index, text, {}, 10)).found.map(({ entry: each }) => each.path);
}

function open(of: SearchSource): Promise<IndexReader> {
  const files = buildIndex(of, () => 'x');
  return readIndex(async (name) => JSON.parse(files.get(name) ?? 'null') as unknown);
}

function entry(path: string, title: string, text: string): SearchEntry {
  return {
    path,
    title,
    names: [],
    category: [],
    'sign-in': [],
    prior: 1,
    description: '',
    key: [],
    text: [text],
    parts: [],
  };
}
