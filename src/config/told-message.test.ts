import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { clientMessages } from '../clients/messages.ts';
import { generalCauses } from './general-causes.ts';
import { causeMessages, resultMessages } from './general-messages.ts';
import { toldMessage } from './told-message.ts';

test('what people paste of a window or a log is known by its own words', () => {
  const cases: [text: string, anchor: string | undefined][] = [
    [
      'MCP filesystem: Server disconnected. For troubleshooting guidance, please visit our debugging documentation',
      'claude-desktop-server-disconnected',
    ],
    ['MCP filesystem: Server disconnected', 'claude-desktop-server-disconnected'],
    ['Could not attach to MCP server my-notes', 'claude-desktop-server-disconnected'],
    [
      '2026-02-05T06:24:03.369Z [a] [info] Server started and connected successfully\nFailed to spawn process: No such file or directory\n2026-02-05T06:24:03.374Z [a] [error] Server disconnected. For troubleshooting guidance, please visit our [debugging documentation](https://x)',
      'claude-desktop-failed-to-spawn',
    ],
    [
      '⚠ MCP client for `docs` timed out after 10 seconds. Add or adjust `startup_timeout_sec` in your config.toml:',
      'codex-timed-out',
    ],
    [
      '2025-05-05 10:31:25.103 [error] Server exited before responding to `initialize` request.',
      'vs-code-exited-before-initialize',
    ],
    ['[error] user-github: Client error for command spawn npx ENOENT', 'spawn-npx-enoent'],
    ["Error: Cannot find module '/Users/me/build/index.js'", 'cannot-find-module'],
    ['2024-12-20T22:10:19.000Z [info] Attempting to connect to MCP server files...', ''],
    [
      '[error] Failed to reload client: MCP error -32000: Connection closed',
      'cursor-failed-to-reload',
    ],
    ['McpError: MCP error -32000: Connection closed', 'mcp-error--32000-connection-closed'],
    [
      'Error: failed to load configuration\n\nCaused by:\n    invalid transport\n    in `mcp_servers.files`',
      'codex-invalid-transport',
    ],
    ['MCP client for `browser` failed to start: request timed out', 'codex-timed-out'],
    [
      'Configuration is invalid at C:\\Users\\me\\opencode.jsonc\n↳ Invalid input mcp.n8n-mcp',
      'opencode-configuration-is-invalid',
    ],
    [
      'Expected { readonly "type": "local", ... } | { readonly "type": "remote", ... }, got {...} mcp.a\nMissing key mcp.a.enabled',
      'opencode-configuration-is-invalid',
    ],
    ['the input device is not a TTY', 'the-input-device-is-not-a-tty'],
    ['Error: spawn EINVAL', 'spawn-einval'],
    ["Error: spawn UNKNOWN\nerrno: -4094, code: 'UNKNOWN', syscall: 'spawn'", 'spawn-unknown'],
    [
      '[excel] [error] spawn uv run excel-mcp-server ENOENT {"context":"connection"}',
      'spawn-npx--y-acmemcp-enoent',
    ],
    [
      "Failed to connect to MCP server 'ctx': spawn npx -y @acme/docs ENOENT",
      'spawn-npx--y-acmemcp-enoent',
    ],
    ['spawn /opt/our tools/npx -y @acme/docs ENOENT', 'spawn-npx--y-acmemcp-enoent'],
    ['spawn C:\\Program Files\\nodejs\\npx.cmd ENOENT', 'spawn-npx-enoent'],
    [
      "'npx' is not recognized as an internal or external command,\noperable program or batch file.",
      'npx-is-not-recognized-as-an-internal-or-external-command',
    ],
    [
      'docker: Error response from daemon: mount denied: the source path "C:/Users/me/x" doesn\'t exist',
      'bind-source-path-does-not-exist',
    ],
    [
      '2025-06-11 10:11:12.600 [error] 404 status sending message to http://localhost:8000/mcp: Not Found',
      'vs-code-error-status',
    ],
    [
      'MCP client for `figma` failed to start: handshaking with MCP server failed: Send message error Transport [rmcp::transport::worker::WorkerTransport<reqwest::async_impl::client::Client>>] error: Client error: HTTP status client error (401 Unauthorized) for url (https://mcp.figma.com/mcp), when send initialize request',
      'codex-server-response',
    ],
    [
      'Error: thread/start: required MCP servers failed to initialize: a: handshaking with MCP server failed: Send message error Transport [codex_rmcp_client::tool_list_changes::ToolListChanges] error: unexpected server response: HTTP 401: {"error":"x"}, when send initialize request',
      'codex-server-response',
    ],
    ['MCP client for `a` failed to start: handshaking with MCP server failed', 'codex-handshaking'],
    [
      'MCP client for `figma` failed to start: 401 Unauthorized (https://mcp.figma.com/mcp)',
      '401-unauthorized',
    ],
    ['Error POSTing to endpoint (HTTP 502): bad', '502-bad-gateway'],
    ['HTTP 404 from https://mcp.acme.com/mcp', '404-not-found'],
    [
      "Invalid configuration in /home/me/.gemini/settings.json:\n\nError in: mcpServers.gh.type\n    Invalid enum value. Expected 'stdio' | 'sse' | 'http', received 'streamable-http'\n\nPlease fix the configuration.",
      'gemini-cli-invalid-enum-value',
    ],
    [
      'Error in: mcpServers.a.env.A\n    Expected string, received number\nExpected: string, but received: number',
      'gemini-cli-expected-received',
    ],
    [
      'Warning: MCP servers are configured but disabled because this folder is untrusted.\nUser-level servers are also suppressed in untrusted folders to prevent accidental side-effects.',
      'gemini-cli-untrusted-folder',
    ],
    ['spawn npx ENOENT spawn npx ENOENT', 'spawn-npx-enoent'],
    ["no such file or directory, posix_spawn 'npx'", 'spawn-npx-enoent'],
    [
      'docs: docker: invalid spec: :/app/papers: empty section between colons',
      'bind-source-path-does-not-exist',
    ],
    [
      'Connection state: Error Error connecting to https://a.example/: 200 Invalid content type, expected "text/event-stream"',
      'streamable-http-error-unexpected-content-type',
    ],
    [
      'MCP startup failed: handshaking with MCP server failed: Send message error Transport [rmcp::transport] error: Unexpected content type: Some("missing-content-type; body: "), when send initialize request',
      'streamable-http-error-unexpected-content-type',
    ],
    [
      'resources/list failed: handshaking with MCP server failed: Send message error Transport [rmcp::transport] error: Client error: error sending request for url (http://localhost:5173/sse), when send initialize request',
      'codex-request-failed',
    ],
    [
      '[error] [k8s] Unexpected non-whitespace character after JSON at position 4 (line 1 column 5) {"context":"connection"}',
      'unexpected-token--is-not-valid-json-from-a-running-server',
    ],
    [
      '2026-03-12T12:32:53+08:00 INFO  [context_server] Using HTTP transport for https://mcp.acme.com/mcp',
      '',
    ],
    ['Error: something failed for https://mcp.figma.com/mcp', ''],
    ['[error] 接続エラー https://mcp.figma.com/mcp', ''],
    [
      'HTTP connection failed after 32ms: Streamable HTTP error: Error POSTing to endpoint: {"error":"invalid_token"}',
      '401-although-the-token-is-right',
    ],
    ['ERROR: You must supply a command.', 'error-you-must-supply-a-command'],
    [
      'error: Failed to spawn: `acme-mcp`\n  Caused by: program not found',
      'failed-to-spawn--program-not-found',
    ],
    ['env: node: No such file or directory', 'env-node-no-such-file-or-directory'],
    [
      "'C:\\Program' is not recognized as an internal or external command,\noperable program or batch file.",
      'cprogram-is-not-recognized-as-an-internal-or-external-command',
    ],
    [
      'Could not connect to MCP server notes\nMCP notes: spawn uv ENOENT\nMCP notes: Server disconnected. For troubleshooting guidance, please visit our debugging documentation',
      'spawn-npx-enoent',
    ],
    [
      '✖ failed to start or connect to MCP server \'notes\' {"command":"npx"};\n   McpError: MCP error -32000: Connection closed',
      'gemini-cli-error-during-discovery',
    ],
    [
      ' └ [Warning] [files] mcpServers.files: Missing environment variables: A_KEY',
      'missing-environment-variables',
    ],
    [
      "[Warning] [files] mcpServers.files: Windows requires 'cmd /c' wrapper to execute npx",
      'windows-requires-cmd-c-wrapper-to-execute-npx',
    ],
    [
      'files: failed to initialize MCP client: transport error: context deadline exceeded',
      'windsurf-deadline-exceeded',
    ],
    ['zsh: command not found: uvx', 'spawn-npx-enoent'],
    [
      'Error: MCP server "docs" connection timed out after 30000ms',
      'mcp-error--32001-request-timed-out',
    ],
    ["SyntaxError: Unexpected token '??='", 'referenceerror-file-is-not-defined'],
    [
      'Error: failed to load bootstrap configuration\n\nCaused by:\n    invalid type: string "120", expected f64\n    in `mcp_servers.a.startup_timeout_sec`',
      'codex-expected-number',
    ],
    [
      'Error: failed to load bootstrap configuration\n\nCaused by:\n    0: /home/ana/.codex/config.toml:2:6: key with no value, expected `=`\n    1: TOML parse error at line 2, column 6\n         |\n       2 | url: "https://x.example.com/mcp"',
      'codex-toml-parse-error',
    ],
    [
      'Error: failed to load bootstrap configuration\n\nCaused by:\n    something new\n',
      'codex-bootstrap',
    ],
    [
      "Invalid configuration in /home/ana/.gemini/settings.json:\n\nError in: mcpServers.a\n    Unrecognized key(s) in object: 'disabled'\n\nPlease fix the configuration.\nWarning: MCP servers are configured but disabled because this folder is untrusted.",
      'gemini-cli-unrecognized-keys',
    ],
    [
      'Error in C:\\a\\.gemini\\settings.json: Expected double-quoted property name in JSON at position 26 (line 3 column 3)\nPlease fix the configuration file(s) and try again',
      'gemini-cli-settings-no-json',
    ],
    [
      'No MCP servers configured. Use `claude mcp add` to add a server.\n\nMCP config diagnostics ✘\n\n[Has errors] Project config (shared via .mcp.json)\n └ [Error] MCP config is not a valid JSON (line 1, column 64)',
      'claude-code-invalid-json',
    ],
    ['No MCP servers configured. Use `claude mcp add` to add a server.', 'claude-code-no-servers'],
    [
      'Checking MCP server health...\n\npg: npx -y pg-mcp - ✗ Failed to connect',
      'claude-code-mcp-list',
    ],
    ['Checking MCP server health...\n\npg: npx -y pg-mcp - ✓ Connected', undefined],
    [
      '2025-11-10 16:20:57.011 [warning] Error getting token from server metadata: Error: User did not provide client details\n2025-11-10 16:20:57.014 [info] Connection state: Error 401 status sending message to https://contoso.example/v1/:\n2025-11-10 16:20:57.014 [error] Server exited before responding to `initialize` request.',
      'vs-code-client-details',
    ],
    [
      'Error: Config file at /home/leo/opencode.json is invalid\n↳ Expected object, received string mcp.fetch.command\n↳ Invalid input mcp.fetch',
      'opencode-config-file-is-invalid',
    ],
    [
      "claude_desktop_config.json: Unexpected token ',' in JSON at position 345",
      'expected--or---in-json-at-position-66',
    ],
    [
      "SyntaxError: Expected ',' or '}' after property value in JSON at position 123 (line 7 column 5)",
      'expected--or---in-json-at-position-66',
    ],
    [
      'Error loading configuration: TOML parse error at line 40, column 25\n   |\n40 | env = {SYSTEMROOT = "C:\\WINDOWS"}\n   |                         ^\nmissing escaped value, expected `b`, `f`, `n`, `r`, `\\`, `"`, `u`, `U`',
      'codex-backslash',
    ],
    [
      'Error loading config.toml: C:\\Users\\me\\.codex\\config.toml:147:16: too few unicode value digits, expected unicode hexadecimal value',
      'codex-backslash',
    ],
    ['missing escaped value, expected `b`, `e`, `f`, `n`, `r`', 'codex-backslash'],
    [
      "Error connecting to MCP server 'gh': 401 error received for SSE server 'gh' without OAuth configuration. Please authenticate using: /mcp auth gh",
      'gemini-cli-requires-authentication',
    ],
    [
      "MCP server 'gh' rejected stored OAuth token. Please re-authenticate using: /mcp auth gh",
      'gemini-cli-requires-authentication',
    ],
    ["Error connecting to MCP server 'gh': fetch failed", 'typeerror-fetch-failed'],
    ['[error] [figma] Error connecting to MCP server: \n[info] closed', 'kiro-error-connecting'],
    [
      "Failed to authenticate with MCP server 'gh': Failed to fetch authorization server metadata for client registration (attempted issuers:\n  https://github.com, https://github.com/login)",
      'gemini-cli-client-registration',
    ],
    [
      'Error activating extension: Failed to add extension configuration, error: Initialization(Sse { name: "github", uri: "https://api.githubcopilot.com/mcp/", envs: Envs { map: {} }, timeout: Some(300) }, McpServerError { method: "initialize", server: "", source: ServerBoxError(ChannelClosed) })',
      'goose-initialization-of-an-address',
    ],
    [
      'Initialization(StreamableHttp { name: "a", uri: "https://mcp.acme.dev/mcp", headers: {} }, McpServerError { method: "initialize", server: "" })',
      'goose-initialization-of-an-address',
    ],
    [
      'Failed to add extension: process quit before initialization: stderr = Error: A_TOKEN is missing',
      'goose-process-quit',
    ],
    [
      'Failed to add extension: process quit before initialization: stderr = zsh: command not found: uvx',
      'spawn-npx-enoent',
    ],
    [
      'Error POSTing to endpoint (HTTP 400): {"jsonrpc":"2.0","error":{"message":"Invalid Request: Session not found"}}',
      'bad-request-no-valid-session-id-provided',
    ],
    [
      'Error POSTing to endpoint (HTTP 400): {"error":{"message":"Bad Request: No valid session ID provided"}}',
      'bad-request-no-valid-session-id-provided',
    ],
    [
      'Error POSTing to endpoint (HTTP 406): {"error":{"message":"Not Acceptable: Client must accept both application/json and text/event-stream"}}',
      '406-not-acceptable',
    ],
    [
      "Error during discovery for server 'gh': Connection failed for 'gh': Error POSTing to endpoint (HTTP 400): bad request: Authorization header is badly formatted",
      'authorization-header-is-badly-formatted',
    ],
    ['Error POSTing to endpoint (HTTP 400): bad', ''],
    [
      'Error POSTing to endpoint (HTTP 404): Not Found',
      'streamable-http-error-failed-to-open-sse-stream',
    ],
    [
      "npm ERR! enoent ENOENT: no such file or directory, lstat 'C:\\a\\cursor\\${APPDATA}' MCP error -32000: Connection closed",
      'lstat-appdata',
    ],
    [
      "npm error enoent ENOENT: no such file or directory, lstat 'C:\\Users\\me\\AppData\\Roaming\\npm'",
      'lstat-appdata',
    ],
    ...[
      'MCP server "figma": Dynamic client registration failed: HTTP 403',
      'Client registration failed: 403 Forbidden - Forbidden',
      'DCR: registration endpoint returned status 403: Forbidden',
      '403 Client registration failed',
    ].map((text): [string, string] => [
      text,
      'incompatible-auth-server-does-not-support-dynamic-client-registration',
    ]),
    ['Dynamic client registration failed: HTTP 500', '502-bad-gateway'],
    [
      'HTTP 401 trying to load well-known OAuth metadata',
      'trying-to-load-well-known-oauth-metadata',
    ],
    ['error sending request for url (http://127.0.0.1:8765/api/)', 'typeerror-fetch-failed'],
    [
      ' - Mcp error: -32002: Metadata error: Failed to parse resource metadata: error decoding response body',
      'kiro-metadata-error',
    ],
    [
      "Registry server 'weather' could not be resolved and was excluded from config",
      'kiro-registry-server',
    ],
    [
      'Existing OAuth client information is required when exchanging an authorization code',
      'opencode-existing-oauth-client',
    ],
    ...[
      'invalid unquoted key, expected letters, numbers, `-`, `_`',
      'TOML parse error at line 9, column 1\n  |\n9 | Ä = "b"\n  | ^^\ninvalid unquoted key, expected letters, numbers, `-`, `_`',
      'TOML parse error at line 1, column 16\n  |\n1 | [mcp_servers.my server]\nunclosed table, expected `]`',
    ].map((text): [string, string] => [text, 'codex-unquoted-key']),
    [
      "error: unexpected argument '--header' found\n\nUsage: codex mcp add [OPTIONS] <NAME> (--url <URL> | -- <COMMAND>...)",
      'codex-unexpected-argument',
    ],
    [
      'Not enough non-option arguments: got 0, need at least 2\nUsage: gemini mcp add [options] <name> <commandOrUrl> [args...]',
      'gemini-cli-add-without-target',
    ],
    [
      'Error: Configuration is invalid at /a/opencode.json\n↳ Expected { readonly "type": "local", ... } | { readonly "type": "remote", ... } | object, got 5000 mcp.timeout',
      'opencode-no-entry',
    ],
    [
      '●  ✗ ctx failed\n│      SSE error: Was there a typo in the url or port?\n│      https://mcp.shop.dev/mcp',
      'typeerror-fetch-failed',
    ],
    [
      'Error: Invalid JSON in settings file /a/.config/amp/settings.json\nFix the JSON syntax errors. Errors found on lines [0].',
      'amp-invalid-json',
    ],
    [
      "MCP server 'a': Both 'httpUrl' and 'url' are configured. Using deprecated 'httpUrl'. Please migrate to 'url' with 'type: \"http\"'.",
      'gemini-cli-both-addresses',
    ],
    ["error: missing required argument 'commandOrUrl'", 'claude-code-missing-argument'],
    ["Header 'X-Name' has invalid value", 'header--has-invalid-value'],
    ["Invalid header name: 'Authorization '", 'header--has-invalid-value'],
    ['hello', undefined],
    ['mcpServers', undefined],
  ];
  for (const [text, anchor] of cases) assert.equal(toldMessage(text)?.anchor, anchor, text);
});

test('each message of a client is known in itself', () => {
  for (const { message, also = [], client } of clientMessages) {
    for (const text of [message, ...also]) {
      const filled = text.replaceAll(/\bNAME\b/g, 'my-notes').replaceAll(/\bN\b/g, '30');
      assert.notEqual(toldMessage(filled, client), undefined, text);
    }
  }
});

test('each general message leads to a heading of the guide', async () => {
  const guide = await readFile(
    join(import.meta.dirname, '../content/docs/guides/troubleshooting.mdx'),
    'utf8',
  );
  const headings = new Set(
    [...guide.matchAll(/^###? (.+)$/gm)].map(([, heading]) => heading!.replaceAll('`', '')),
  );
  for (const { heading } of [...causeMessages, ...resultMessages])
    assert.ok(headings.has(heading), heading);
});

test('a general message is told with the cause and what helps that the guide shows under its heading', async () => {
  const guide = await readFile(
    join(import.meta.dirname, '../content/docs/guides/troubleshooting.mdx'),
    'utf8',
  );
  const shown = [...guide.matchAll(/<GeneralMessage heading=(["'])(.+?)\1 \/>/g)];
  const sections = guide.split(/^### /m);
  for (const [tag, , heading = ''] of shown) {
    const section = sections.find((each) => each.includes(tag))!;
    assert.equal(section.split('\n')[0]!.replaceAll('`', ''), heading);
  }
  const told = [...causeMessages, ...resultMessages].filter(({ cause }) => cause !== undefined);
  assert.deepEqual(
    new Set(shown.map(([, , heading]) => heading)),
    new Set(told.map(({ heading }) => heading)),
  );
  assert.deepEqual(new Set(Object.keys(generalCauses)), new Set(told.map((each) => each.heading)));
  assert.match(toldMessage('Error: spawn uvx ENOENT')?.problem ?? '', /does not find the program/);
});
