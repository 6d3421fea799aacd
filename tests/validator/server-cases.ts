const url = 'https://mcp.acme.example.com/crm';
const remote = { type: 'http', url };

/** Mistakes in the file of servers. */
export const serverCases = Object.fromEntries([
  ...Object.entries({
    'server-there': { acme: remote },
    'server-args-number': { local: { command: 'node', args: [1] } },
    'server-args-text': { local: { command: 'node', args: '-y' } },
    'server-env-number': { local: { command: 'node', env: { PORT: 1 } } },
    'server-env-boolean': { local: { command: 'node', env: { DEBUG: true } } },
    'server-header-number': { acme: { ...remote, headers: { 'X-Version': 1 } } },
    'server-header-text': { acme: { ...remote, headers: 'x' } },
    'server-timeout-text': { local: { command: 'node', timeout: '5' } },
    'server-client-number': { acme: { ...remote, oauth: { clientId: 1 } } },
    'server-oauth-port': { acme: { ...remote, oauth: { clientId: 'a', callbackPort: '80' } } },
    'server-option-undeclared': { acme: { ...remote, url: `${url}/\${user_config.team}` } },
    'server-option-header': { acme: { ...remote, headers: { Key: '${user_config.key}' } } },
    'server-option-argument': { local: { command: 'node', args: ['${user_config.key}'] } },
    'server-option-helper': { acme: { ...remote, headersHelper: 'key ${user_config.key}' } },
    'server-typeless': { acme: { url } },
    'server-type-unknown': { acme: { type: 'url', url } },
    'server-type-host': { acme: { type: 'sdk', name: 'acme' } },
    'server-type-number': { acme: { type: 1, url } },
    'server-address-empty': { acme: { type: 'http', url: '' } },
    'server-address-words': { acme: { type: 'http', url: 'our server' } },
    'server-address-template': { acme: { type: 'http', url: 'https://${TEAM}.example.com' } },
    'server-address-none': { acme: { type: 'http' } },
    'server-command-none': { local: { type: 'stdio' } },
    'server-command-empty': { local: { command: '' } },
    'server-command-both': { local: { command: 'node', url } },
    'server-text': { local: 'node' },
    'server-null': { local: null },
    'server-name-space': { 'acme crm': remote },
    'server-name-empty': { '': remote },
    'server-cwd': { local: { command: 'node', cwd: './local' } },
    'server-variable-other': {
      local: { command: 'node', env: { KEY: '${env:KEY}', HOME: '$HOME/x' } },
    },
    'server-root-other': { local: { command: '${PLUGIN_ROOT}/run' } },
  }).map(([name, mcpServers]) => [name, files(JSON.stringify({ mcpServers }, null, 2))]),
  ...Object.entries({
    'servers-key': { servers: { acme: remote } },
    'servers-list': [{ command: 'node' }],
    'servers-text': 'x',
    'servers-null': { mcpServers: null },
    'servers-inner-text': { mcpServers: 'x' },
    'servers-inner-list': { mcpServers: [] },
    'servers-flat': { acme: remote },
    'servers-flat-comment': { _comment: 'ours', acme: remote },
    'servers-flat-schema': { $schema: 'https://example.com/schema.json', acme: remote },
    'servers-comment': { _comment: 'ours', mcpServers: { acme: remote } },
    'servers-none': {},
    'servers-number': { inputs: 1 },
  }).map(([name, text]) => [name, files(JSON.stringify(text, null, 2))]),
  ...Object.entries({
    'servers-remark': '{ // ours\n"mcpServers": {} }',
    'servers-comma': '{ "mcpServers": {}, }',
    'servers-empty-file': '',
    'servers-mark': '\uFEFF{ "mcpServers": {} }',
    'servers-utf16': Buffer.from('\uFEFF{ "mcpServers": {} }', 'utf16le'),
    'servers-twice': '{ "mcpServers": { "a": { "command": "x" }, "a": { "command": "y" } } }',
  }).map(([name, text]) => [name, files(text)]),
  ['servers-inside', { ...files('{}'), '.claude-plugin/mcp.json': '{ "mcpServers": {} }' }],
]) as Record<string, Record<string, string | Buffer>>;

function files(text: string | Buffer): Record<string, string | Buffer> {
  return { '.claude-plugin/plugin.json': '{ "name": "sales" }', '.mcp.json': text };
}
