import assert from 'node:assert/strict';
import { test } from 'node:test';
import { convertTo } from './convert.ts';
import { applyFix, repairText } from './repair.ts';
import { catalogIndex, check, server, rulesOf } from './testing.ts';

/** The client, the entry, the rule that finds it, and the entry after its fix; undefined where only a person knows. */
const cases: [client: string, entry: unknown, rule: string, fixed?: unknown][] = [
  [
    'claude-code',
    { command: 'npx -y @acme/mcp --stdio' },
    'server-command-line',
    { command: 'npx', args: ['-y', '@acme/mcp', '--stdio'] },
  ],
  [
    'claude-code',
    { command: '"C:\\My Tools\\acme.exe"', args: ['--port', '1'] },
    'server-command-line',
    { command: 'C:\\My Tools\\acme.exe', args: ['--port', '1'] },
  ],
  [
    'claude-code',
    { command: 'C:\tools\node.exe', args: ['server.js'] },
    'server-escapes',
    { command: 'C:\\tools\\node.exe', args: ['server.js'] },
  ],
  [
    'claude-code',
    { command: 'KEY=v npx -y @acme/mcp' },
    'server-command-line',
    { command: 'npx', args: ['-y', '@acme/mcp'], env: { KEY: 'v' } },
  ],
  [
    'cursor',
    { command: 'npx', args: ['npx', '-y', '@acme/mcp'] },
    'server-command-line',
    { command: 'npx', args: ['-y', '@acme/mcp'] },
  ],
  [
    'cursor',
    { url: 'https://mcp.acme.example.com/mcp', requestInit: { headers: { A: 'b' } } },
    'server-nested',
    { headers: { A: 'b' }, url: 'https://mcp.acme.example.com/mcp' },
  ],
  [
    'cursor',
    {
      url: 'https://mcp.acme.example.com/mcp',
      headers: { Authorization: 'Authorization: Bearer a' },
    },
    'server-bearer',
    { url: 'https://mcp.acme.example.com/mcp', headers: { Authorization: 'Bearer a' } },
  ],
  [
    'cursor',
    { command: 'cd /srv/acme && node index.js' },
    'server-command-line',
    { command: 'sh', args: ['-c', 'cd /srv/acme && node index.js'] },
  ],
  [
    'cursor',
    { command: 'bash', args: ['npx -y @acme/mcp'] },
    'server-command-line',
    { command: 'bash', args: ['-c', 'npx -y @acme/mcp'] },
  ],
  [
    'cursor',
    { command: 'npx', args: ['-y', '@acme/mcp --port 1'] },
    'server-command-line',
    { command: 'npx', args: ['-y', '@acme/mcp', '--port', '1'] },
  ],
  ['cursor', { command: 'git', args: ['clone', 'https://git.example/a'] }, 'server-nothing-to-run'],
  ['cursor', { command: 'uvx', args: ['--from', 'acme-mcp'] }, 'server-nothing-to-run'],
  [
    'cursor',
    { command: 'node', args: ['${projectRoot}/a.js'] },
    'server-variable-syntax',
    { command: 'node', args: ['${workspaceFolder}/a.js'] },
  ],
  [
    'cursor',
    { command: 'node', args: ['$PROJECT_DIR$/a.js'] },
    'server-variable-syntax',
    { command: 'node', args: ['${workspaceFolder}/a.js'] },
  ],
  [
    'cursor',
    { command: 'uvx', args: ['-y', 'acme-mcp'] },
    'server-npx-yes',
    { command: 'uvx', args: ['acme-mcp'] },
  ],
  [
    'cursor',
    { command: 'docker', args: ['exec', 'box', 'acme-mcp'] },
    'server-docker-tty',
    { command: 'docker', args: ['exec', '-i', 'box', 'acme-mcp'] },
  ],
  [
    'cursor',
    { command: 'docker', args: ['run', '-i', '-v', 'a:b', 'acme/mcp'], env: { A: 'b', C: 'd' } },
    'server-docker-env',
    {
      command: 'docker',
      args: ['run', '-i', '-e', 'A', '-e', 'C', '-v', 'a:b', 'acme/mcp'],
      env: { A: 'b', C: 'd' },
    },
  ],
  [
    'cursor',
    { command: 'acme', env: { 'API_KEY=abc': '' } },
    'server-env-name',
    { command: 'acme', env: { API_KEY: 'abc' } },
  ],
  [
    'opencode',
    { type: 'local', command: ['acme'], environment: { '$API KEY': 'abc' } },
    'server-env-name',
    { type: 'local', command: ['acme'], environment: { API_KEY: 'abc' } },
  ],
  ['cursor', { command: 'acme', env: { 'A=b': 'c' } }, 'server-env-name'],
  ['cursor', { url: 'https://github.com/acme/mcp' }, 'server-url-page'],
  ['cursor', { command: 'https://github.com/acme/mcp' }, 'server-url-page'],
  [
    'cursor',
    { url: 'https://www.npmjs.com/package/@acme/mcp' },
    'server-url-page',
    { command: 'npx', args: ['-y', '@acme/mcp'] },
  ],
  [
    'cursor',
    { command: 'npx', args: ['-y', '', '@acme/mcp'] },
    'server-command-line',
    { command: 'npx', args: ['-y', '@acme/mcp'] },
  ],
  [
    'cursor',
    { command: 'npx', args: ['-y', '@acme/mcp@latest,--port,1'] },
    'server-command-line',
    { command: 'npx', args: ['-y', '@acme/mcp@latest', '--port', '1'] },
  ],
  [
    'cursor',
    { command: 'cmd', args: ['/c', 'npx', '-y', 'acme', 'https://a.example/?b=1&c=2'] },
    'server-windows-npx',
  ],
  ['cursor', { command: 'pip', args: ['install', 'acme-mcp'] }, 'server-nothing-to-run'],
  [
    'cursor',
    { command: 'uvx', args: ['@acme/mcp'] },
    'server-runner',
    { command: 'npx', args: ['-y', '@acme/mcp'] },
  ],
  [
    'claude-desktop',
    { command: 'npx', args: ['-y', 'mcp-remote', 'mcp.acme.example.com/mcp'] },
    'server-nothing-to-run',
  ],
  ...[['--header=A:b'], ['-H', 'A:b'], ['-h', 'A:b'], ['--header', 'A=b'], ['A:b']].map(
    (given): [string, unknown, string, unknown] => {
      const bridge = ['-y', 'mcp-remote', 'https://mcp.acme.example.com/mcp'];
      return [
        'claude-desktop',
        { command: 'npx', args: [...bridge, ...given] },
        'server-bridge-header',
        { command: 'npx', args: [...bridge, '--header', 'A:b'] },
      ];
    },
  ),
  [
    'claude-code',
    { command: 'node', args: ['"C:/acme/server.js"'] },
    'server-command-line',
    { command: 'node', args: ['C:/acme/server.js'] },
  ],
  ['claude-code', headed({ 'X-Key': 'a', 'x-key': 'b' }), 'server-header-invalid'],
  [
    'claude-desktop',
    {
      command: 'npx',
      args: ['-y', 'mcp-remote', 'https://mcp.acme.example.com/', '--header', 'Bearer b'],
    },
    'server-bridge-header',
    {
      command: 'npx',
      args: [
        '-y',
        'mcp-remote',
        'https://mcp.acme.example.com/',
        '--header',
        'Authorization:Bearer b',
      ],
    },
  ],
  [
    'claude-desktop',
    { command: 'mcp-remote', args: ['acme.example.com'] },
    'server-nothing-to-run',
  ],
  ['cursor', { url: 'https://https://mcp.acme.example.com/mcp' }, 'server-url-invalid'],
  ['claude-code', remoteFor(2 ** 53), 'server-value-type'],
  ['claude-code', remoteFor(1.5), 'server-value-type'],
  ['claude-code', remoteFor(30_000.5), 'server-value-type', remoteFor(30_001)],
  [
    'claude-code',
    headed({ 'X-Api-Key:': 'abc' }),
    'server-header-invalid',
    headed({ 'X-Api-Key': 'abc' }),
  ],
  ['claude-code', headed({ 'X Api Key': 'abc' }), 'server-header-invalid'],
  ['claude-code', headed({ '': 'abc' }), 'server-header-invalid'],
  ['claude-code', headed({ 'X-Key ': 'abc' }), 'server-header-invalid', headed({ 'X-Key': 'abc' })],
  ['claude-code', headed({ 'X-Key': 'a\nb' }), 'server-header-invalid'],
  ['claude-code', headed({ 'X-Key': '\u201cabc\u201d' }), 'server-header-invalid'],
  [
    'cursor',
    { command: 'uvx acme-mcp', args: ['--port', '1'] },
    'server-command-line',
    { command: 'uvx', args: ['acme-mcp', '--port', '1'] },
  ],
  [
    'claude-code',
    { command: 'npx', args: ['acme-mcp@latest', '-y'] },
    'server-npx-yes',
    { command: 'npx', args: ['-y', 'acme-mcp@latest'] },
  ],
  [
    'cursor',
    { command: 'cmd', args: ['/c', 'npx', 'acme-mcp', '--yes'] },
    'server-npx-yes',
    { command: 'cmd', args: ['/c', 'npx', '--yes', 'acme-mcp'] },
  ],
  [
    'claude-desktop',
    { serverUrl: 'https://mcp.acme.example.com' },
    'server-transport-unsupported',
    { command: 'npx', args: ['-y', 'mcp-remote', 'https://mcp.acme.example.com'] },
  ],
  [
    'claude-desktop',
    { command: 'npx', args: ['mcp-remote@0.15.1', 'http://[::1]:8080/mcp'] },
    'server-bridge-insecure',
  ],
  [
    'claude-desktop',
    { httpUrl: 'https://mcp.acme.example.com' },
    'server-transport-unsupported',
    { command: 'npx', args: ['-y', 'mcp-remote', 'https://mcp.acme.example.com'] },
  ],
  [
    'cline',
    { transport: { type: 'http', url: 'https://mcp.acme.example.com' } },
    'server-type-unknown',
    { transport: { type: 'streamableHttp', url: 'https://mcp.acme.example.com' } },
  ],
  [
    'claude-code',
    { command: 'bunx', args: ['acme-mcp', '-y', '--stdio'] },
    'server-npx-yes',
    { command: 'bunx', args: ['acme-mcp', '--stdio'] },
  ],
  [
    'cursor',
    { command: 'C:\\bun\\bun.exe', args: ['x', '--bun', 'acme-mcp', '-y'] },
    'server-npx-yes',
    { command: 'C:\\bun\\bun.exe', args: ['x', '--bun', 'acme-mcp'] },
  ],
  [
    'claude-code',
    { command: 'https://mcp.acme.example.com/mcp' },
    'server-command-url',
    { type: 'http', url: 'https://mcp.acme.example.com/mcp' },
  ],
  [
    'claude-desktop',
    { command: 'https://mcp.acme.example.com/mcp', args: ['--key'] },
    'server-command-url',
    undefined,
  ],
  [
    'claude-code',
    { type: 'http', url: 'https://{tenant}.acme.example.com/mcp' },
    'server-placeholder-left',
    undefined,
  ],
  [
    'claude-code',
    { type: 'http', url: 'https://*.acme.example.com/mcp' },
    'server-url-invalid',
    undefined,
  ],
  [
    'claude-desktop',
    { command: 'npx', args: ['-y', 'acme', 'C:\\work'] },
    'server-windows-npx',
    { command: 'cmd', args: ['/c', 'npx', '-y', 'acme', 'C:\\work'] },
  ],
  [
    'cursor',
    { command: 'cmd', args: ['/c', 'npx', '-y', 'acme', '/Users/me/work'] },
    'server-cmd-elsewhere',
    { command: 'npx', args: ['-y', 'acme', '/Users/me/work'] },
  ],
  [
    'opencode',
    { type: 'local', command: ['cmd', '/d', '/C', 'uvx', 'acme', '/home/me'] },
    'server-cmd-elsewhere',
    { type: 'local', command: ['uvx', 'acme', '/home/me'] },
  ],
  [
    'claude-code',
    { command: 'docker', args: ['run', '-it', '--rm', 'acme/mcp'] },
    'server-docker-tty',
    { command: 'docker', args: ['run', '-i', '--rm', 'acme/mcp'] },
  ],
  [
    'claude-code',
    { command: 'docker', args: ['run', '-i', '--tty', 'acme/mcp'] },
    'server-docker-tty',
    { command: 'docker', args: ['run', '-i', 'acme/mcp'] },
  ],
  [
    'claude-code',
    { command: 'docker', args: ['run', '--rm', 'acme/mcp'] },
    'server-docker-tty',
    { command: 'docker', args: ['run', '-i', '--rm', 'acme/mcp'] },
  ],
  ['claude-code', { command: '~/bin/acme' }, 'server-home-path', { command: '${HOME}/bin/acme' }],
  [
    'vs-code',
    { command: 'acme', args: ['--dir=~/acme'] },
    'server-home-path',
    { command: 'acme', args: ['--dir=${userHome}/acme'] },
  ],
  ['opencode', { type: 'local', command: ['acme'], cwd: '~' }, 'server-home-path'],
  ['opencode', { type: 'local', command: ['acme'], cwd: '~/work' }, 'server-home-path'],
  [
    'opencode',
    { type: 'local ', command: ['acme'] },
    'server-whitespace',
    { type: 'local', command: ['acme'] },
  ],
  ['claude-code', { command: 'npx', args: ['-y'] }, 'server-nothing-to-run'],
  ['claude-code', { command: 'C:\\node\\node.exe' }, 'server-nothing-to-run'],
  ['opencode', { type: 'local', command: ['uvx'] }, 'server-nothing-to-run'],
  [
    'claude-desktop',
    { command: 'npx', args: ['-y', 'mcp-server-fetch'] },
    'server-runner',
    { command: 'uvx', args: ['mcp-server-fetch'] },
  ],
  [
    'claude-desktop',
    {
      command: 'npx',
      args: ['-y', '@modelcontextprotocol/server-time@latest', '--local-timezone=UTC'],
    },
    'server-runner',
    { command: 'uvx', args: ['mcp-server-time', '--local-timezone=UTC'] },
  ],
  [
    'claude-desktop',
    { command: 'cmd', args: ['/c', 'npx', '-y', 'awslabs.core-mcp-server'] },
    'server-runner',
    { command: 'cmd', args: ['/c', 'uvx', 'awslabs.core-mcp-server'] },
  ],
  [
    'claude-desktop',
    { command: 'uvx', args: ['run', 'acme-mcp', '--port', '1'] },
    'server-runner',
    { command: 'uvx', args: ['acme-mcp', '--port', '1'] },
  ],
  [
    'claude-desktop',
    { command: 'node', args: ['-y', '@acme/mcp'] },
    'server-runner',
    { command: 'npx', args: ['-y', '@acme/mcp'] },
  ],
  [
    'claude-desktop',
    { command: 'npm', args: ['-y', 'acme-mcp'] },
    'server-runner',
    { command: 'npx', args: ['-y', 'acme-mcp'] },
  ],
  [
    'claude-desktop',
    { command: 'pnpm', args: ['@acme/mcp'] },
    'server-runner',
    { command: 'npx', args: ['-y', '@acme/mcp'] },
  ],
  [
    'claude-desktop',
    { command: 'uv', args: ['mcp-server-time'] },
    'server-runner',
    { command: 'uvx', args: ['mcp-server-time'] },
  ],
  [
    'claude-desktop',
    { command: 'pip', args: ['run', 'acme-mcp'] },
    'server-runner',
    { command: 'uvx', args: ['acme-mcp'] },
  ],
  [
    'claude-desktop',
    { command: 'python', args: ['mcp-server-fetch'] },
    'server-runner',
    { command: 'uvx', args: ['mcp-server-fetch'] },
  ],
  [
    'claude-desktop',
    { command: 'npx', args: ['–y', 'acme-mcp'] },
    'server-argument',
    { command: 'npx', args: ['-y', 'acme-mcp'] },
  ],
  [
    'claude-desktop',
    { command: 'docker', args: ['run', '—rm', '-i', 'mcp/fetch'] },
    'server-argument',
    { command: 'docker', args: ['run', '--rm', '-i', 'mcp/fetch'] },
  ],
  [
    'claude-desktop',
    { command: 'API_KEY=abc', args: ['npx', '-y', 'acme-mcp'] },
    'server-argument',
    { command: 'npx', args: ['-y', 'acme-mcp'], env: { API_KEY: 'abc' } },
  ],
  [
    'claude-desktop',
    { command: 'npx', args: ['-y', 'acme-mcp', 'API_KEY=abc'] },
    'server-argument',
    { command: 'npx', args: ['-y', 'acme-mcp'], env: { API_KEY: 'abc' } },
  ],
  [
    'claude-desktop',
    { command: 'npx', args: ['-y', '@acme/mcp @latest'] },
    'server-argument',
    { command: 'npx', args: ['-y', '@acme/mcp@latest'] },
  ],
  [
    'claude-desktop',
    { command: 'npx', args: ['-y', 'https://www.npmjs.com/package/acme-mcp'] },
    'server-argument',
    { command: 'npx', args: ['-y', 'acme-mcp'] },
  ],
  [
    'claude-desktop',
    { command: 'uvx', args: ['--from', 'https://github.com/acme/tools', 'acme-mcp'] },
    'server-argument',
    { command: 'uvx', args: ['--from', 'git+https://github.com/acme/tools', 'acme-mcp'] },
  ],
  [
    'claude-desktop',
    { command: 'uv', args: ['run', 'server.py', '--directory', '/srv/a'] },
    'server-runner',
    { command: 'uv', args: ['--directory', '/srv/a', 'run', 'server.py'] },
  ],
  [
    'claude-desktop',
    { command: 'uv', args: ['--directory', '/srv/a', 'server.py'] },
    'server-runner',
    { command: 'uv', args: ['--directory', '/srv/a', 'run', 'server.py'] },
  ],
  [
    'claude-desktop',
    { command: 'node', args: ['/srv/a/server.py'] },
    'server-runner',
    { command: 'python', args: ['/srv/a/server.py'] },
  ],
  [
    'claude-desktop',
    { command: 'python3', args: ['/srv/a/index.js'] },
    'server-runner',
    { command: 'node', args: ['/srv/a/index.js'] },
  ],
  [
    'claude-desktop',
    { command: 'C:\\a\\server.py', args: ['--x'] },
    'server-runner',
    { command: 'python', args: ['C:\\a\\server.py', '--x'] },
  ],
  [
    'claude-desktop',
    { command: 'npx', args: [['-y', 'acme-mcp']] },
    'server-value-type',
    { command: 'npx', args: ['-y', 'acme-mcp'] },
  ],
  ['claude-code', { command: 'acme', env: [] }, 'server-value-type', { command: 'acme', env: {} }],
  [
    'claude-code',
    { command: 'acme', env: { A: null, B: 'c' } },
    'server-value-type',
    { command: 'acme', env: { B: 'c' } },
  ],
  [
    'cursor',
    { url: 'https://mcp.acme.com/mcp', headers: { 'X-Region: eu': '' } },
    'server-header-invalid',
    { url: 'https://mcp.acme.com/mcp', headers: { 'X-Region': 'eu' } },
  ],
  [
    'cursor',
    { url: 'localhost:3000/mcp' },
    'server-url-invalid',
    { url: 'http://localhost:3000/mcp' },
  ],
  [
    'cursor',
    { url: 'http://localhost:3000/mcp', command: 'acme' },
    'server-both-targets',
    { command: 'acme' },
  ],
  [
    'claude-desktop',
    { command: 'npx', args: ['-y', 'install', 'acme-mcp'] },
    'server-runner',
    { command: 'npx', args: ['-y', 'acme-mcp'] },
  ],
  [
    'claude-desktop',
    { command: 'uvx', args: ['install', 'acme-mcp'] },
    'server-runner',
    { command: 'uvx', args: ['acme-mcp'] },
  ],
  [
    'claude-desktop',
    { command: 'npx', args: ['-y', 'ghcr.io/acme/mcp'] },
    'server-runner',
    { command: 'docker', args: ['run', '-i', '--rm', 'ghcr.io/acme/mcp'] },
  ],
  [
    'claude-desktop',
    { command: 'npx', args: ['-y', 'acme-mcp', '--region="eu"'] },
    'server-argument',
    { command: 'npx', args: ['-y', 'acme-mcp', '--region=eu'] },
  ],
  [
    'claude-desktop',
    { command: 'node', args: ['file:///srv/a/index.js'] },
    'server-argument',
    { command: 'node', args: ['/srv/a/index.js'] },
  ],
  [
    'claude-code',
    { type: 'http', url: 'https://mcp.acme.com/mcp', 'X-Region': 'eu' },
    'server-key-unknown',
    { type: 'http', url: 'https://mcp.acme.com/mcp', headers: { 'X-Region': 'eu' } },
  ],
  [
    'claude-code',
    { type: 'http', url: '<https://mcp.acme.com/mcp>' },
    'server-url-invalid',
    { type: 'http', url: 'https://mcp.acme.com/mcp' },
  ],
  [
    'claude-desktop',
    { command: 'docker', args: ['mcp/fetch'] },
    'server-runner',
    { command: 'docker', args: ['run', '-i', '--rm', 'mcp/fetch'] },
  ],
  [
    'claude-desktop',
    { command: 'cmd', args: ['npx', '-y', 'acme-mcp'] },
    'server-nothing-to-run',
    { command: 'cmd', args: ['/c', 'npx', '-y', 'acme-mcp'] },
  ],
  [
    'claude-desktop',
    { command: 'cmd', args: ['/c npx -y acme-mcp'] },
    'server-nothing-to-run',
    { command: 'cmd', args: ['/c', 'npx', '-y', 'acme-mcp'] },
  ],
  [
    'claude-desktop',
    {
      command: 'npx',
      args: ['-y', 'mcp-remote', 'https://mcp.acme.example.com/mcp', '--transport=sse-only'],
    },
    'server-bridge-option',
    {
      command: 'npx',
      args: ['-y', 'mcp-remote', 'https://mcp.acme.example.com/mcp', '--transport', 'sse-only'],
    },
  ],
  [
    'claude-desktop',
    {
      command: 'npx',
      args: [
        '-y',
        'mcp-remote',
        'https://mcp.acme.example.com/mcp',
        '--transport',
        'streamable-http',
      ],
    },
    'server-bridge-option',
    {
      command: 'npx',
      args: ['-y', 'mcp-remote', 'https://mcp.acme.example.com/mcp', '--transport', 'http-only'],
    },
  ],
  [
    'claude-desktop',
    {
      command: 'npx',
      args: ['-y', 'mcp-remote', 'https://mcp.acme.example.com/mcp', '--transport', 'SSE'],
    },
    'server-bridge-option',
    {
      command: 'npx',
      args: ['-y', 'mcp-remote', 'https://mcp.acme.example.com/mcp', '--transport', 'sse-only'],
    },
  ],
  [
    'claude-desktop',
    {
      command: 'npx',
      args: ['-y', 'mcp-remote', 'https://mcp.acme.example.com/mcp', '--transport', 'http_only'],
    },
    'server-bridge-option',
    {
      command: 'npx',
      args: ['-y', 'mcp-remote', 'https://mcp.acme.example.com/mcp', '--transport', 'http-only'],
    },
  ],
  [
    'claude-desktop',
    { command: 'npx', args: ['-y', 'mcp-remote', 'https://mcp.acme.example.com/mcp', '--header'] },
    'server-bridge-option',
  ],
  [
    'claude-desktop',
    { command: 'npx', args: ['-y', 'mcp-remote', 'https://github.com/acme/x'] },
    'server-url-page',
  ],
  ['cursor', { url: 'https://smithery.ai/server/@acme/x' }, 'server-url-page'],
  ['cursor', { url: 'https://glama.ai/mcp/servers/@acme/x' }, 'server-url-page'],
  ['cursor', { url: 'https://mcp.so/server/x/acme' }, 'server-url-page'],
  ['cursor', { url: 'https://www.pulsemcp.com/servers/acme' }, 'server-url-page'],
  [
    'claude-code',
    { command: 'npx', args: ['-y', 'acme-mcp'], env: [{ name: 'A', value: 'b' }, { C: 1 }] },
    'server-value-type',
    { command: 'npx', args: ['-y', 'acme-mcp'], env: { A: 'b', C: '1' } },
  ],
  [
    'claude-code',
    { command: 'acme', env: { A: 'a\0b' } },
    'server-escapes',
    { command: 'acme', env: { A: 'ab' } },
  ],
  ['claude-desktop', { command: '~/bin/acme' }, 'server-home-path'],
  [
    'claude-code',
    { command: 'acme', args: ['--config=~/c.json'] },
    'server-home-path',
    { command: 'acme', args: ['--config=${HOME}/c.json'] },
  ],
  [
    'lm-studio',
    { command: 'npx', args: ['-y', 'x'], env: { T: '<YOUR_TOKEN>' } },
    'server-placeholder-left',
  ],
  [
    'claude-desktop',
    { command: 'npx', args: ['-y', 'x'], env: { K: 'YOUR_KEY' } },
    'server-placeholder-left',
  ],
  ...[
    'xxxxxxxx',
    'TODO',
    'API_KEY_HERE',
    'insert_key_here',
    'my-api-key',
    'YOURKEY',
    '{{API_KEY}}',
    '...',
  ].map((value): [string, unknown, string] => [
    'cursor',
    { command: 'npx', args: ['-y', 'x'], env: { T: value } },
    'server-placeholder-left',
  ]),
  ['claude-code', authorized('Bearer: abc'), 'server-bearer', authorized('Bearer abc')],
  ['claude-code', authorized('"Bearer abc"'), 'server-bearer', authorized('Bearer abc')],
  ['claude-code', authorized('Token Bearer abc'), 'server-bearer', authorized('Bearer abc')],
  ['claude-code', authorized('Bearer'), 'server-bearer'],
  [
    'claude-code',
    { command: 'C:\tools\bin\new.exe' },
    'server-escapes',
    { command: 'C:\\tools\\bin\\new.exe' },
  ],
  [
    'claude-code',
    { command: 'node', args: 'server.js --port 1' },
    'server-value-type',
    { command: 'node', args: ['server.js', '--port', '1'] },
  ],
  [
    'claude-code',
    { command: { path: 'node', args: ['x.js'], env: { A: 'b' } } },
    'server-nested',
    { command: 'node', args: ['x.js'], env: { A: 'b' } },
  ],
  [
    'claude-code',
    { transport: { type: 'streamable_http', url: 'https://mcp.example.com/mcp' } },
    'server-nested',
    { type: 'http', url: 'https://mcp.example.com/mcp' },
  ],
  [
    'claude-code',
    { command: 'npx', args: ['-y', 'acme', '--dir', '/path/to/dir'] },
    'server-placeholder-left',
  ],
  [
    'claude-code',
    { command: 'npx', args: ['-y', 'acme'], env: { ACME_TEAM: 'YOUR_TEAM_ID' } },
    'server-placeholder-left',
  ],
  [
    'claude-code',
    {
      type: 'http',
      url: 'https://mcp.example.com/mcp',
      headers: { Authorization: 'Bearer Bearer ${TOKEN}' },
    },
    'server-bearer',
    {
      type: 'http',
      url: 'https://mcp.example.com/mcp',
      headers: { Authorization: 'Bearer ${TOKEN}' },
    },
  ],
  [
    'claude-code',
    { command: 'npx', args: ['-y', 'mcp-remote', 'https://mcp.linear.app/sse'] },
    'server-bridge',
    { type: 'http', url: 'https://mcp.linear.app/mcp' },
  ],
  [
    'claude-desktop',
    {
      command: 'npx',
      args: [
        '-y',
        'mcp-remote',
        'https://mcp.example.com/mcp',
        '--header',
        'Authorization: Bearer abc',
      ],
    },
    'server-bridge-header',
    {
      command: 'npx',
      args: [
        '-y',
        'mcp-remote',
        'https://mcp.example.com/mcp',
        '--header',
        'Authorization:${AUTH}',
      ],
      env: { AUTH: 'Bearer abc' },
    },
  ],
  [
    'claude-code',
    { command: 'x', env: { KEY: '${env:KEY}' } },
    'server-variable-syntax',
    { command: 'x', env: { KEY: '${KEY}' } },
  ],
  [
    'cursor',
    { command: 'x', env: { KEY: '${KEY}' } },
    'server-variable-syntax',
    { command: 'x', env: { KEY: '${env:KEY}' } },
  ],
  [
    'claude-code',
    { command: 'node', args: ['${workspaceFolder}/x.js'] },
    'server-variable-syntax',
    { command: 'node', args: ['${CLAUDE_PROJECT_DIR}/x.js'] },
  ],
  ['lm-studio', { command: 'x', env: { KEY: '${KEY}' } }, 'server-variable-syntax'],
  [
    'cline',
    { url: 'https://mcp.linear.app/mcp' },
    'server-type-missing',
    { type: 'streamableHttp', url: 'https://mcp.linear.app/mcp' },
  ],
  [
    'cursor',
    { serverUrl: 'https://mcp.linear.app/mcp' },
    'server-key-unknown',
    { url: 'https://mcp.linear.app/mcp' },
  ],
  [
    'windsurf',
    { url: 'https://mcp.linear.app/mcp' },
    'server-key-unknown',
    { serverUrl: 'https://mcp.linear.app/mcp' },
  ],
  [
    'claude-desktop',
    { url: 'https://mcp.linear.app/mcp' },
    'server-transport-unsupported',
    { command: 'npx', args: ['-y', 'mcp-remote', 'https://mcp.linear.app/mcp'] },
  ],
];

const roots: Readonly<Record<string, string>> = { 'vs-code': 'servers', opencode: 'mcp' };

for (const [client, entry, rule, fixed] of cases) {
  test(`${client}: ${JSON.stringify(entry).slice(0, 70)} is ${rule}`, async () => {
    const root = roots[client] ?? 'mcpServers';
    const text = JSON.stringify({ [root]: { acme: entry } });
    const { problems } = await check(text, client);
    const problem = problems.find((each) => each.rule === rule);
    assert.ok(problem, JSON.stringify(problems.map((each) => each.rule)));
    const after = problem.fix && (await applyFix(text, problem.fix));
    const written = after && (JSON.parse(after.text) as Record<string, Record<string, unknown>>);
    assert.deepEqual(written?.[root]?.['acme'], fixed);
  });
}

test('what is right as it is has none of these', async () => {
  for (const entry of [
    '{ "command": "npx", "args": ["-y", "acme-mcp", "serve", "-y"] }',
    '{ "command": "/opt/My Tools/acme" }',
    '{ "type": "http", "url": "https://mcp.acme.dev", "headers": { "X-Who": "Zoë" } }',
    '{ "command": "docker", "args": ["run", "-i", "-e", "A=-t", "acme/mcp", "-t"] }',
    '{ "command": "docker", "args": ["mcp", "gateway", "run"], "env": { "A": "b" } }',
    '{ "command": "docker", "args": ["run", "-i", "-eA", "--env=B=${B}", "acme/mcp"], "env": { "A": "b", "B": "c" } }',
    '{ "command": "cmd", "args": ["/c", "npx", "-y", "acme", "one & two"] }',
    '{ "command": "uvx", "args": ["--with", "a,b", "acme", "", "c,d"] }',
    '{ "command": "acme", "env": { "ProgramFiles(x86)": "C", "MY-KEY": "b" } }',
    '{ "type": "http", "url": "https://gitmcp.io/acme/mcp" }',
    '{ "command": "acme", "args": ["--pattern", "~"], "env": { "PRICE": "$5" } }',
    '{ "command": "acme" }',
    '{ "command": "node", "args": ["--eval=1"] }',
    '{ "command": "npx", "args": ["-y", "acme"], "env": { "A": "${ACME}" } }',
    '{ "command": "npx", "args": ["-y", "acme", "--label", "TODO"], "env": { "HELLO": "add me" } }',
  ]) {
    const { problems } = await check(server(entry, 'acme'), 'claude-code');
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['server-unknown'],
      entry,
    );
  }
});

test('nothing is safe while several clients remain, and what only some refuse is not said', async () => {
  const secret = `"headers": { "Authorization": "Bearer ghp_${'0a1b2c3d4e'.repeat(3)}" }`;
  for (const text of [
    server('{ "url": "https://mcp.linear.app/mcp" }'),
    server(`{ "type": "http", "url": "https://mcp.linear.app/mcp", ${secret} }`),
    server('{ "command": "npx", "args": ["acme", "-y"] }', 'acme'),
  ]) {
    const { candidates, problems } = await check(text);
    assert.ok(candidates.length > 1);
    assert.ok(
      problems.every(({ fix, rule }) => fix?.isSafe !== true && rule !== 'server-type-missing'),
    );
  }
  const { candidates } = await check(server('{ "httpUrl": "https://mcp.linear.app/mcp" }'));
  assert.deepEqual(candidates, [{ id: 'gemini-cli', name: 'Gemini CLI' }]);
});

function authorized(Authorization: string): object {
  return headed({ Authorization });
}

function remoteFor(timeout: number): unknown {
  return { type: 'http', url: 'https://mcp.acme.example/mcp', timeout };
}

function headed(headers: object): object {
  return { type: 'http', url: 'https://mcp.example.com/mcp', headers };
}

test('a script of npm is wrapped for Windows, which is told or seen in the paths', async () => {
  const plain = server('{ "command": "npx", "args": ["-y", "acme"] }');
  const paths = server('{ "command": "npx", "args": ["-y", "acme", "C:\\\\work"] }');
  const trials = [
    [plain, undefined, false],
    [plain, 'windows', true],
    [plain, 'linux', false],
    [paths, undefined, true],
    [paths, 'macos', false],
  ] as const;
  for (const [text, system, expected] of trials) {
    const repair = await repairText(text, { client: 'claude-desktop', system }, catalogIndex);
    assert.ok(!('problem' in repair));
    const found = repair.problems.some(({ rule }) => rule === 'server-windows-npx');
    assert.equal(found, expected, `${system}: ${text}`);
  }
});

test('the shell of Windows is found where the system has none, and taken away', async () => {
  const cmd = '{ "command": "cmd", "args": ["/c", "npx", "-y", "acme"] }';
  const line = '{ "command": "cmd", "args": ["/s", "/c", "npx -y acme"] }';
  const whole = '{ "command": "cmd.exe", "args": ["/c", "npx", "-y", "acme"] }';
  const trials = [
    [cmd, undefined, false],
    [cmd, 'windows', false],
    [cmd, 'macos', true],
    [cmd, 'linux', true],
    [line, 'linux', true],
    [whole, 'linux', false],
    [whole, 'macos', true],
    ['{ "command": "cmd", "args": ["/c"] }', 'macos', false],
    ['{ "command": "cmd", "args": ["/k", "npx"] }', 'macos', false],
    ['{ "command": "cmd", "args": ["/c", "npx", "C:\\\\a", "/home/a"] }', undefined, false],
  ] as const;
  for (const [entry, system, expected] of trials) {
    const repair = await repairText(server(entry), { client: 'cursor', system }, catalogIndex);
    assert.ok(!('problem' in repair));
    const found = repair.problems.find(({ rule }) => rule === 'server-cmd-elsewhere');
    assert.equal(found !== undefined, expected, `${system}: ${entry}`);
    if (found === undefined) continue;
    assert.ok(found.fix);
    const after = await applyFix(server(entry), found.fix);
    const fixed = JSON.parse(after?.text ?? '{}') as { mcpServers: object };
    assert.deepEqual(Object.values(fixed.mcpServers)[0], { command: 'npx', args: ['-y', 'acme'] });
  }
});

test('what is written for Windows starts scripts by cmd, and lies where Windows has it', async () => {
  const repair = await check(server('{ "url": "https://mcp.acme.example/mcp" }'), 'cursor');
  const converted = await convertTo('claude-desktop', repair, catalogIndex, 'windows');
  assert.ok(converted);
  assert.deepEqual(JSON.parse(converted.bridged), {
    mcpServers: {
      linear: {
        command: 'cmd',
        args: ['/c', 'npx', '-y', 'mcp-remote', 'https://mcp.acme.example/mcp'],
      },
    },
  });
  assert.match(converted.fileName, /^%APPDATA%/);
  assert.ok(converted.notes.some((note) => note.includes('MSIX: %LOCALAPPDATA%')));
  const back = await check(converted.bridged, 'claude-desktop');
  const cursor = await convertTo('cursor', back, catalogIndex, 'macos');
  assert.match(cursor?.text ?? '', /"command": "npx"/);
});

test('where only mcp-remote reaches an address, an old one inside it is told', async () => {
  for (const [address, isOld] of [
    ['https://mcp.linear.app/sse', true],
    ['https://mcp.linear.app/mcp', false],
  ] as const) {
    const text = server(JSON.stringify({ command: 'npx', args: ['-y', 'mcp-remote', address] }));
    const rules = await rulesOf(text, 'claude-desktop');
    assert.equal(rules.includes('server-endpoint-legacy'), isOld, address);
  }
});

test('mcp-remote goes without encryption to the own machine, and where it is told to', async () => {
  for (const args of [
    ['mcp-remote', 'http://localhost:8080/mcp'],
    ['mcp-remote', 'http://127.0.0.1:8080/mcp'],
    ['mcp-remote', 'http://mcp.acme.example/mcp', '--allow-http'],
  ]) {
    const text = server(JSON.stringify({ command: 'npx', args }));
    assert.ok(!(await rulesOf(text, 'claude-desktop')).includes('server-bridge-insecure'), args[1]);
  }
});

test('a path of Windows is told where somebody says that the system is another', async () => {
  const text = server('{ "command": "C:\\\\acme\\\\acme.exe" }');
  for (const system of [undefined, 'windows', 'linux', 'macos'] as const) {
    const repair = await repairText(text, { client: 'cursor', system }, catalogIndex);
    assert.ok(!('problem' in repair));
    const found = repair.problems.find(({ rule }) => rule === 'server-cmd-elsewhere');
    assert.equal(found?.severity, system === 'linux' || system === 'macos' ? 'warning' : undefined);
  }
});

test('VS Code puts the home folder in place of a tilde, so that is no mistake there', async () => {
  const entry = { command: '~/bin/acme', args: ['~/work'], cwd: '~' };
  const { problems } = await check(JSON.stringify({ servers: { acme: entry } }), 'vs-code');
  assert.deepEqual(
    problems.map(({ rule }) => rule),
    ['server-unknown'],
  );
});

test('an address that Codex reads and cannot reach costs the other servers nothing', async () => {
  const { problems } = await check(
    '[mcp_servers.acme]\nurl = "ws://mcp.example.com/mcp"\n',
    'codex',
  );
  const [found] = problems.filter(({ rule }) => rule === 'server-transport-unsupported');
  assert.match(found?.message ?? '', /; Codex cannot start it\./);
});

test('a place to fill in is an error where it is the host of an address', async () => {
  for (const [url, severity] of [
    ['https://{tenant}.example.com/mcp', 'error'],
    ['https://mcp.example.com/{tenant}/mcp', 'warning'],
  ] as const) {
    const { problems } = await check(
      server(JSON.stringify({ type: 'http', url }), 'acme'),
      'claude-code',
    );
    const found = problems.find(({ rule }) => rule === 'server-placeholder-left');
    assert.equal(found?.severity, severity, url);
  }
});

test('white space that was a backslash parts no command line', async () => {
  const text = server(String.raw`{ "command": "C:\tools\new\node.exe" }`, 'acme');
  assert.ok(!(await rulesOf(text, 'claude-code')).includes('server-command-line'));
});

test('headers of a library are an error where the client refuses keys that it does not know', async () => {
  const entry = { url: 'https://mcp.acme.example.com/mcp', requestInit: { headers: { A: 'b' } } };
  for (const [client, severity] of [
    ['claude-code', 'warning'],
    // Asked of 0.61.0: it calls the configuration invalid.
    ['gemini-cli', 'error'],
  ] as const) {
    const { problems } = await check(JSON.stringify({ mcpServers: { a: entry } }), client);
    assert.equal(problems.find(({ rule }) => rule === 'server-nested')?.severity, severity, client);
  }
});

test('a package is left to the program that runs it, and an address where a server answers', async () => {
  for (const entry of [
    { command: 'uvx', args: ['mcp-server-fetch'] },
    { command: 'npx', args: ['-y', 'mcp-server-sqlite'] },
    { command: 'npx', args: ['-y', '@modelcontextprotocol/server-memory'] },
    { command: 'pipx', args: ['run', 'acme-mcp'] },
    { command: 'uv', args: ['--directory', '/srv/acme-mcp', 'run', 'acme-mcp'] },
    { command: 'uv', args: ['tool', 'run', 'acme-mcp'] },
    { command: 'npm', args: ['exec', '-y', '@acme/mcp'] },
    { command: 'npm', args: ['--prefix', '/srv/acme-mcp', 'start'] },
    { command: 'pnpm', args: ['dlx', '@acme/mcp'] },
    { command: 'node', args: ['/srv/acme-mcp/index.js'] },
    { command: 'node', args: ['--yes-really', 'server.js'] },
    { command: 'python', args: ['-m', 'mcp_server_fetch'] },
    { command: 'python', args: ['acme_mcp'] },
    { command: 'docker', args: ['mcp', 'gateway', 'run'] },
    { command: 'docker', args: ['run', '-i', '--rm', '-e', 'API_KEY=abc', 'mcp/fetch'] },
    { command: 'npx', args: ['-y', 'acme-mcp', '--env', 'API_KEY=abc'] },
    { command: 'npx', args: ['-y', 'https://github.com/acme/acme-mcp'] },
    { command: 'uvx', args: ['--from', 'git+https://github.com/acme/tools', 'acme-mcp'] },
    { command: 'uvx', args: ['--from', 'https://github.com/acme/a/releases/a.whl', 'acme-mcp'] },
    { command: 'acme', args: ['\u2013', '\u2014 and more'] },
    { command: 'uv', args: ['run', '--directory', '/srv/a', 'server.py'] },
    { command: 'uv', args: ['run', '--with', 'mcp', 'mcp', 'run', 'server.py'] },
    { command: '/srv/a/server.py', args: [] },
    { command: 'docker', args: ['run', '-i', '--rm', 'mcp/fetch'] },
    { command: 'cmd', args: ['/c', 'npx -y acme-mcp'] },
    {
      command: 'npx',
      args: ['-y', 'mcp-remote', 'https://mcp.acme.com/mcp', '--transport', 'sse-only'],
    },
    { url: 'https://server.smithery.ai/@acme/x/mcp' },
    { url: 'https://gitlab.com/api/v4/mcp' },
    { url: 'https://docs.acme.com/mcp' },
  ]) {
    const rules = await rulesOf(server(JSON.stringify(entry), 'acme'), 'cursor');
    const found = rules.filter((rule) => !/^server-(?:unknown|bridge)$/.test(rule));
    assert.deepEqual(found, [], JSON.stringify(entry));
  }
});

test('what a list of Claude Code switches off is not switched on elsewhere', async () => {
  const text = `{ "disabledMcpServers": ["linear"], ${server('{ "command": "a" }').trim().slice(1)}`;
  const repair = await check(text, 'claude-code');
  const converted = await convertTo('cursor', repair, catalogIndex);
  assert.equal(converted?.text, '');
  const codex = await convertTo('codex', repair, catalogIndex);
  assert.match(codex?.text ?? '', /enabled = false/);
});

test('a list of variables that Amp takes is told: the program gets none of them', async () => {
  const text = '{ "amp.mcpServers": { "a": { "command": "acme", "env": ["A=b"] } } }';
  const { problems } = await check(text, 'amp');
  const found = problems.find(({ rule }) => rule === 'server-value-type');
  assert.ok(found?.severity === 'warning' && found.fix);
  assert.match((await applyFix(text, found.fix))?.text ?? '', /"env": \{"A":"b"\}/);
});

test('a server inside of another one is moved out, unless its name is taken', async () => {
  const text = server('{ "command": "acme", "files": { "command": "b" } }', 'a');
  const { problems } = await check(text, 'cursor');
  const found = problems.find(({ rule }) => rule === 'server-inside-server');
  assert.ok(found?.severity === 'error' && found.fix);
  assert.deepEqual(JSON.parse((await applyFix(text, found.fix))?.text ?? ''), {
    mcpServers: { a: { command: 'acme' }, files: { command: 'b' } },
  });
  const taken = text.replace('{ "mcpServers": {', '{ "mcpServers": { "files": { "command": "c" },');
  const other = (await check(taken, 'cursor')).problems;
  assert.equal(other.find(({ rule }) => rule === 'server-inside-server')?.fix, undefined);
});

test('servers under a key that is parted at its dot are moved to where they are read', async () => {
  for (const [client, text, meant] of [
    ['codex', '[mcp.servers.a]\ncommand = "acme"\n', /^\[mcp_servers\.a\]\ncommand = "acme"/],
    [
      'amp',
      '{ "amp": { "mcpServers": { "a": { "command": "acme" } } } }',
      /^\{\s*"amp\.mcpServers"/,
    ],
  ] as const) {
    const [found] = (await check(text, client)).problems;
    assert.ok(found?.rule === 'root-key-unknown' && found.fix, client);
    assert.match((await applyFix(text, found.fix))?.text.trim() ?? '', meant);
  }
});

test('a key that is spelt like another one is not taken for it where it holds a switch', async () => {
  const { problems } = await check(
    server('{ "httpUrl": "https://a.example/", "noAuth": true }'),
    'gemini-cli',
  );
  const found = problems.find(({ rule }) => rule === 'server-key-unknown');
  assert.equal(found?.fix?.label, 'Remove "noAuth"');
});
