// Everyday mistakes in one entry: each with the rule that finds it and what its fix makes of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyFix } from './repair.ts';
import { check } from './testing.ts';

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
  [
    'cursor',
    { command: 'uv', args: ['run server.py'] },
    'server-command-line',
    { command: 'uv', args: ['run', 'server.py'] },
  ],
  [
    'cursor',
    { command: 'python', args: ['-m my_server'] },
    'server-command-line',
    { command: 'python', args: ['-m', 'my_server'] },
  ],
  [
    'cursor',
    { command: 'npx', args: ['-y', '@acme/mcp serve'] },
    'server-command-line',
    { command: 'npx', args: ['-y', '@acme/mcp', 'serve'] },
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
    'claude-code',
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
    'claude-code',
    { command: 'C:\\bin\\acme.exe', args: ['~/x'] },
    'server-home-path',
    { command: 'C:\\bin\\acme.exe', args: ['${USERPROFILE}/x'] },
  ],
  [
    'windsurf',
    { command: 'acme', args: ['~\\x'] },
    'server-home-path',
    { command: 'acme', args: ['${env:USERPROFILE}\\x'] },
  ],
  [
    'gemini-cli',
    { httpUrl: 'https://mcp.acme-x.dev/mcp', disabled: false },
    'server-key-unknown',
    { httpUrl: 'https://mcp.acme-x.dev/mcp' },
  ],
  [
    'vs-code',
    { command: 'acme', args: ['--dir=~/acme'] },
    'server-home-path',
    { command: 'acme', args: ['--dir=${userHome}/acme'] },
  ],
  [
    'copilot-cli',
    { type: 'local', command: 'acme', env: { A: '%APPDATA%/x' } },
    'server-variable-syntax',
    { type: 'local', command: 'acme', env: { A: '${APPDATA}/x' } },
  ],
  [
    'copilot-cli',
    { type: 'local', command: 'acme', env: { A: '${env:A_KEY}' } },
    'server-variable-syntax',
    { type: 'local', command: 'acme', env: { A: '${A_KEY}' } },
  ],
  // Its command line replaces no variable.
  ['cline', { command: '~/bin/acme' }, 'server-home-path'],
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
  ['claude-desktop', { command: 'acme', env: null }, 'server-value-type', { command: 'acme' }],
  [
    'claude-desktop',
    { command: 'docker', args: ['run', '-i', '--rm', '-e', 'ACME_TOKEN', '-eB', 'acme/mcp'] },
    'server-docker-env',
    {
      command: 'docker',
      args: ['run', '-i', '--rm', '-e', 'ACME_TOKEN', '-eB', 'acme/mcp'],
      env: { ACME_TOKEN: 'YOUR_ACME_TOKEN', B: 'YOUR_B' },
    },
  ],
  [
    'gemini-cli',
    { httpUrl: 'https://api.githubcopilot.com/mcp/', headers: { Authorization: '$PAT' } },
    'server-bearer',
    { httpUrl: 'https://api.githubcopilot.com/mcp/', headers: { Authorization: 'Bearer $PAT' } },
  ],
  ['kiro', { command: 'acme', autoApprove: 'all' }, 'server-value-type'],
  // What Claude Code 2.1.332, Copilot CLI 1.0.102, Cline 3.0.65, Gemini CLI 0.61.0, Amp and opencode 1.18.33 took.
  [
    'claude-code',
    { command: 'acme', url: 'https://mcp.acme.com/mcp' },
    'server-both-targets',
    { command: 'acme' },
  ],
  [
    'claude-code',
    { type: 'http', command: 'acme', args: ['a'], url: 'https://mcp.acme.com/mcp' },
    'server-both-targets',
    { type: 'http', url: 'https://mcp.acme.com/mcp' },
  ],
  [
    'copilot-cli',
    { command: 'acme', url: 'https://mcp.acme.com/mcp' },
    'server-both-targets',
    { command: 'acme' },
  ],
  [
    'cline',
    { type: 'sse', command: 'acme', url: 'https://mcp.acme.com/sse' },
    'server-both-targets',
    { type: 'sse', url: 'https://mcp.acme.com/sse' },
  ],
  [
    'gemini-cli',
    { command: 'acme', httpUrl: 'https://mcp.acme.com/mcp' },
    'server-both-targets',
    { httpUrl: 'https://mcp.acme.com/mcp' },
  ],
  [
    'gemini-cli',
    { type: 'stdio', command: 'acme', url: 'https://mcp.acme.com/mcp' },
    'server-both-targets',
    { type: 'stdio', url: 'https://mcp.acme.com/mcp' },
  ],
  [
    'opencode',
    { type: 'local', command: ['acme'], url: 'https://mcp.acme.com/mcp' },
    'server-both-targets',
    { type: 'local', command: ['acme'] },
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
    { command: 'node', args: ['${CLAUDE_PROJECT_DIR:-.}/x.js'] },
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
    { command: String.raw`C:\Program Files\nodejs\npx.cmd -y acme` },
    'server-command-line',
    { command: String.raw`C:\Program Files\nodejs\npx.cmd`, args: ['-y', 'acme'] },
  ],
  [
    'claude-desktop',
    { command: '/Applications/My App.app/Contents/MacOS/acme --stdio' },
    'server-command-line',
    { command: '/Applications/My App.app/Contents/MacOS/acme', args: ['--stdio'] },
  ],
  [
    'claude-code',
    { command: null, url: 'https://mcp.acme.dev/mcp' },
    'server-value-type',
    { url: 'https://mcp.acme.dev/mcp' },
  ],
  [
    'zed',
    { source: { type: 'url', url: 'https://mcp.acme.dev/mcp' } },
    'server-nested',
    { url: 'https://mcp.acme.dev/mcp' },
  ],
  [
    'cursor',
    { url: 'https://mcp.acme.dev/mcp', env: { ACME_REGION: 'eu' } },
    'server-key-unused',
    { url: 'https://mcp.acme.dev/mcp' },
  ],
  ['vs-code', { command: 'acme', headers: { A: 'b' } }, 'server-key-unused', { command: 'acme' }],
  [
    'windsurf',
    { url: 'https://mcp.linear.app/sse' },
    'server-endpoint-legacy',
    { serverUrl: 'https://mcp.linear.app/mcp' },
  ],
  [
    'windsurf',
    { serverURL: 'https://mcp.linear.app/mcp' },
    'server-key-unknown',
    { serverUrl: 'https://mcp.linear.app/mcp' },
  ],
  [
    'claude-code',
    { Command: 'acme', Args: ['x'] },
    'server-key-unknown',
    { command: 'acme', Args: ['x'] },
  ],
  [
    'claude-desktop',
    { command: 'npx', args: ['-y', 'https://mcp.notion.com/mcp'] },
    'server-nothing-to-run',
    { command: 'npx', args: ['-y', 'mcp-remote', 'https://mcp.notion.com/mcp'] },
  ],
  [
    'claude-desktop',
    { command: 'npx', args: ['-y', 'mcp-remote', 'https://mcp.acme.dev/sse'], type: 'sse' },
    'server-type-mismatch',
    { command: 'npx', args: ['-y', 'mcp-remote', 'https://mcp.acme.dev/sse'], type: 'stdio' },
  ],
  ['claude-code', { server: { command: 'acme' } }, 'server-nested', { command: 'acme' }],
  [
    'zed',
    bridged('https://mcp.linear.app/sse'),
    'server-bridge',
    { url: 'https://mcp.linear.app/mcp' },
  ],
  ...[
    ['vs-code', '${inputs:key}', '${input:key}'],
    ['vs-code', '${input.key}', '${input:key}'],
    ['opencode', '{env:KEY', '{env:KEY}'],
    ['claude-code', '${KEY', '${KEY}'],
    ['cursor', '${env:KEY', '${env:KEY}'],
  ].map(([client = '', wrong, right]): (typeof cases)[number] => {
    const type = client === 'opencode' ? 'remote' : 'http';
    const entry = (value: unknown) => ({ ...headed({ 'X-Key': value }), type });
    return [client, entry(wrong), 'server-variable-syntax', entry(right)];
  }),
  [
    'cursor',
    { command: 'sse', args: ['http://localhost:3333/sse'] },
    'server-command-url',
    { url: 'http://localhost:3333/sse' },
  ],
  [
    'windsurf',
    { type: 'command', command: 'acme', args: ['--port', '1'] },
    'server-type-unknown',
    { command: 'acme', args: ['--port', '1'] },
  ],
  [
    'cursor',
    { url: 'https:mcp.acme.dev/mcp' },
    'server-url-invalid',
    { url: 'https://mcp.acme.dev/mcp' },
  ],
  [
    'cursor',
    { url: 'https//mcp.acme.dev/mcp' },
    'server-url-invalid',
    { url: 'https://mcp.acme.dev/mcp' },
  ],
  [
    'gemini-cli',
    { httpUrl: 'https://mcp.acme.dev/mcp', timeout: 30 },
    'server-timeout-unit',
    { httpUrl: 'https://mcp.acme.dev/mcp', timeout: 30000 },
  ],
  [
    'cline',
    { command: 'acme', timeout: 60000 },
    'server-timeout-unit',
    { command: 'acme', timeout: 60 },
  ],
  [
    'claude-code',
    { command: 'node', args: '["server.js", "--port", "1"]' },
    'server-value-type',
    { command: 'node', args: ['server.js', '--port', '1'] },
  ],
  [
    'claude-code',
    { command: 'acme', env: '{"A": "b"}' },
    'server-value-type',
    { command: 'acme', env: { A: 'b' } },
  ],
  ['cursor', { url: 'http://xxxxxx/mcp' }, 'server-placeholder-left'],
  ['claude-desktop', { command: 'node', args: ['build/index.js'] }, 'server-relative-path'],
  ['claude-desktop', { command: 'npx', args: ['-y', 'acme', './data'] }, 'server-relative-path'],
  ['cursor', { command: 'x', env: { A_KEY: 'fc-YOUR_API_KEY' } }, 'server-placeholder-left'],
  ['cursor', { command: 'x', env: { A_KEY: 'sk-YOUR-KEY-HERE' } }, 'server-placeholder-left'],
  ['cursor', { command: 'x', env: { A_TOKEN: 'xoxb-your-bot-token' } }, 'server-placeholder-left'],
  ['cursor', { command: 'x', env: { A_SECRET: '{secret}' } }, 'server-placeholder-left'],
  [
    'claude-desktop',
    { command: 'node', args: ['\\wsl.localhost\\Ubuntu\\i.js'] },
    'server-escapes',
    { command: 'node', args: ['\\\\wsl.localhost\\Ubuntu\\i.js'] },
  ],
  [
    'cursor',
    { command: 'cmd', args: ['/c', 'docker', 'run', '-it', '--rm', 'mcp/fetch'] },
    'server-docker-tty',
    { command: 'cmd', args: ['/c', 'docker', 'run', '-i', '--rm', 'mcp/fetch'] },
  ],
  [
    'cursor',
    { command: 'wsl', args: ['-d', 'Ubuntu', 'docker', 'run', '-it', 'mcp/fetch'] },
    'server-docker-tty',
    { command: 'wsl', args: ['-d', 'Ubuntu', 'docker', 'run', '-i', 'mcp/fetch'] },
  ],
  [
    'cline',
    { url: 'https://mcp.acme.dev/mcp', transportType: 'streamable-http' },
    'server-value-type',
    { url: 'https://mcp.acme.dev/mcp', transportType: 'streamableHttp' },
  ],
  [
    'claude-desktop',
    { command: 'python', args: ['/srv/s.py'], headers: { 'X-User': '12345' } },
    'server-key-unused',
    { command: 'python', args: ['/srv/s.py'] },
  ],
  ['cursor', { command: 'x', env: { API_KEY: 'value' } }, 'server-placeholder-left'],
  ['cursor', { command: 'x', args: ['--key={{API_KEY}}'] }, 'server-placeholder-left'],
  [
    'claude-desktop',
    { url: 'https://mcp.linear.app/mcp' },
    'server-transport-unsupported',
    { command: 'npx', args: ['-y', 'mcp-remote', 'https://mcp.linear.app/mcp'] },
  ],
];

const roots: Readonly<Record<string, string>> = {
  'vs-code': 'servers',
  opencode: 'mcp',
  zed: 'context_servers',
};

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

function bridged(url: string): object {
  return { command: 'npx', args: ['-y', 'mcp-remote', url] };
}

function authorized(Authorization: string): object {
  return headed({ Authorization });
}

function remoteFor(timeout: number): unknown {
  return { type: 'http', url: 'https://mcp.acme.example/mcp', timeout };
}

function headed(headers: object): object {
  return { type: 'http', url: 'https://mcp.example.com/mcp', headers };
}

test('a space in a key that only adds something costs no server where unknown keys are passed over', async () => {
  const base = { type: 'remote', url: 'https://mcp.acme.example/mcp' };
  const spaced = [
    [{ ...base, 'timeout ': 5000 }, 'warning'],
    [{ type: 'remote', 'url ': base.url }, 'error'],
  ] as const;
  for (const [entry, severity] of spaced) {
    const { problems } = await check(JSON.stringify({ mcp: { a: entry } }), 'opencode');
    const found = problems.find(({ rule }) => rule === 'server-whitespace');
    assert.equal(found?.severity, severity, JSON.stringify(entry));
  }
});
