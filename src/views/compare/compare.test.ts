import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectCatalog } from '../../catalog/project-testing.ts';
import { loadClients } from '../../clients/clients.ts';
import { bestConnection } from '../../coverage/connect.ts';
import { makeResolver } from '../../coverage/resolver.ts';
import { alignTools, type ComparedTool } from './align-tools.ts';
import { chooseWhen } from './choose-when.ts';
import { comparedConnector, type Compared } from './data.ts';
import { lessOf } from './less.ts';
import { packCompared, readCompared, type PackedCompared } from './packed.ts';
import { compareRows } from './rows.ts';
import { formatComparison, parseComparison } from './state.ts';
import { plural, wordsOf } from './tool-words.ts';

const catalog = await projectCatalog();
const workspace = {
  catalog,
  resolver: makeResolver(catalog),
  plugins: [],
  uses: new Map(),
  marketplaces: [],
  catalogs: [],
  leftOutOf: () => [],
  pluginFindings: [],
};
const clients = await loadClients();

const lists = [...catalog.byCategory.values()]
  .map((connectors) => connectors.filter(({ tools }) => tools !== undefined).slice(0, 4))
  .filter(({ length }) => length > 1);

test('every tool of a comparison stands in one place, beside tools that may do the same', () => {
  for (const connectors of lists) {
    const asked = connectors.map(({ id, name, tools }) => ({
      name: `${id} ${name}`,
      tools: tools?.items ?? [],
    }));
    const { rows, unmatched } = alignTools(asked);
    for (const [index, { tools }] of asked.entries()) {
      const placed = [...rows.flatMap(({ cells }) => cells[index]!), ...unmatched[index]!];
      assert.deepEqual(placed.map(({ name }) => name).sort(), tools.map(({ name }) => name).sort());
    }
    for (const { access, cells } of rows) {
      assert.ok(cells.filter(({ length }) => length > 0).length > 1);
      assert.ok(cells.flat().every((tool) => tool.access === access));
    }
  }
});

const tool = (name: string, access: ComparedTool['access'], summary = ''): ComparedTool => ({
  name,
  summary,
  access,
});

for (const [a, b, title] of [
  [tool('list_contacts', 'read'), tool('getContact', 'read'), 'the same thing in one and many'],
  [tool('acme_create_task', 'write'), tool('add-tasks', 'write'), 'the name of the product aside'],
  [tool('get_repo', 'read'), tool('search_repositories', 'read'), 'a word and its short form'],
  [
    tool('note', 'read', 'List notes of a deal'),
    tool('get_notes', 'read'),
    'a verb of the summary',
  ],
] as const) {
  test(`two tools are set side by side: ${title}`, () => {
    const { rows } = alignTools([
      { name: 'Acme', tools: [a] },
      { name: 'Other', tools: [b] },
    ]);
    assert.deepEqual(rows[0]?.cells, [[a], [b]]);
  });
}

for (const [a, b, title] of [
  [tool('run_query', 'read'), tool('run_query', 'write'), 'one may change what the other reads'],
  [
    tool('get_deals', 'read'),
    tool('get_opportunities', 'read'),
    'words that only may mean the same',
  ],
  [tool('create_note', 'write'), tool('update_note', 'write'), 'another deed'],
  [
    tool('list_tasks_in_project', 'read'),
    tool('get_project', 'read'),
    'the place is not the thing',
  ],
  [
    tool('search', 'read', 'Look up by users'),
    tool('find', 'read', 'List users'),
    'no name says it',
  ],
] as const) {
  test(`two tools are not taken for the same: ${title}`, () => {
    const { rows, unmatched } = alignTools([
      { name: 'Acme', tools: [a] },
      { name: 'Other', tools: [b] },
    ]);
    assert.deepEqual([rows, unmatched], [[], [[a], [b]]]);
  });
}

test('a comparison says of every client what sign-in concludes for it', () => {
  for (const connector of catalog.connectors) {
    const { clients: told } = comparedConnector(workspace, connector, clients);
    const concluded = clients.flatMap((client) => {
      const choice = bestConnection(catalog, connector, client);
      return choice === undefined ? [] : [[client.id, choice.entrance.id]];
    });
    assert.deepEqual(
      told.map(({ id, entrance }) => [id, entrance]),
      concluded,
    );
  }
});

test('every row has a cell for each connector, and only what is proven needs nobody', () => {
  for (const connectors of lists) {
    const compared = connectors.map((each) => comparedConnector(workspace, each, clients));
    const rows = compareRows(compared).flatMap((group) => group.rows);
    for (const { cells, label } of rows) {
      assert.equal(cells.length, compared.length, label);
      assert.ok(
        cells.every(({ length }) => length > 0),
        label,
      );
    }
    const prepares = rows.find(({ label }) => label === 'Who prepares');
    for (const [index, { entrance }] of compared.entries()) {
      const isNobody = prepares?.cells[index]?.some(({ mark }) => mark === 'yes');
      assert.equal(isNobody, entrance === 'connect' || entrance === 'open');
    }
  }
});

test('the address holds what is compared, and nothing that is no id', () => {
  for (const state of [
    { ids: ['hubspot', 'salesforce'], isShort: true },
    { ids: ['a-1'], isShort: false },
  ]) {
    assert.deepEqual(parseComparison(formatComparison(state)), state);
  }
  assert.deepEqual(parseComparison('#c=../x,<b>,ok,ok,a,b,c,d'), {
    ids: ['ok', 'a', 'b', 'c'],
    isShort: false,
  });
  assert.equal(formatComparison({ ids: [], isShort: true }), '');
});

test('words are counted as one thing, and read as many', () => {
  assert.deepEqual(wordsOf('listCompanyStatuses'), ['list', 'company', 'status']);
  for (const [one, many] of [
    ['query', 'queries'],
    ['status', 'statuses'],
    ['deal', 'deals'],
    ['sql', 'SQL'],
  ] as const) {
    assert.equal(plural(one), many);
  }
});

const withTools = (name: string, tools: Compared['tools']): Compared => ({
  ...comparedConnector(workspace, catalog.connectors[0]!, clients),
  id: name,
  name,
  tools,
});

test('what is lost in a change of products is what no known tool does any more', () => {
  const old = withTools('Old', [
    ['send_mail', '', 'write'],
    ['send_note', '', 'write'],
    ['list_mail', '', 'read'],
  ]);
  assert.deepEqual(lessOf(old, withTools('New', [['get_mail', '', 'read']])), [
    'Less: no known tool to send or post; Old has 2.',
  ]);
  assert.deepEqual(
    lessOf(
      old,
      withTools('New', [
        ['send', '', 'write'],
        ['delete', '', 'destructive'],
      ]),
    ),
    ['More: it can delete.'],
  );
  assert.deepEqual(lessOf(old, withTools('New', [])), [
    'What New can do is not known tool by tool.',
  ]);
  assert.deepEqual(lessOf(old, old), []);
});

test('what another product can do is what the address has that is chosen of it', () => {
  const old = withTools('Old', [['list_mail', '', 'read']]);
  const next = withTools('New', [
    ['list_mail', '', 'read'],
    ['delete_mail', '', 'destructive', 'all'],
  ]);
  assert.deepEqual(lessOf(old, next, 'read-only'), []);
  assert.deepEqual(lessOf(old, next, 'all'), ['More: it can delete.']);
});

test('a file says all of a connector that it is made of', () => {
  for (const connector of catalog.connectors) {
    const compared = comparedConnector(workspace, connector, clients);
    const file = JSON.stringify(packCompared(compared));
    const read = readCompared(JSON.parse(file) as PackedCompared, clients);
    // What is undefined has no place in a file.
    assert.deepEqual(JSON.parse(JSON.stringify(read)), JSON.parse(JSON.stringify(compared)));
  }
});

const plain: Compared = {
  id: 'plain',
  name: 'Plain',
  vendor: '',
  description: '',
  logo: undefined,
  categories: [],
  entrance: 'unknown',
  signIn: '',
  steps: [],
  address: [],
  plans: [],
  maturity: undefined,
  regions: undefined,
  isListed: false,
  approval: undefined,
  status: '',
  clients: [],
  isComplete: undefined,
  tools: [],
  plugins: [],
  others: [],
  endpoint: undefined,
  checked: '',
};
const reading: Compared['tools'][number] = ['list_x', '', 'read'];
const changing: Compared['tools'][number] = ['set_x', '', 'write'];
const deleting: Compared['tools'][number] = ['drop_x', '', 'destructive'];
const program = { id: 'zed', name: 'Zed', who: [], because: undefined };

for (const [own, other, reasons] of [
  [{}, {}, []],
  [{ entrance: 'connect' }, {}, []],
  [
    { entrance: 'connect' },
    { entrance: 'token' },
    [
      'people are to start without anybody preparing it',
      'people are to sign in with their own account, without a key',
    ],
  ],
  [{ entrance: 'prepare' }, { entrance: 'directory' }, []],
  [{ tools: [reading], isComplete: true }, { tools: [changing] }, ['it must change nothing']],
  // What a list with gaps does not name may be there.
  [{ tools: [reading] }, { tools: [changing] }, []],
  [
    { tools: [changing], isComplete: true },
    { tools: [deleting] },
    ['it may change things and must delete nothing'],
  ],
  [{ isListed: true }, {}, ['you want it from Claude’s own directory']],
  [
    { clients: [{ ...program, entrance: 'token' }] },
    { clients: [{ ...program, entrance: 'cannot' }] },
    ['you use Zed, which Plain does not let in'],
  ],
  [{ plugins: [['sales', 'Sales']] }, {}, ['you want the plugin that wires it: Sales']],
  [{ plugins: [['sales', 'Sales']] }, { plugins: [['sales', 'Sales']] }, []],
] as [Partial<Compared>, Partial<Compared>, string[]][]) {
  test(`${JSON.stringify(own)} beside ${JSON.stringify(other)} is chosen when ${reasons.join('; ') || 'nothing is said'}`, () => {
    const said = chooseWhen([
      { ...plain, ...own },
      { ...plain, id: 'other', ...other },
    ]);
    assert.deepEqual(
      said[0]?.map(({ text }) => text),
      reasons,
    );
  });
}

test('no reason holds for all that are compared, and one connector alone has none', () => {
  for (const connectors of lists) {
    const compared = connectors.map((each) => comparedConnector(workspace, each, clients));
    const said = chooseWhen(compared).map((reasons) => reasons.map(({ text }) => text));
    for (const reason of new Set(said.flat()))
      assert.ok(!said.every((each) => each.includes(reason)), reason);
    assert.deepEqual(chooseWhen(compared.slice(0, 1)), [[]]);
  }
});
