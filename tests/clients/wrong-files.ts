import { stringify } from 'smol-toml';
import { tomlTexts } from './toml-texts.ts';

/**
 * Files of every kind of mistake in the form of a client, each with a good server beside the one in question.
 * URL, NODE, SCRIPT and STARTED stand for the recorder, Node, the local server and the file that it writes.
 */
export function wrongFiles(id: string): WrongFile[] {
  const form = forms[id];
  if (form === undefined) return [];
  const write = (data: unknown) =>
    id === 'codex' ? stringify(data as Record<string, unknown>) : JSON.stringify(data, null, 2);
  const good = { ...form.remote, [form.url]: 'URL/good' };
  const wrap = (servers: unknown) => ({ [form.root]: servers });
  const entries: [string, string, unknown][] = [
    ...Object.entries(wrongEntries(form)).map(([name, entry]): [string, string, unknown] => [
      name,
      'probe',
      entry,
    ]),
    ...Object.entries(names).map(([name, server]): [string, string, unknown] => [
      name,
      server,
      remoteOf(form),
    ]),
  ];
  const files = entries.flatMap(([name, server, entry]) => {
    // TOML has no null, and its writer would leave the entry out.
    if (id === 'codex' && entry === null) return [];
    try {
      return [
        {
          name,
          server,
          text: write(
            wrap(
              Object.fromEntries([
                ['good', good],
                [server, entry],
              ]),
            ),
          ),
        },
      ];
    } catch {
      // Nor has it one inside an entry.
      return [];
    }
  });
  if (id === 'codex') {
    return [...files, ...tomlTexts().map(([name, text]) => ({ name, text, server: 'probe' }))];
  }
  const right = write(wrap({ good, probe: remoteOf(form) }));
  return [...files, ...wrongTexts(right, good, remoteOf(form), wrap, write)];
}

function remoteOf({ remote, url }: Form, extra: object = {}): Record<string, unknown> {
  return { ...remote, [url]: 'URL/probe', ...extra };
}

function localOf({ local, isList }: Form, extra: object = {}): Record<string, unknown> {
  return isList === true
    ? { ...local, command: ['NODE', 'SCRIPT', 'STARTED'], ...extra }
    : { ...local, command: 'NODE', args: ['SCRIPT', 'STARTED'], ...extra };
}

const forms: Readonly<Record<string, Form>> = {
  'claude-code': {
    root: 'mcpServers',
    remote: { type: 'http' },
    local: { type: 'stdio' },
    url: 'url',
  },
  codex: { root: 'mcp_servers', remote: {}, local: {}, url: 'url' },
  'gemini-cli': { root: 'mcpServers', remote: {}, local: {}, url: 'httpUrl' },
  'copilot-cli': {
    root: 'mcpServers',
    remote: { type: 'http', tools: ['*'] },
    local: { type: 'local', tools: ['*'] },
    url: 'url',
  },
  opencode: {
    root: 'mcp',
    remote: { type: 'remote' },
    local: { type: 'local' },
    url: 'url',
    isList: true,
  },
  cline: { root: 'mcpServers', remote: { type: 'streamableHttp' }, local: {}, url: 'url' },
  amp: { root: 'amp.mcpServers', remote: {}, local: {}, url: 'url' },
};

function wrongEntries(form: Form): Record<string, unknown> {
  const isList = form.isList === true;
  const envKey = isList ? 'environment' : 'env';
  const remote = (extra?: object) => remoteOf(form, extra);
  const local = (extra?: object) => localOf(form, extra);
  const bases = form;
  return {
    'remote right': remote(),
    'local right': local(),
    'remote no type': without(remote(), 'type'),
    'local no type': without(local(), 'type'),
    ...Object.fromEntries(
      [
        'http',
        'sse',
        'streamable-http',
        'streamableHttp',
        'streamable_http',
        'SSE',
        'HTTP',
        'ws',
        'remote',
        'stdio',
        'local',
        'foo',
        '',
      ].map((t) => [`remote type ${t}`, remote({ type: t })]),
    ),
    ...Object.fromEntries(
      ['stdio', 'local', 'http', 'STDIO'].map((t) => [`local type ${t}`, local({ type: t })]),
    ),
    'type number': remote({ type: 5 }),
    'only url': { url: 'URL/probe' },
    'only httpUrl': { httpUrl: 'URL/probe' },
    'only serverUrl': { serverUrl: 'URL/probe' },
    'only uri': { uri: 'URL/probe' },
    'type http serverUrl': { ...bases.remote, serverUrl: 'URL/probe' },
    'command beside url': { ...local(), url: 'URL/probe' },
    'command beside url no type': { ...without(local(), 'type'), url: 'URL/probe' },
    'only timeout': { timeout: 5 },
    'only startup_timeout_sec': { startup_timeout_sec: 60 },
    empty: {},
    'env number': local({ [envKey]: { PORT: 5432 } }),
    'env boolean': local({ [envKey]: { SSL: true } }),
    'env null': local({ [envKey]: { A: null } }),
    'env list': local({ [envKey]: ['A=b'] }),
    'env on remote': remote({ [envKey]: { A: 'b' } }),
    'env null itself': local({ [envKey]: null }),
    'env wrong key': local({ [isList ? 'env' : 'environment']: { A: 'b' } }),
    envs: local({ envs: { A: 'b' } }),
    env_vars: local({ env_vars: ['PROBE_KEY'] }),
    envFile: local({ envFile: '/x/.env' }),
    'args text': isList ? local({ args: ['x'] }) : { ...local(), args: 'SCRIPT STARTED' },
    'args number': isList
      ? local({ command: ['NODE', 'SCRIPT', 'STARTED', 5] })
      : local({ args: ['SCRIPT', 'STARTED', 5] }),
    'args null': isList ? local({ args: null }) : local({ args: null }),
    'no args': isList ? local({ command: ['true'] }) : without(local({ command: 'true' }), 'args'),
    'command array': { ...bases.local, command: ['NODE', 'SCRIPT', 'STARTED'] },
    'command line': isList
      ? { ...bases.local, command: 'NODE SCRIPT STARTED' }
      : { ...bases.local, command: 'NODE SCRIPT STARTED' },
    'command object': { ...bases.local, command: { path: 'NODE', args: ['SCRIPT', 'STARTED'] } },
    'command empty': isList ? local({ command: [''] }) : local({ command: '' }),
    'command number': local({ command: 5 }),
    'headers number': remote({ headers: { 'X-A': 5 } }),
    'headers boolean': remote({ headers: { 'X-A': true } }),
    'headers text': remote({ headers: 'X-A: 5' }),
    'headers list': remote({ headers: ['X-A: 5'] }),
    'headers null': remote({ headers: null }),
    'headers on local': local({ headers: { A: 'b' } }),
    http_headers: remote({ http_headers: { A: 'b' } }),
    'headers ok': remote({ headers: { 'X-A': 'b' } }),
    bearer_token: remote({ bearer_token: 'abc' }),
    bearer_token_env_var: remote({ bearer_token_env_var: 'PROBE_KEY' }),
    env_http_headers: remote({ env_http_headers: { A: 'PROBE_KEY' } }),
    'unknown key': remote({ foo: 1 }),
    'unknown key local': local({ foo: 1 }),
    _comment: remote({ _comment: 'mine' }),
    'disabled true': remote({ disabled: true }),
    'disabled false': remote({ disabled: false }),
    'disabled text': remote({ disabled: 'true' }),
    'enabled false': remote({ enabled: false }),
    'enabled true': remote({ enabled: true }),
    'enabled text': remote({ enabled: 'false' }),
    'timeout number': remote({ timeout: 60000 }),
    'timeout text': remote({ timeout: '60000' }),
    'timeout zero': remote({ timeout: 0 }),
    'timeout negative': remote({ timeout: -1 }),
    'timeout fraction': remote({ timeout: 1.5 }),
    cwd: local({ cwd: '/tmp' }),
    'cwd number': local({ cwd: 5 }),
    'cwd empty': local({ cwd: '' }),
    'cwd missing dir': local({ cwd: '/nonexistent' }),
    tools: remote({ tools: ['*'] }),
    'tools text': remote({ tools: '*' }),
    'no tools': without(remote(), 'tools'),
    'tools empty': remote({ tools: [] }),
    includeTools: remote({ includeTools: ['ping'] }),
    'includeTools text': remote({ includeTools: 'ping' }),
    excludeTools: remote({ excludeTools: ['x'] }),
    autoApprove: remote({ autoApprove: ['ping'] }),
    alwaysAllow: remote({ alwaysAllow: ['ping'] }),
    'autoApprove text': remote({ autoApprove: 'ping' }),
    trust: remote({ trust: true }),
    'trust text': remote({ trust: 'yes' }),
    enabled_tools: remote({ enabled_tools: ['ping'] }),
    'enabled_tools text': remote({ enabled_tools: 'ping' }),
    deferTools: remote({ deferTools: true }),
    'deferTools text': remote({ deferTools: 'auto' }),
    alwaysLoad: remote({ alwaysLoad: true }),
    'alwaysLoad text': remote({ alwaysLoad: 'yes' }),
    startup_timeout_sec: local({ startup_timeout_sec: 20 }),
    'startup_timeout_sec text': local({ startup_timeout_sec: '20' }),
    startup_timeout_ms: local({ startup_timeout_ms: 20000 }),
    tool_timeout_sec: local({ tool_timeout_sec: 20 }),
    'tool_timeout_sec float': local({ tool_timeout_sec: 20.5 }),
    description: remote({ description: 'x' }),
    title: remote({ title: 'x' }),
    name: remote({ name: 'x' }),
    note: remote({ note: 'x' }),
    'name number': remote({ name: 5 }),
    'transport text': { ...without(remote(), 'type'), transport: 'http' },
    'transport object': { transport: { type: 'http', url: 'URL/probe' } },
    'transport object streamableHttp': { transport: { type: 'streamableHttp', url: 'URL/probe' } },
    transportType: { ...without(remote(), 'type'), transportType: 'http' },
    'transport beside type': remote({ transport: 'http' }),
    'oauth clientId': remote({ oauth: { clientId: 'x' } }),
    'oauth text': remote({ oauth: 'x' }),
    'oauth false': remote({ oauth: false }),
    'oauth unknown': remote({ oauth: { foo: 1 } }),
    'oauth client_id': remote({ oauth: { client_id: 'x' } }),
    'oauth clientSecret': remote({ oauth: { clientId: 'x', clientSecret: 'y' } }),
    'oauth scopes list': remote({ oauth: { clientId: 'x', scopes: ['a'] } }),
    'oauth scopes text': remote({ oauth: { clientId: 'x', scopes: 'a b' } }),
    'oauth callbackPort': remote({ oauth: { clientId: 'x', callbackPort: 3118 } }),
    'oauth callbackPort text': remote({ oauth: { clientId: 'x', callbackPort: '3118' } }),
    'oauth many': remote({
      oauth: {
        enabled: true,
        clientId: 'x',
        authorizationUrl: 'https://e.com',
        tokenUrl: 'https://e.com',
        registrationUrl: 'https://e.com',
        issuer: 'https://e.com',
        audiences: ['a'],
        redirectUri: 'http://localhost',
        tokenParamName: 'a',
      },
    }),
    'oauth scope': remote({ oauth: { scope: 'a' } }),
    'oauth redirectUri': remote({ oauth: { redirectUri: 'http://localhost:1' } }),
    authServerMetadataUrl: remote({ oauth: { authServerMetadataUrl: 'https://e.com' } }),
    xaa: remote({ oauth: { xaa: true } }),
    oauthClientId: remote({ oauthClientId: 'x' }),
    'oauthClientId number': remote({ oauthClientId: 5 }),
    oauthPublicClient: remote({ oauthPublicClient: true }),
    'auth redirectPort': remote({ auth: { redirectPort: 3000 } }),
    'auth cursor': remote({ auth: { CLIENT_ID: 'x' } }),
    'auth text': remote({ auth: 'oauth' }),
    scopes: remote({ scopes: ['a'] }),
    'scopes text': remote({ scopes: 'a' }),
    oauth_resource: remote({ oauth_resource: 'x' }),
    authProviderType: remote({ authProviderType: 'google_credentials' }),
    'authProviderType foo': remote({ authProviderType: 'foo' }),
    headersHelper: remote({ headersHelper: '/bin/true' }),
    targetAudience: remote({ targetAudience: 'x' }),
    targetServiceAccount: remote({ targetServiceAccount: 'x' }),
    'entry text': 'https://example.com',
    'entry null': null,
    'entry list': [],
    'entry number': 5,
    'entry true': true,
    'url empty': remote({ [bases.url]: '' }),
    'url no scheme': remote({ [bases.url]: 'example.com/mcp' }),
    'url number': remote({ [bases.url]: 5 }),
    'url space': remote({ [bases.url]: ' URL/probe ' }),
    'url null': remote({ [bases.url]: null }),
    'url template': remote({ [bases.url]: 'https://${HOSTX}/mcp' }),
    'command object beside url': remote({ command: { path: 'NODE' } }),
    'servers inside': { servers: without(local(), 'type') },
    'extension list': remote({ extension: ['x'] }),
    'extension object': remote({ extension: { name: 'x' } }),
    'key space beside the address': remote({ 'timeout ': 60_000 }),
    'key space': { ...without(remote(), bases.url), [`${bases.url} `]: 'URL/probe' },
    'required text': remote({ required: 'yes' }),
    supports_parallel_tool_calls: local({ supports_parallel_tool_calls: 'yes' }),
    'default_tools_approval_mode word': remote({ default_tools_approval_mode: 'never' }),
    'omit_tools_from word': remote({ omit_tools_from: ['search'] }),
    'startup_timeout_ms fraction': local({ startup_timeout_ms: 10.5 }),
    'startup_timeout_sec negative': local({ startup_timeout_sec: -1 }),
    'tool_timeout_sec negative': remote({ tool_timeout_sec: -1 }),
    'auth word': remote({ auth: 'bearer' }),
    'auth on local': local({ auth: 'oauth' }),
    'oauth on local': local({ oauth: { clientId: 'x' } }),
    'scopes on local': local({ scopes: ['a'] }),
    'oauth client_id number': remote({ oauth: { client_id: 5 } }),
    'oauth clientId number': remote({ oauth: { clientId: 5 } }),
    'oauth redirectUri number': remote({ oauth: { redirectUri: 5 } }),
    'tools by name': remote({ tools: { ping: { approval_mode: 'never' } } }),
    'tools on local': local({ tools: ['ping'] }),
    'env_vars objects': local({ env_vars: [{ name: 'PROBE_KEY', source: 'local' }] }),
    'env_vars without name': local({ env_vars: [{}] }),
    'env number on remote': remote({ [envKey]: { PORT: 5432 } }),
    'headers number on local': local({ headers: { 'X-A': 5 } }),
    'command list beside url': remote({ command: isList ? 'NODE' : ['NODE', 'SCRIPT'] }),
    'transport object beside url': remote({ transport: { type: 'stdio' } }),
    'transport object empty': { transport: {} },
    'transport object without type': { transport: { url: 'URL/probe' } },
    'transport object of the other side': { transport: { type: 'stdio', url: 'URL/probe' } },
    'transport object env number': {
      transport: { type: 'stdio', command: 'NODE', args: ['SCRIPT', 'STARTED'], env: { PORT: 5 } },
    },
    'transportType unknown': remote({ transportType: 'websocket' }),
    'transportType of the other side': {
      ...without(local(), 'type'),
      transportType: 'streamableHttp',
    },
    'metadata text': remote({ metadata: 'mine' }),
    'deferTools always': remote({ deferTools: 'always' }),
    'filterMapping word': remote({ filterMapping: 'all' }),
    'oauthGrantType word': remote({ oauthGrantType: 'password' }),
    'oauth metadata text': remote({
      oauth: { clientId: 'x', authServerMetadataUrl: 'nothing' },
    }),
    'oauth callbackPort zero': remote({ oauth: { clientId: 'x', callbackPort: 0 } }),
    'timeout null': remote({ timeout: null }),
    'timeout list': remote({ timeout: [5] }),
    'timeout true': remote({ timeout: true }),
    'timeout huge': remote({ timeout: 1e12 }),
    'type space': remote({ type: `${String(bases.remote['type'] ?? 'http')} ` }),
    'args empty': isList ? local({ command: ['NODE'] }) : local({ args: [] }),
    'args NUL': isList
      ? local({ command: ['NODE', 'SCRIPT', 'STARTED', 'a\0b'] })
      : local({ args: ['SCRIPT', 'STARTED', 'a\0b'] }),
    'env NUL': local({ [envKey]: { A: 'a\0b' } }),
    'cwd tilde': local({ cwd: '~' }),
    'url curly host': remote({ [bases.url]: 'https://{tenant}.example.com/mcp' }),
    'timeout with unit': remote({ timeout: '5s' }),
    'timeout over the safe ones': remote({ timeout: 2 ** 53 }),
    'trust true as text': remote({ trust: 'true' }),
    'headers value null': remote({ headers: { 'X-A': null } }),
    'headers value list': remote({ headers: { 'X-A': ['b'] } }),
    'env value object': local({ [envKey]: { A: {} } }),
    'env text': local({ [envKey]: 'A=b' }),
    'env list of objects': local({ [envKey]: [{ name: 'A', value: 'b' }] }),
    'url list': remote({ [bases.url]: ['URL/probe'] }),
    'url of a variable alone': remote({ [bases.url]: '${HOSTX}' }),
    'url empty beside command': local({ [bases.url]: '' }),
    'disabled null': remote({ disabled: null }),
    'type null': remote({ type: null }),
    'type Http': remote({ type: 'Http' }),
    'cwd null': local({ cwd: null }),
    'oauth null': remote({ oauth: null }),
    'oauth true': remote({ oauth: true }),
    'nested mcpServers': { mcpServers: { probe: remote() } },
    'nested server': { server: remote() },
    'entry list of one': [remote()],
    'description number': remote({ description: 5 }),
    'tools numbers': remote({ tools: [5] }),
    'key endpoint': { ...bases.remote, endpoint: 'URL/probe' },
    'key Url': { ...bases.remote, Url: 'URL/probe' },
    'args nested list': isList
      ? local({ command: ['NODE', 'SCRIPT', 'STARTED', ['x']] })
      : local({ args: ['SCRIPT', 'STARTED', ['x']] }),
    'url ws': remote({ [bases.url]: 'ws://127.0.0.1:9/mcp' }),
  };
}

const names: Readonly<Record<string, string>> = {
  'name space': 'pro be',
  'name dot': 'pro.be',
  'name slash': 'a/probe',
  'name underscore': 'pro_be',
  'name at': '@x/probe',
  'name unicode': 'probé',
  'name workspace': 'workspace',
  'name empty': '',
  'name constructor': 'constructor',
  'name proto': '__proto__',
};

function wrongTexts(
  right: string,
  good: unknown,
  probe: unknown,
  wrap: (servers: unknown) => object,
  write: (data: unknown) => string,
): WrongFile[] {
  const texts: [string, string, string?][] = [
    ['comment', '// mine\n' + right],
    ['block comment', '{ /* x */' + right.slice(1)],
    [
      'trailing comma',
      right.replace(/\n  \}\n\}$/, ',\n  },\n}').replace(/("\n\s+\}),\n  \}/, '$1\n  }'),
    ],
    ['trailing comma in entry', right.replace(/"URL\/probe"/, '"URL/probe",')],
    ['bom', '\ufeff' + right],
    ['flat', write({ good, probe })],
    ['root servers', write({ servers: { good, probe } })],
    ['root mcpservers', write({ mcpservers: { good, probe } })],
    ['root mcp.servers', write({ mcp: { servers: { good, probe } } })],
    ['root mcp', write({ mcp: { good, probe } })],
    ['root mcpServers', write({ mcpServers: { good, probe } })],
    ['root list', write(wrap([probe]))],
    ['extra root key', write({ ...wrap({ good, probe }), foo: 1 })],
    ['extra root inputs', write({ ...wrap({ good, probe }), inputs: [] })],
    ['empty file', ''],
    ['empty object', '{}'],
    ['missing brace', right.slice(0, -1)],
    ['single quotes', right.replaceAll('"', "'")],
    ['bare keys', right.replace(/"(\w+)":/g, '$1:')],
    ['duplicate', right.replace('"probe"', '"good"'), 'good'],
    ['remark among servers', write(wrap({ good, probe, '//': 'mine' }))],
    ['version among servers', write(wrap({ good, probe, version: 1 }))],
    ['env beside servers', write(wrap({ good, probe, env: { A: 'b' } }))],
  ];
  return texts.map(([name, text, server = 'probe']) => ({ name, text, server }));
}

function without(entry: Readonly<Record<string, unknown>>, ...keys: readonly string[]) {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => !keys.includes(key)));
}

interface Form {
  root: string;
  remote: Readonly<Record<string, unknown>>;
  local: Readonly<Record<string, unknown>>;
  url: string;
  /** A command and its arguments are one list. */
  isList?: true;
}

/** A file with one thing wrong. */
export interface WrongFile {
  name: string;
  /** The server in question. */
  server: string;
  text: string;
  /** How its characters are written, if not as UTF-8. */
  encoding?: BufferEncoding;
}
