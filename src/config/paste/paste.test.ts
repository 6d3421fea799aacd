import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { loadClients } from '../../clients/clients.ts';
import { github, linear, local } from '../../clients/testing.ts';
import { parseConfiguration } from '../parse.ts';
import { recogniseConfiguration } from '../recognise.ts';
import { readPaste } from './paste.ts';

const url = 'https://mcp.linear.app/mcp';
const remote = { linear: { type: 'http', url } };
const files = { files: { command: 'npx', args: ['-y', '@acme/files', '/tmp'] } };

/** The entries that a paste comes to, by the key that they lie under. */
async function read(text: string, wanted?: string): Promise<unknown> {
  const paste = await readPaste(text, wanted);
  if (paste === undefined) return undefined;
  const parsed = await parseConfiguration(paste.text);
  assert.ok('data' in parsed, paste.text);
  const { mcpServers, servers, mcp_servers: codex, extensions } = parsed.data;
  const found = mcpServers ?? servers ?? codex ?? extensions ?? parsed.data;
  return JSON.parse(JSON.stringify(found));
}

function encoded(value: unknown): string {
  return encodeURIComponent(JSON.stringify(value));
}

function base64(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64');
}

test('command lines of clients are read, however they are written', async () => {
  const header = { linear: { ...remote.linear, headers: { Authorization: 'Bearer abc' } } };
  const claude = 'claude mcp add';
  const cases: [text: string, entries: unknown][] = [
    [`${claude} --transport http linear ${url}`, remote],
    [`${claude} linear ${url} --transport http`, remote],
    [`${claude} -t http -s user linear ${url}`, remote],
    [`$ ${claude} --transport=http linear ${url}`, remote],
    [`PS C:\\Users\\me> ${claude} -t http linear ${url}`, remote],
    [`me@host:~/app$ ${claude} -t http linear ${url}`, remote],
    [`${claude} \\\n  --transport http \\\n  linear \\\n  ${url}`, remote],
    [`${claude} \`\n  -t http linear ${url}`, remote],
    [`${claude} -t http linear "${url}" # for issues`, remote],
    [`${claude} -t http linear \u201C${url}\u201D`, remote],
    [`Run this:\n\n    ${claude} -t http linear ${url}\n\nand restart.`, remote],
    [`cd app && ${claude} -t http linear ${url}; claude mcp list`, remote],
    [`${claude} -t http linear ${url} -H "Authorization: Bearer abc"`, header],
    [`${claude} -t http linear ${url} --header 'Authorization: Bearer abc'`, header],
    [`${claude} -t sse linear ${url}`, { linear: { type: 'sse', url } }],
    [`${claude} files -- npx -y @acme/files /tmp`, files],
    [`${claude} files npx -- -y @acme/files /tmp`, files],
    [`${claude} -s project files -- npx -y @acme/files /tmp`, files],
    [
      `${claude} files -e A=1 -e B="x y" -- npx -y @acme/files /tmp`,
      { files: { ...files.files, env: { A: '1', B: 'x y' } } },
    ],
    [
      `${claude} --env A=1 B=2 --transport stdio files -- npx -y @acme/files /tmp`,
      { files: { ...files.files, env: { A: '1', B: '2' } } },
    ],
    [
      `${claude} -t http linear ${url} --client-id abc --client-secret --callback-port 8080`,
      { linear: { ...remote.linear, oauth: { clientId: 'abc', callbackPort: 8080 } } },
    ],
    [`${claude} a -- npx -y a\n${claude} b -- npx -y b`, { a: npx('a'), b: npx('b') }],
    [`claude mcp add-json linear '${JSON.stringify(remote.linear)}'`, remote],
    [
      `claude mcp add-json linear "${JSON.stringify(remote.linear).replaceAll('"', String.raw`\"`)}"`,
      remote,
    ],
    [`claude mcp add-json -s user linear '{"type":"http",\n"url":"${url}"}'`, remote],
    [`codex mcp add files -- npx -y @acme/files /tmp`, files],
    [`codex mcp add linear --url ${url}`, { linear: { url } }],
    [
      `codex mcp add linear --url ${url} --bearer-token-env-var KEY`,
      { linear: { url, bearer_token_env_var: 'KEY' } },
    ],
    [`gemini mcp add files npx -y @acme/files /tmp`, files],
    [`gemini mcp add -s user -t http linear ${url}`, { linear: { httpUrl: url } }],
    [`gemini mcp add --transport sse linear ${url}`, { linear: { type: 'sse', url } }],
    [`copilot mcp add -t http linear ${url}`, { linear: { ...remote.linear, tools: ['*'] } }],
    [
      `opencode mcp add linear --url ${url}`,
      { mcp: { servers: { linear: { type: 'remote', url } } } },
    ],
    [`amp mcp add linear ${url}`, { 'amp.mcpServers': { linear: { url } } }],
    [
      `kiro-cli mcp add --name files --command npx --args -y`,
      { files: { command: 'npx', args: ['-y'] } },
    ],
    [`code --add-mcp '${JSON.stringify({ name: 'linear', ...remote.linear })}'`, remote],
    [
      `code-insiders --add-mcp "${JSON.stringify({ name: 'linear', ...remote.linear }).replaceAll('"', String.raw`\"`)}"`,
      remote,
    ],
  ];
  for (const [text, entries] of cases) assert.deepEqual(await read(text), entries, text);
});

test('commands that start a server are read with what is set before them', async () => {
  const cases: [text: string, entries: unknown][] = [
    ['npx -y @acme/files /tmp', files],
    ['% npx -y @acme/files /tmp', files],
    ['npx -y some-mcp-server@1.2.3', { some: npx('some-mcp-server@1.2.3') }],
    ['npx @playwright/mcp@latest', { mcp: { command: 'npx', args: ['@playwright/mcp@latest'] } }],
    ['KEY=a npx -y some', { some: { ...npx('some'), env: { KEY: 'a' } } }],
    ['export KEY=a\nnpx -y some', { some: { ...npx('some'), env: { KEY: 'a' } } }],
    ['set KEY=a\nnpx -y some', { some: { ...npx('some'), env: { KEY: 'a' } } }],
    ['$env:KEY="a"; npx -y some', { some: { ...npx('some'), env: { KEY: 'a' } } }],
    ['uvx mcp-server-fetch', { fetch: { command: 'uvx', args: ['mcp-server-fetch'] } }],
    [
      'docker run -i --rm -e TOKEN ghcr.io/acme/tickets-mcp:1.0 stdio',
      {
        tickets: {
          command: 'docker',
          args: ['run', '-i', '--rm', '-e', 'TOKEN', 'ghcr.io/acme/tickets-mcp:1.0', 'stdio'],
        },
      },
    ],
    [
      'cmd /c npx -y @acme/files',
      { files: { command: 'cmd', args: ['/c', 'npx', '-y', '@acme/files'] } },
    ],
    [
      String.raw`node "C:\Tools\my server\weather\build\index.js"`,
      {
        weather: { command: 'node', args: [String.raw`C:\Tools\my server\weather\build\index.js`] },
      },
    ],
    [
      'python -m acme_server --port 1',
      { acme: { command: 'python', args: ['-m', 'acme_server', '--port', '1'] } },
    ],
    [`npx add-mcp ${url}`, remote],
    [url, remote],
    ['npx is what you need', undefined],
    ['npx -y @smithery/cli install @acme/files --client claude', undefined],
    ['rm -rf /', undefined],
  ];
  for (const [text, entries] of cases) assert.deepEqual(await read(text), entries, text);
});

/** An extension of Goose as it is written. */
function extension(name: string, entry: object): object {
  return { [name]: { name, description: '', ...entry, enabled: true, timeout: 300 } };
}

const goosePackage = { type: 'stdio', cmd: 'npx', args: ['-y', '@acme/files'] };

test('what Goose takes for one session is read as what its file can keep', async () => {
  const http = { type: 'streamable_http', uri: url };
  const cases: [text: string, entries: unknown][] = [
    ['goose session --with-extension "npx -y @acme/files"', extension('files', goosePackage)],
    [
      `goose run --with-extension 'A_KEY=b npx -y @acme/files' -t "go"`,
      extension('files', { ...goosePackage, envs: { A_KEY: 'b' } }),
    ],
    ['goose session --with-extension "notes:npx -y @acme/files"', extension('notes', goosePackage)],
    [
      `goose session --with-streamable-http-extension "${url} timeout=100"`,
      extension('linear', http),
    ],
    [
      `goose session --with-streamable-http-extension=${url} --with-extension "npx -y @acme/files"`,
      { ...extension('linear', http), ...extension('files', goosePackage) },
    ],
    // Goose has no SSE any more; others may.
    [
      'goose session --with-remote-extension https://mcp.linear.app/sse',
      { linear: { type: 'sse', url: 'https://mcp.linear.app/sse' } },
    ],
    ['goose session --resume', undefined],
  ];
  for (const [text, entries] of cases) assert.deepEqual(await read(text), entries, text);
});

test('servers without the key around them are those of any client, unless one is chosen', async () => {
  const flat = [
    { linear: { url } },
    { linear: { serverUrl: url } },
    { linear: { httpUrl: url }, files: files.files },
    { linear: { type: 'http', url } },
  ];
  for (const servers of flat) {
    assert.deepEqual(await read(JSON.stringify(servers)), servers);
    assert.equal(await read(JSON.stringify(servers), 'claude-code'), undefined);
  }
  const manifest = { name: 'acme', repository: { url: 'https://example.com/acme.git' } };
  assert.equal(await read(JSON.stringify(manifest)), undefined);
  // Nobody looks for servers there, opencode least of all.
  const deeper = await recogniseConfiguration(JSON.stringify({ mcp: { mcpServers: flat[0] } }));
  assert.match('problem' in deeper ? deeper.problem : '', /move "mcpServers" to the top/);
});

test('install links are read, as they are and as a badge in Markdown', async () => {
  const entry = { url };
  const asked = { inputs: [{ type: 'promptString', id: 'key' }] };
  const inner = `vscode:mcp/install?${encoded({ name: 'linear', ...remote.linear })}`;
  const cases: [href: string, entries: unknown][] = [
    [
      `cursor://anysphere.cursor-deeplink/mcp/install?name=linear&config=${base64(entry)}`,
      { linear: entry },
    ],
    [
      `https://cursor.com/install-mcp?name=linear&config=${encodeURIComponent(base64(entry))}`,
      { linear: entry },
    ],
    [`https://cursor.com/en/install-mcp?name=linear&config=${base64(entry)}`, { linear: entry }],
    [inner, remote],
    [
      `vscode-insiders:mcp/install?${encoded({ name: 'linear', ...remote.linear, ...asked })}`,
      remote,
    ],
    [
      `https://insiders.vscode.dev/redirect/mcp/install?name=linear&config=${encoded(remote.linear)}`,
      remote,
    ],
    [
      `https://vscode.dev/redirect/mcp/install?name=linear&config=${encoded(remote.linear)}&quality=insiders`,
      remote,
    ],
    [`https://vscode.dev/redirect?url=${encodeURIComponent(inner)}`, remote],
    [`https://kiro.dev/launch/mcp/add?name=linear&config=${encoded(entry)}`, { linear: entry }],
    [`kiro://kiro.mcp/add?name=linear&config=${encoded(entry)}`, { linear: entry }],
    [`raycast://mcp/install?${encoded({ name: 'linear', ...remote.linear })}`, remote],
    [`lmstudio://add_mcp?name=linear&config=${base64(entry)}`, { linear: entry }],
    [`https://lmstudio.ai/install-mcp?name=linear&config=${base64(entry)}`, { linear: entry }],
    [
      'goose://extension?cmd=npx&arg=-y&arg=%40acme%2Ffiles&id=files&name=Files&description=x&env=KEY%3Dyour%20key',
      {
        files: {
          name: 'Files',
          type: 'stdio',
          description: 'x',
          cmd: 'npx',
          args: ['-y', '@acme/files'],
          env_keys: ['KEY'],
          enabled: true,
        },
      },
    ],
    [
      `goose://extension?type=streamable_http&url=${encodeURIComponent(url)}&id=linear&name=Linear`,
      {
        linear: {
          name: 'Linear',
          description: 'Linear',
          type: 'streamable_http',
          uri: url,
          enabled: true,
        },
      },
    ],
    [
      `https://claude.ai/customize/connectors?modal=add-custom-connector&connectorName=linear&connectorUrl=${encodeURIComponent(url)}`,
      remote,
    ],
  ];
  for (const [href, entries] of cases) {
    assert.deepEqual(await read(href), entries, href);
    assert.deepEqual(await read(` <${href}>\n`), entries, href);
    assert.deepEqual(
      await read(`[![Install](https://img.example/b.svg)](${href}) now`),
      entries,
      href,
    );
  }
});

test('an address in prose is that of a server, unless it leads elsewhere or is one of several', async () => {
  for (const text of [
    `Add our server at ${url} in your settings, and sign in.`,
    `Endpoint: ${url}.`,
    `Use **${url}** (see https://docs.linear.app/mcp).`,
  ]) {
    assert.deepEqual(await read(text), remote, text);
  }
  for (const text of [
    'Read more at https://docs.linear.app/docs/mcp before you start.',
    `Use ${url} or https://mcp.linear.app/sse as you like.`,
    'Our code is at https://github.com/acme/mcp for all.',
    'https://vscode.dev/redirect?url=vscode%3Amcp%2Fby-name%2Fcom.acme%2Fmcp',
    'vscode:mcp/by-name/com.acme/mcp',
  ]) {
    assert.equal(await readPaste(text), undefined, text);
  }
});

test('an address in what failed is none to add, and lines of YAML are no JSON', async () => {
  for (const text of [
    `[1] Connecting to remote server: ${url}\n[1] Error: Incompatible auth server: does not support dynamic client registration`,
    'services:\n  gateway:\n    image: docker/mcp-gateway\n    command:\n      - --servers=a',
    `✖ failed to start or connect to MCP server 'a' {"command":"npx"};`,
  ]) {
    assert.equal(await readPaste(text), undefined, text);
  }
  const json = JSON.stringify({ mcpServers: files });
  assert.deepEqual(await read(`failed to start 'a' {"command":"npx"}\nMy file:\n${json}`), files);
});

test('a link to the gallery of VS Code is named as one', async () => {
  for (const text of [
    'vscode:mcp/by-name/io.github.upstash/context7',
    'https://insiders.vscode.dev/redirect?url=vscode-insiders:mcp/by-name/com.acme/mcp',
    'https://vscode.dev/redirect?url=vscode%3Amcp%2Fby-name%2Fcom.acme%2Fmcp',
  ]) {
    const recognised = await recogniseConfiguration(text);
    assert.ok('problem' in recognised && recognised.problem.includes('gallery'), text);
  }
});

test('the links and commands that clients write are read back as what they add', async () => {
  const clients = await loadClients();
  const made = clients.flatMap(({ installLink, command }) =>
    [linear, github, local].flatMap((server) => {
      const target = server.type === 'stdio' ? server.command : server.url;
      const link = installLink?.(server);
      const line = command?.(server);
      return [
        ...(link && 'href' in link ? [{ target, text: link.href }] : []),
        ...(line && 'text' in line ? [{ target, text: line.text }] : []),
      ];
    }),
  );
  assert.ok(made.length > 20);
  for (const { target, text } of made) {
    const paste = await readPaste(text);
    assert.ok(paste?.text.includes(target), text);
  }
});

test('blocks are read with prose, fences, numbers, quotation marks and other signs around them', async () => {
  const json = JSON.stringify({ mcpServers: files }, null, 2);
  const lines = json.split('\n');
  const toml = '[mcp_servers.linear]\nurl = "https://mcp.linear.app/mcp"';
  const wide = Buffer.from(`\uFEFF${json}`, 'utf16le');
  const cases: [text: string, entries: unknown][] = [
    [`\`\`\`json\n${json}\n\`\`\``, files],
    [`Do this:\n\n\`\`\`\n${json}\n\`\`\`\n\nDone.`, files],
    [`~~~jsonc\n// mine\n${json}\n~~~`, files],
    [`\`\`\`json\n${json}`, files],
    [`> \`\`\`json\n${lines.map((line) => `> ${line}`).join('\n')}\n> \`\`\``, files],
    [`\`\`\`sh\nclaude mcp add files -- npx -y @acme/files /tmp\n\`\`\``, files],
    [`\`\`\`toml\n${toml}\n\`\`\``, { linear: { url } }],
    [`Put this into the file:\n${json}\nand restart.`, files],
    [`File: ~/.cursor/mcp.json ${json}`, files],
    [lines.map((line, index) => `${index + 1} ${line}`).join('\n'), files],
    [lines.map((line, index) => `${String(index + 1).padStart(4)} | ${line}`).join('\n'), files],
    [lines.map((line, index) => `${index + 1}\t${line}`).join('\n'), files],
    [lines.map((line, index) => `${index + 12}: ${line}`).join('\n'), files],
    [lines.map((line) => `> ${line}`).join('\n'), files],
    [lines.map((line) => `+${line}`).join('\n'), files],
    [`Add to config.toml:\n\n${toml}\n\nThat is all.`, { linear: { url } }],
    [wide.toString('latin1'), files],
    [wide.toString('utf8'), files],
    [json.replaceAll('  ', '\u00A0\u00A0'), files],
    [json.replaceAll('\n', '\u2028\n').replaceAll(': ', ':\u202F'), files],
    [json.replace('{', '{\u200B'), files],
    [
      `${JSON.stringify({ mcpServers: remote })}\n${json}`,
      { linear: { ...remote.linear }, ...files },
    ],
  ];
  for (const [text, entries] of cases) assert.deepEqual(await read(text), entries, text);
});

test('the configuration of each client is read with what people have around it', async () => {
  const wraps: ((text: string) => string)[] = [
    (text) => `Add this:\n\n${text}\n\nThen restart the client.`,
    (text) => `Before\n\n\`\`\`\n${text}\n\`\`\`\nafter`,
    (text) => `\`\`\`\n${text}\n\`\`\``.replaceAll('\n', '\r\n'),
    (text) => text.replace(/^/gm, '> '),
    (text) => text.replace(/^/gm, '+'),
    (text) =>
      text
        .split('\n')
        .map((line, at) => `${at + 1} ${line}`)
        .join('\n'),
    (text) =>
      text
        .split('\n')
        .map((line, at) => `${at + 1} | ${line}`)
        .join('\n'),
    (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').toString('latin1'),
  ];
  for (const client of await loadClients()) {
    if (client.read === undefined) continue;
    const { text } = client.configuration([linear, github, local]);
    const expected = await parseConfiguration(text);
    assert.ok('data' in expected);
    for (const [index, wrap] of wraps.entries()) {
      const paste = await readPaste(wrap(text));
      const parsed = await parseConfiguration(paste?.text ?? wrap(text));
      assert.ok('data' in parsed, `${client.id} ${index}`);
      assert.deepEqual(parsed.data, expected.data, `${client.id} ${index}`);
    }
  }
});

test('VS Code reads the servers of a devcontainer.json where they stand today', async () => {
  const mcp = { servers: { linear: remote.linear } };
  for (const [vscode, count] of [
    [{ mcp }, 0],
    [{ settings: { mcp } }, 1],
  ] as const) {
    const paste = await readPaste(JSON.stringify({ customizations: { vscode } }));
    const notes = paste?.notes.filter((note) => note.includes('a file of their own'));
    assert.equal(notes?.length, count);
  }
});

test('files of other forms are read, and where their entries stood is known', async () => {
  const servers = { linear: remote.linear };
  const cases: [data: unknown, entries: unknown, path?: string[]][] = [
    [{ 'editor.fontSize': 1, mcp: { servers } }, servers, ['mcp', 'servers', 'linear']],
    [{ 'mcp.servers': servers, 'mcp.inputs': [] }, servers, ['mcp.servers', 'linear']],
    [{ settings: { 'mcp.servers': servers } }, servers, ['settings', 'mcp.servers', 'linear']],
    [
      { folders: [], settings: { mcp: { servers } } },
      servers,
      ['settings', 'mcp', 'servers', 'linear'],
    ],
    [{ customizations: { vscode: { mcp: { servers } } } }, servers],
    [{ customizations: { vscode: { settings: { mcp: { servers } } } } }, servers],
    [
      {
        mcpServers: files,
        projects: { '/a': { mcpServers: servers }, '/b': { mcpServers: servers } },
      },
      { ...files, ...servers, 'linear-2': remote.linear },
      ['projects', '/a', 'mcpServers', 'linear'],
    ],
    [{ projects: { '/a': { mcpServers: servers } } }, servers],
    [{ name: 'io.github.acme/linear', remotes: [{ type: 'streamable-http', url }] }, remote],
    [{ name: 'app.linear/linear', remotes: [{ transport_type: 'streamable-http', url }] }, remote],
    [
      { server: { name: 'app.linear/linear', remotes: [{ type: 'streamable-http', url }] } },
      remote,
    ],
    [
      { servers: [{ server: { name: 'x/linear', remotes: [{ type: 'sse', url }] } }] },
      { linear: { type: 'sse', url } },
    ],
    [
      {
        name: 'x/files',
        packages: [
          {
            registryType: 'npm',
            identifier: '@acme/files',
            version: '1.0.0',
            packageArguments: [
              { type: 'positional', value: '/tmp' },
              { type: 'named', name: '--mode', value: 'ro' },
            ],
            environmentVariables: [
              { name: 'API_KEY', isSecret: true },
              { name: 'MODE', default: 'x' },
            ],
          },
        ],
      },
      {
        files: {
          command: 'npx',
          args: ['-y', '@acme/files@1.0.0', '/tmp', '--mode', 'ro'],
          env: { API_KEY: '${API_KEY}', MODE: 'x' },
        },
      },
    ],
    [
      { name: 'x/y', packages: [{ registry_type: 'pypi', identifier: 'acme', version: '2' }] },
      { y: { command: 'uvx', args: ['acme==2'] } },
    ],
    [
      {
        name: 'x/y',
        packages: [
          {
            registryType: 'oci',
            identifier: 'ghcr.io/x/y:1',
            environmentVariables: [{ name: 'K' }],
          },
        ],
      },
      {
        y: {
          command: 'docker',
          args: ['run', '-i', '--rm', '-e', 'K', 'ghcr.io/x/y:1'],
          env: { K: '${K}' },
        },
      },
    ],
    [{ $schema: 'https://charm.land/crush.json', mcp: servers }, servers],
    [
      {
        manifest_version: '0.3',
        name: 'acme',
        server: {
          type: 'python',
          mcp_config: {
            command: 'python',
            args: ['${__dirname}/m.py'],
            env: { K: '${user_config.key}' },
          },
        },
      },
      { acme: { command: 'python', args: ['${__dirname}/m.py'], env: { K: '${KEY}' } } },
    ],
  ];
  for (const [data, entries, path] of cases) {
    const text = JSON.stringify(data);
    assert.deepEqual(await read(text), entries, text);
    const paths = (await readPaste(text))?.places?.paths ?? [];
    if (path !== undefined) assert.deepEqual(paths.find(([name]) => name === 'linear')?.[1], path);
  }
  for (const yaml of [
    'mcpServers:\n  files:\n    command: npx\n    args: [-y, "@acme/files", /tmp]\n',
    'mcpServers:\n  - name: files\n    command: npx\n    args: [-y, "@acme/files", /tmp]\n',
    'files:\n  command: npx\n  args: [-y, "@acme/files", /tmp]\n',
  ]) {
    assert.deepEqual(await read(yaml), files);
  }
  const header = '\n      Authorization: Bearer ${{ secrets.KEY }}';
  const continued = `mcpServers:\n- name: linear\n  type: http\n  url: ${url}\n  requestOptions:\n    headers:${header}\n`;
  assert.deepEqual(await read(continued), {
    linear: { ...remote.linear, headers: { Authorization: 'Bearer ${KEY}' } },
  });
});

test('the services of Docker Compose that a client can speak to are containers that it starts', async () => {
  const open = service(
    '    stdin_open: true\n    environment: [KEY=a, TOKEN]\n    command: /tmp -v\n',
  );
  const text = `services:\n  files:\n${open}  db:\n${service('    ports: ["1:1"]\n')}`;
  const args = ['run', '-i', '--rm', '-e', 'KEY', '-e', 'TOKEN', 'acme/files', '/tmp', '-v'];
  assert.deepEqual(await read(text), { files: { command: 'docker', args, env: { KEY: 'a' } } });
  assert.match((await readPaste(text))?.notes.join() ?? '', /: db\.$/);
  assert.equal(await readPaste(`services:\n  db:\n${service('')}`), undefined);
});

test('the addresses of a table or a list are servers, each by its row', async () => {
  const two = { linear: { type: 'http', url }, 'my-notes': { type: 'sse', url: `${url}/sse` } };
  for (const text of [
    `| Server | URL |\n| --- | --- |\n| Linear | ${url} |\n| **My notes** | \`${url}/sse\` |`,
    `- Linear: ${url}\n- [My notes](${url}/sse)\n- [docs](https://docs.acme.com/mcp)`,
    `Linear\t${url}\nMy notes\t${url}/sse`,
  ]) {
    assert.deepEqual(await read(text), two, text);
  }
  // Of two in prose, nobody knows which is meant.
  assert.equal(await readPaste(`Use ${url} or ${url}/sse.`), undefined);
});

test('what is a configuration as it stands is left alone', async () => {
  for (const client of await loadClients()) {
    const { text } = client.configuration([linear, local]);
    if (client.read !== undefined) assert.equal(await readPaste(text), undefined, client.id);
  }
  for (const text of [
    '',
    'hello',
    '{}',
    '[]',
    '{"mcp": {"servers": {"a": {"type": "remote", "url": "x"}}}}',
  ]) {
    assert.equal(await readPaste(text), undefined, text);
  }
});

test('the one client that the text around a block names is the one that it is for', async () => {
  const block = `\`\`\`json\n${JSON.stringify({ mcpServers: files })}\n\`\`\``;
  for (const [around, client] of [
    ['Add this in Windsurf, and restart Windsurf:', 'windsurf'],
    ['Open claude_desktop_config.json and write:', 'claude-desktop'],
    ['For ~/.cursor/mcp.json or VS Code:', 'cursor'],
    ['It works with Cursor and Windsurf:', undefined],
    ['Write this:', undefined],
  ] as const) {
    assert.equal((await readPaste(`${around}\n\n${block}\n`))?.client, client, around);
  }
});

test('the client that is chosen gets its own form', async () => {
  const text = `claude mcp add --transport http linear ${url}`;
  assert.deepEqual(await read(text, 'codex'), { linear: { url } });
  assert.deepEqual(await read(text, 'vs-code'), remote);
  assert.equal((await readPaste(text, 'cursor'))?.client, 'cursor');
  // A program alone may be meant for any.
  assert.equal((await readPaste('npx -y some'))?.client, undefined);
});

test('nothing that can be pasted throws', async () => {
  const pieces = fc.constantFrom(
    ...'{}[]":,\n\'`\\ -=#&*<>0'.split(''),
    'claude mcp add ',
    'mcpServers',
    'npx -y ',
    '```',
    'cursor://anysphere.cursor-deeplink/mcp/install?config=',
    'https://',
    '\u201C',
    '\u00A0',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
      async (text) => void (await readPaste(text)),
    ),
    { numRuns: 400 },
  );
});

function npx(name: string) {
  return { command: 'npx', args: ['-y', name] };
}

function service(more: string): string {
  return `    image: acme/files\n${more}`;
}
