import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import type { Connector } from '../../catalog/connector.ts';
import { readEntry } from '../../catalog/read-entry.ts';
import { readListed, type ListedServer } from './listed.ts';
import { planImport } from './plan.ts';
import { listUrl, readPages } from './pages.ts';

const official = 'io.modelcontextprotocol.registry/official';
const source = {
  from: 'https://registry.example.com/v0.1/servers',
  today: '2026-11-28',
  defaults: { categories: ['crm'], useCases: ['Try it'] },
};
const base = { name: 'com.acme/crm', description: 'Reads deals.', version: '1.2.0' };
const remote = { type: 'streamable-http', url: 'https://mcp.acme.example.com/crm' };
const read = (answer: unknown) => {
  const listed = readListed(answer);
  assert.ok(typeof listed !== 'string', String(listed));
  return listed;
};
const plan = (servers: readonly ListedServer[], connectors: readonly Connector[] = []) =>
  planImport({ connectors }, servers, source);
const entryOf = (server: object) => {
  const [entry] = plan([read(server)]).entries;
  assert.ok(entry);
  const { connector, findings } = readEntry(
    { file: `${entry.id}.yaml`, text: entry.text },
    undefined,
  );
  return { entry: parse(entry.text), connector, findings };
};

/** Shapes of the official registry, each the smallest that shows it, and the endpoint and sign-in of its entry. */
const shapes: Readonly<Record<string, [server: object, expected: object]>> = {
  'a remote server': [
    { ...base, remotes: [remote] },
    { type: 'http', url: 'https://mcp.acme.example.com/crm', method: 'unknown' },
  ],
  'a remote of the old transport': [
    { ...base, remotes: [{ ...remote, type: 'sse' }] },
    { type: 'sse', url: 'https://mcp.acme.example.com/crm', method: 'unknown' },
  ],
  'a remote with variables': [
    {
      ...base,
      remotes: [
        {
          ...remote,
          url: 'https://{tenant}.acme.example.com/mcp',
          variables: { tenant: { description: 'Your tenant', placeholder: 'acme' } },
        },
      ],
    },
    {
      type: 'http',
      url: 'https://{tenant}.acme.example.com/mcp',
      variables: { tenant: { description: 'Your tenant', example: 'acme' } },
      method: 'unknown',
    },
  ],
  'a header with a part that the reader gives': [
    {
      ...base,
      remotes: [
        {
          ...remote,
          headers: [
            {
              name: 'Authorization',
              value: 'Bearer {acme_key}',
              isRequired: true,
              isSecret: true,
              variables: { acme_key: { isSecret: true } },
            },
          ],
        },
      ],
    },
    {
      type: 'http',
      url: 'https://mcp.acme.example.com/crm',
      method: 'token',
      headers: { Authorization: 'Bearer ${acme_key}' },
    },
  ],
  'a secret header without a value, an optional one, and a secret that somebody wrote out': [
    {
      ...base,
      remotes: [
        {
          ...remote,
          headers: [
            { name: 'X-API-Key', isRequired: true, isSecret: true },
            { name: 'X-Trace' },
            { name: 'Authorization', value: 'Bearer ghp_0123456789abcdefghij0123' },
          ],
        },
      ],
    },
    {
      type: 'http',
      url: 'https://mcp.acme.example.com/crm',
      method: 'token',
      headers: { 'X-API-Key': '${CRM_X_API_KEY}', Authorization: '${CRM_TOKEN}' },
    },
  ],
  'a package of npm alone, with a variable and an argument': [
    {
      ...base,
      packages: [
        {
          registryType: 'npm',
          identifier: '@acme/crm-mcp',
          version: '0.4.0',
          transport: { type: 'stdio' },
          packageArguments: [
            { type: 'positional', valueHint: 'folder', description: 'A folder', isRequired: true },
            { type: 'named', name: '--mode', value: 'safe' },
          ],
          environmentVariables: [
            { name: 'ACME_KEY', isRequired: true, isSecret: true },
            { name: 'ACME_REGION', default: 'eu' },
            { name: 'ACME_OPTIONAL' },
          ],
        },
      ],
    },
    {
      type: 'stdio',
      command: 'npx',
      args: ['-y', '@acme/crm-mcp@0.4.0', '{folder}', '--mode', 'safe'],
      env: { ACME_KEY: '${ACME_KEY}', ACME_REGION: 'eu' },
      variables: { folder: { description: 'A folder' } },
      method: 'unknown',
    },
  ],
  'a package of PyPI': [
    { ...base, packages: [{ registryType: 'pypi', identifier: 'acme-crm', version: '1.0' }] },
    { type: 'stdio', command: 'uvx', args: ['acme-crm@1.0'], method: 'unknown' },
  ],
  'an image': [
    {
      ...base,
      packages: [
        {
          registryType: 'oci',
          identifier: 'ghcr.io/acme/crm:1.0',
          environmentVariables: [{ name: 'ACME_KEY', isSecret: true }],
        },
      ],
    },
    {
      type: 'stdio',
      command: 'docker',
      args: ['run', '-i', '--rm', '-e', 'ACME_KEY', 'ghcr.io/acme/crm:1.0'],
      env: { ACME_KEY: '${ACME_KEY}' },
      method: 'unknown',
    },
  ],
};

for (const [name, [server, { method, headers, ...expected }]] of Object.entries(shapes) as [
  string,
  [object, { method?: string; headers?: object }],
][]) {
  test(`a server of the official registry becomes an entry: ${name}`, () => {
    const { entry, connector, findings } = entryOf({
      server: { ...server, websiteUrl: 'https://acme.example.com' },
    });
    assert.deepEqual(findings, []);
    const { id, status, source: from, checked, ...endpoint } = entry.endpoints[0];
    assert.deepEqual(endpoint, expected);
    assert.deepEqual([id, status, checked], ['crm', 'current', '2026-11-28']);
    assert.match(from, /com\.acme\/crm, version 1\.2\.0$/);
    assert.deepEqual([entry.signIn[0].method, entry.signIn[0].headers], [method, headers]);
    assert.equal(connector?.vendor, 'acme.com');
  });
}

test('what has no address and no package that runs is left out, with a reason', () => {
  for (const server of [
    null,
    [],
    { name: '../../etc/passwd', remotes: [remote] },
    { name: 'com.acme/crm/x', remotes: [remote] },
    { ...base, name: 'com.acme/\u202Ecrm', remotes: [remote] },
    base,
    { ...base, remotes: [{ ...remote, url: 'javascript:alert(1)' }] },
    { ...base, remotes: [{ ...remote, url: 'http://internal.example.com/mcp' }] },
    { ...base, remotes: [{ ...remote, url: 'https://user:pass@example.com/mcp' }] },
    { ...base, packages: [{ registryType: 'mcpb', identifier: 'https://example.com/x.mcpb' }] },
    { ...base, packages: [{ registryType: 'npm', identifier: '--eval=x', version: '1' }] },
  ]) {
    assert.equal(typeof readListed({ server }), 'string', JSON.stringify(server));
  }
  const deleted = {
    server: { ...base, remotes: [remote] },
    _meta: { [official]: { status: 'deleted' } },
  };
  assert.match(String(readListed(deleted)), /was deleted/);
});

test('texts of strangers are one clean line, and no file lies anywhere else', () => {
  const { entries } = plan([
    read({
      server: {
        ...base,
        name: 'com.acme/..',
        title: '<script>alert(1)</script>',
        description: 'a\nb\u202E\u0000 ${{ secrets }} '.repeat(50),
        remotes: [remote],
        websiteUrl: 'javascript:alert(1)',
        _meta: { x: { connector: '../../evil', categories: ['../x', 'crm'] } },
      },
    }),
    read({
      server: {
        ...base,
        name: 'com.acme/CON',
        remotes: [{ ...remote, url: 'https://b.example.com' }],
      },
    }),
  ]);
  for (const { id, text } of entries) {
    assert.match(id, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    assert.notEqual(id, 'con');
    assert.doesNotMatch(text, /<script|javascript:|\u202E/);
  }
  assert.ok((parse(entries[0]?.text ?? '') as Connector).description.length <= 160);
});

test('of several versions the newest is taken, and one that is deprecated is an older address', () => {
  const version = (number: string, isLatest: boolean, url: string) =>
    read({
      server: { ...base, version: number, remotes: [{ ...remote, url }] },
      _meta: { [official]: { status: 'active', isLatest, updatedAt: `2026-01-0${number}` } },
    });
  const { entries } = plan([
    version('1', false, 'https://one.example.com'),
    version('3', true, 'https://three.example.com'),
    version('2', false, 'https://two.example.com'),
  ]);
  assert.equal(entries.length, 1);
  assert.match(entries[0]?.text ?? '', /url: https:\/\/three\.example\.com/);
  const { entry } = entryOf({
    server: { ...base, websiteUrl: 'https://acme.example.com', remotes: [remote] },
    _meta: { [official]: { status: 'deprecated', statusMessage: 'Use the other one.' } },
  });
  assert.deepEqual(
    [entry.status, entry.endpoints[0].status, entry.endpoints[0].note],
    ['none', 'legacy', 'Use the other one.'],
  );
});

function same(name: string, url: string): ListedServer {
  return read({ server: { ...base, name, title: 'CRM', remotes: [{ ...remote, url }] } });
}

test('servers of one name or id stay apart, and each address has one entry', () => {
  const { entries } = plan([
    same('com.acme/crm', 'https://a.example.com'),
    same('com.other/crm', 'https://b.example.com'),
    same('net.other/crm', 'https://c.example.com'),
    same('com.acme/crm2', 'https://a.example.com/'),
  ]);
  assert.deepEqual(
    entries.map(({ id, text }) => [id, (parse(text) as Connector).name]),
    [
      ['crm', 'CRM'],
      ['other-crm', 'CRM (com.other)'],
      ['net-other-crm', 'CRM (net.other)'],
    ],
  );
  assert.equal(entries.filter(({ text }) => text.includes('https://a.example.com')).length, 1);
});

test('a later import knows what an earlier one wrote, and tells what the registry says otherwise', () => {
  const listed = read({
    server: { ...base, websiteUrl: 'https://acme.example.com', remotes: [remote] },
  });
  const { entry } = entryOf({
    server: { ...base, websiteUrl: 'https://acme.example.com', remotes: [remote] },
  });
  const connector = { id: 'crm', ...entry } as Connector;
  assert.deepEqual(plan([listed], [connector]), {
    entries: [],
    presentIds: ['crm'],
    differences: [],
  });
  const moved = read({
    server: { ...base, version: '2', remotes: [{ ...remote, url: 'https://new.example.com' }] },
  });
  const gone = { ...listed, state: 'deprecated' as const };
  assert.deepEqual(
    [...plan([moved], [connector]).differences, ...plan([gone], [connector]).differences].map(
      ({ kind, address, path }) => [kind, address, path.join('.')],
    ),
    [
      ['missing', 'https://new.example.com', 'endpoints'],
      ['deprecated', 'https://mcp.acme.example.com/crm', 'endpoints.0.status'],
    ],
  );
});

test('the address of a registry is that of its list, whichever of both is given', () => {
  for (const [given, list] of [
    ['https://registry.example.com', 'https://registry.example.com/v0.1/servers'],
    ['https://registry.example.com/base/', 'https://registry.example.com/base/v0.1/servers'],
    ['https://registry.example.com/v0.1', 'https://registry.example.com/v0.1/servers'],
    ['https://registry.example.com/v0.1/servers/', 'https://registry.example.com/v0.1/servers'],
    ['https://registry.example.com/kiro.json', 'https://registry.example.com/kiro.json'],
  ] as const) {
    assert.equal(listUrl(given), list);
  }
});

const emptyPage = (next: unknown, more = '') =>
  JSON.stringify({ servers: [], metadata: { nextCursor: next }, more });

test('a registry without an end is left, whatever it sends', async () => {
  const answers: [words: RegExp, body: (count: number) => string][] = [
    [/more than 20 pages/, (count) => emptyPage(String(count))],
    [/the same page again and again/, () => emptyPage('same')],
    [/without a list of servers/, () => 'null'],
    [/no JSON/, () => '['.repeat(1_000)],
    [/more than 30000 bytes in all/, (count) => emptyPage(String(count), ' '.repeat(2e3))],
  ];
  for (const [words, body] of answers) {
    let count = 0;
    const pages = readPages('https://registry.example.com', {
      timeout: 1_000,
      ask: () => Promise.resolve(new Response(body(count++))),
      most: { pages: 20, bytes: 30_000 },
    });
    await assert.rejects(async () => {
      for await (const { servers } of pages) assert.deepEqual(servers, []);
    }, words);
  }
});

test('thousands of servers are planned in work that grows with their number', () => {
  assert.ok(readsOf(400) <= 2.1 * readsOf(200));
});

/** How often something of a server is read for the plan of so many. */
function readsOf(count: number): number {
  let reads = 0;
  const servers = Array.from({ length: count }, (_, index) => {
    const listed = read({
      server: {
        ...base,
        name: `com.acme/crm-${index}`,
        remotes: [{ ...remote, url: `https://mcp.acme.example.com/${index}` }],
      },
    });
    return new Proxy(listed, {
      get(target, name) {
        reads++;
        return Reflect.get(target, name);
      },
    });
  });
  assert.equal(plan(servers).entries.length, count);
  return reads;
}
