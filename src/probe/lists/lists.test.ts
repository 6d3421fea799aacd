import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Connector } from '../../catalog/connector.ts';
import type { VendorList } from '../../catalog/vendor-list.ts';
import { compareServers } from './compare-all.ts';
import { compareLists } from './compare.ts';
import { readPackage } from './package.ts';
import { readList, type ListTexts } from './reading.ts';
import { readTools } from './tools.ts';

const checked = '2026-11-28';
const fact = { source: 'https://acme.example.com/docs', checked };
const remote = { id: 'acme', type: 'http', url: 'https://mcp.acme.example.com/crm' };
const local = { id: 'acme-local', type: 'stdio', command: 'npx', args: ['-y', '@acme/mcp@1'] };
const acme = {
  id: 'acme',
  endpoints: [remote, local].map((each) => ({ ...each, status: 'current', ...fact })),
  tools: {
    complete: true,
    ...fact,
    items: [
      { name: 'get_deal', summary: 'Read a deal', access: 'read', derived: true },
      { name: 'update_deal', summary: 'Change a deal', access: 'read' },
      { name: 'delete_deal', summary: 'Delete a deal', access: 'destructive' },
      { name: 'old_deal', summary: 'Read an old deal', access: 'read', endpoint: 'acme' },
      { name: 'search', summary: 'Search', access: 'read', exact: false },
      { name: 'run', summary: 'Run a report', access: 'read', via: 'delete_deal' },
    ],
  },
} as unknown as Connector;
const inRepository = (format: string, path: string, endpoints?: string[]) =>
  ({ format, repository: 'acme/mcp', path, endpoints }) as VendorList;
const snaps = inRepository('toolsnaps', 'tools');
const serverJson = inRepository('server-json', 'server.json');
const npm = { format: 'npm', package: '@acme/mcp' } as const;

/** As github/github-mcp-server keeps one file for each tool. */
const snap = (name: string, annotations?: object) =>
  JSON.stringify({ annotations, description: 'Does.', inputSchema: { type: 'object' }, name });
const read = snap('get_deal', { readOnlyHint: true, title: 'Get' });
const change = snap('update_deal', { readOnlyHint: false });
const destroy = snap('delete_deal', { readOnlyHint: false, destructiveHint: false });
/** As the registry and the vendors' repositories have it. */
const server = (more: object) => ({ name: 'com.acme/crm', version: '1.0.0', ...more });
const remotes = (url: string) => ({ remotes: [{ type: 'streamable-http', url }] });
const packages = (more: object) => ({
  packages: [{ registryType: 'npm', version: '2.0.0', transport: { type: 'stdio' }, ...more }],
});

const told = (lists: readonly (readonly [VendorList, ListTexts])[], connector = acme) =>
  compareLists(
    { ...connector, lists: lists.map(([list]) => list) },
    lists.map(([list, texts]) => readList(list, texts)),
  ).map(({ rule, path, args }) => `${rule} ${path.join('.')} ${JSON.stringify(args)}`);
const cases: Readonly<Record<string, [list: VendorList, texts: ListTexts, expected: string[]]>> = {
  'tools that came and went, another access, and one that is confirmed': [
    snaps,
    [read, change, destroy, snap('new_deal')],
    [
      'list-tools-differ tools.items {"list":"acme/mcp:tools","kind":"missing","tools":["new_deal"]}',
      'list-tools-differ tools.items {"list":"acme/mcp:tools","kind":"gone","tools":["old_deal"]}',
      'list-access-differs tools.items.1.access {"list":"acme/mcp:tools","tool":"update_deal","entryAccess":"read","got":"change"}',
      'list-access-confirmed tools.items {"list":"acme/mcp:tools","tools":["get_deal"]}',
    ],
  ],
  'a list of one endpoint says nothing of what another has': [
    inRepository('tool-definitions', 'tools.json', ['acme-local']),
    [`[${read},${snap('update_deal')},${destroy}]`],
    ['list-access-confirmed tools.items {"list":"acme/mcp:tools.json","tools":["get_deal"]}'],
  ],
  'a list without annotations says nothing of access': [
    inRepository('tool-definitions', 'toolDefinitions.json'),
    [
      JSON.stringify({
        tools: ['get_deal', 'update_deal', 'delete_deal', 'old_deal'].map((name) => ({
          name,
          description: 'Does.',
        })),
      }),
    ],
    [],
  ],
  'an address and a package that the entry has, in another version': [
    serverJson,
    [
      JSON.stringify(
        server({
          ...remotes('https://MCP.acme.example.com/crm/'),
          ...packages({ identifier: '@acme/mcp' }),
        }),
      ),
    ],
    [],
  ],
  'an address that the entry lacks': [
    serverJson,
    [JSON.stringify(server(remotes('https://mcp.eu.acme.example.com/crm')))],
    [
      'import-differs endpoints {"listed":"com.acme/crm","address":"https://mcp.eu.acme.example.com/crm","from":"acme/mcp:server.json","kind":"missing"}',
    ],
  ],
  'an image whose version is left to the release': [
    serverJson,
    [
      JSON.stringify(
        server(
          packages({
            registryType: 'oci',
            identifier: 'ghcr.io/acme/mcp:${VERSION}',
            version: '${VERSION}',
          }),
        ),
      ),
    ],
    [
      'import-differs endpoints {"listed":"com.acme/crm","address":"ghcr.io/acme/mcp","from":"acme/mcp:server.json","kind":"missing"}',
    ],
  ],
  'what entry and list differ in for a reason': [
    {
      ...snaps,
      except: [{ names: ['new_deal', 'old_deal', 'update_deal'], why: 'Not yet offered.' }],
    } as VendorList,
    [read, change, destroy, snap('new_deal')],
    ['list-access-confirmed tools.items {"list":"acme/mcp:tools","tools":["get_deal"]}'],
  ],
  'a package that npm calls out of use': [
    npm,
    [
      JSON.stringify({
        name: '@acme/mcp',
        version: '1.0.0',
        deprecated: 'Use the hosted server.',
        dist: { tarball: 'https://registry.npmjs.org/@acme/mcp/-/mcp-1.0.0.tgz' },
      }),
    ],
    [
      'list-package-differs endpoints.1.status {"list":"npm: @acme/mcp","kind":"deprecated","message":"Use the hosted server.","endpoint":"acme-local"}',
    ],
  ],
  'a package that is there': [
    npm,
    [JSON.stringify({ name: '@acme/mcp', version: '1.0.0', 'dist-tags': { latest: '1.0.0' } })],
    [],
  ],
  'a package that is gone': [
    npm,
    'missing',
    ['list-package-differs lists.0 {"list":"npm: @acme/mcp","kind":"gone"}'],
  ],
  'a list that is gone': [
    snaps,
    'missing',
    ['list-unreadable lists.0 {"list":"acme/mcp:tools","fault":"missing"}'],
  ],
  'a page in place of a list': [
    snaps,
    ['<!doctype html>', '{"name":"acme","version":"1.0.0"}', 'null', '[[]]', '{"tools":{}}'],
    ['list-unreadable lists.0 {"list":"acme/mcp:tools","fault":"other-form"}'],
  ],
};

test('what a list says otherwise than an entry is told at its place', () => {
  for (const [name, [list, texts, expected]] of Object.entries(cases)) {
    assert.deepEqual(told([[list, texts]]), expected, name);
  }
});

test('an entry that does not have all tools is told of the rest as a hint', () => {
  const part = { ...acme, tools: { ...acme.tools, complete: false } } as Connector;
  assert.deepEqual(
    told([[inRepository('toolsnaps', 'tools'), [snap('new_deal')]]], part)[0],
    'list-tools-left-out tools.items {"list":"acme/mcp:tools","tools":["new_deal"]}',
  );
});

test('a former address may be listed, one that is retired may not', () => {
  const listed = [serverJson, [JSON.stringify(server(remotes(remote.url)))]] as const;
  const rules = (['current', 'legacy', 'retired'] as const).map((status) =>
    told([listed], {
      ...acme,
      endpoints: acme.endpoints?.map((each) => ({ ...each, status })),
    }).map((each) => /"kind":"\w+"/.exec(each)?.[0]),
  );
  assert.deepEqual(rules, [[], [], ['"kind":"active"']]);
});

test('a tool is gone where none of the lists that may have it names it', () => {
  const other = inRepository('tool-definitions', 'other.json', ['acme']);
  const lists = [
    [snaps, [read, snap('update_deal'), destroy]],
    [other, [`[${snap('old_deal')}]`]],
  ] as const;
  assert.deepEqual(
    told(lists).filter((each) => each.includes('"gone"')),
    [],
  );
});

const official = (status: string, isLatest = true) => ({
  _meta: { 'io.modelcontextprotocol.registry/official': { status, isLatest } },
});

test('what a registry lists of entries is told, and the rest counted', () => {
  const listed = [
    { server: server(remotes(remote.url)), ...official('deprecated') },
    { server: server(remotes(remote.url)), ...official('deprecated', false) },
    { server: { ...server(remotes('https://mcp.example.org/a')), name: 'org.example/a' } },
    'nothing',
  ];
  const { problems, ...counts } = compareServers([acme], listed, 'page.json');
  assert.deepEqual(counts, { listedCount: 1, unknown: 1, unreadable: 1 });
  assert.deepEqual(
    [...problems].map(([{ id }, own]) => [id, own.map(({ args }) => args)]),
    [
      [
        'acme',
        [
          {
            listed: 'com.acme/crm',
            address: remote.url,
            from: 'page.json',
            kind: 'deprecated',
          },
        ],
      ],
    ],
  );
});

test('packages are read from answers of registries alone', () => {
  const info = { name: 'acme-mcp', version: '1.0.0' };
  const inactive = ['Development Status :: 7 - Inactive'];
  for (const [value, expected] of [
    [{ info }, false],
    [{ info: { ...info, classifiers: inactive } }, true],
    [{ info: { ...info, yanked: true, yanked_reason: 'Broken' } }, true],
    [{ name: 'a', 'dist-tags': { latest: '2' }, versions: { 2: { deprecated: 'No' } } }, true],
    [{ name: 'a', 'dist-tags': { latest: '2' }, versions: { 1: { deprecated: 'No' } } }, false],
    [{ name: 'a', version: '1.0.0', dependencies: {} }, undefined],
    [{ info: 'acme' }, undefined],
    [null, undefined],
  ] as const) {
    assert.equal(readPackage(value)?.isDeprecated, expected, JSON.stringify(value));
  }
});

test('definitions by name are read as a list is', () => {
  const hints = { annotations: { readOnlyHint: false, destructiveHint: true } };
  const value = { 'a-b': { description: 'Does.', ...hints }, version: '1.0.0', c: null };
  assert.deepEqual(readTools(value), [{ name: 'a-b', access: 'destructive' }]);
});

test('names that are none, and more tools than anybody has, are left out', () => {
  const long = Array.from({ length: 6_000 }, (_, at) => ({ name: `t${at}`, description: 'Does.' }));
  assert.equal(readTools(long)?.length, 5_000);
  const bad = ['a b', 'a\u001B[31m', '', 7, 'x'.repeat(300), '<b>'].map((name) => ({
    name,
    description: 'Does.',
  }));
  assert.equal(readTools(bad), undefined);
  assert.deepEqual(readTools([...bad, { name: 'a.b/c:d-e_f', description: '' }]), [
    { name: 'a.b/c:d-e_f', access: undefined },
  ]);
});
