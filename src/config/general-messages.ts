import type { GeneralCause } from './causes/general-cause.ts';
import { generalCauses } from './general-causes.ts';

type Row = readonly [pattern: RegExp, heading: string];

const causes: readonly Row[] = [
  [
    /\blstat '[^'\n]{0,300}(?:\$\{APPDATA\}|AppData\\{1,2}Roaming\\{1,2}npm)'|\bnpm (?:error|ERR!) path [^\n]{0,300}\$\{APPDATA\}/,
    "lstat '…\\${APPDATA}'",
  ],
  [/has a "url" but no "type"/, 'MCP server "<name>" has a "url" but no "type"'],
  [/command: expected string, received undefined/, 'command: expected string, received undefined'],
  [
    /skipped [—–-] same command\/URL as already-configured/,
    'skipped — same command/URL as already-configured',
  ],
  [/hidden [—–-] same URL as your server/, 'hidden — same URL as your server'],
  [/Config file must contain '/, "Config file must contain 'mcpServers'"],
  [
    /Names can only contain letters, numbers/,
    'Names can only contain letters, numbers, hyphens, and underscores',
  ],
  [
    /Leading or trailing whitespace in:/,
    'Leading or trailing whitespace in: headers.Authorization',
  ],
  [
    /enterprise MCP configuration is active/,
    'Cannot add MCP server: enterprise MCP configuration is active',
  ],
  [/blocked by enterprise policy/, 'blocked by enterprise policy'],
  [
    /MCP server \S{1,200} already exists in \w{1,20} config/,
    'MCP server sentry already exists in local config',
  ],
  [/Couldn['’]t reach the MCP server/, "Couldn't reach the MCP server"],
  [/A server with this URL already exists/, 'A server with this URL already exists'],
  [
    /Couldn['’]t register with .{1,200} sign-in service/,
    "Couldn't register with … sign-in service",
  ],
  [/Authorization with the MCP server failed/, 'Authorization with the MCP server failed'],
  [/does not match expected \S{1,500}/, 'Protected resource … does not match expected …'],
  [/rejected the session token/, 'claude.ai rejected the session token'],
  [/headersHelper not run/, 'headersHelper not run'],
  [
    /headersHelper for MCP server .{1,200} references/,
    "headersHelper for MCP server '…' references ${user_config.*}",
  ],
  [/String should match pattern/, "String should match pattern '^[a-zA-Z0-9_-]{1,64}$'"],
  [
    /input_schema does not support oneOf/,
    'input_schema does not support oneOf, allOf, or anyOf at the top level',
  ],
  [/Tool names must be unique/, 'Tool names must be unique'],
  [
    /Your organization requires approval for this tool/,
    'Your organization requires approval for this tool',
  ],
  [/Missing environment variables?:.{0,500}\benv:/, 'Missing environment variables: env:NAME'],
  [
    /Unexpected content type\b|Invalid content type, expected/,
    'Streamable HTTP error: Unexpected content type',
  ],
  [/\bspawn \S{1,200} ENOENT\b|posix_spawn '/, 'spawn npx ENOENT'],
  [
    /\bspawn (?:[\w.@+-]{1,100} [^\n]{1,300}?|[^\n]{1,200}? -{1,2}[a-z][^\n]{0,300}?) ENOENT\b/,
    'spawn npx -y @acme/mcp ENOENT',
  ],
  [/\bspawn [^\n]{1,300}? ENOENT\b/, 'spawn npx ENOENT'],
  [
    /command not found: \S|\b(?:npx|npm|node|uvx|uv|docker): (?:command )?not found/,
    'spawn npx ENOENT',
  ],
  // An old Node.js does not know these signs.
  [/Unexpected token '(?:\?\?=|\|\|=|&&=|\?\?|\?|\.)'/, 'ReferenceError: File is not defined'],
  [
    /\benv: \W?(?:node|python3?|bash|deno|bun)\W{0,2}: No such file/,
    'env: node: No such file or directory',
  ],
  [
    /[\\/][^'\n]{0,200}' is not recognized as an internal or external command/,
    "'C:\\Program' is not recognized as an internal or external command",
  ],
  [
    / is not recognized as an internal or external command/,
    "'npx' is not recognized as an internal or external command",
  ],
  [/\bspawn EINVAL\b/, 'spawn EINVAL'],
  [/\bspawn (?:UNKNOWN|EFTYPE)\b/, 'spawn UNKNOWN'],
  [/\bMODULE_NOT_FOUND\b|Cannot find module/, 'Cannot find module'],
  [/\bModuleNotFoundError\b|No module named/, "No module named 'mcp'"],
  [/\bnpm (?:error|ERR!)(?: code)? E?404\b/, 'npm error 404 … is not in this registry'],
  [/could not determine executable to run/, 'npm error could not determine executable to run'],
  [/You must supply a command/, 'ERROR: You must supply a command'],
  [/Failed to spawn: \S/, 'Failed to spawn: … program not found'],
  [/does not provide any executables/, 'Package … does not provide any executables'],
  [
    /running scripts is disabled on this system/,
    'cannot be loaded because running scripts is disabled on this system',
  ],
  [/File is not defined/, 'ReferenceError: File is not defined'],
  [/No solution found when resolving/, 'No solution found when resolving tool dependencies'],
  [/Docker daemon|docker_engine|dockerDesktopLinuxEngine/, 'Cannot connect to the Docker daemon'],
  [
    /\bmounts? denied\b|bind (?:mount )?source path does not exist|is not shared from |invalid (?:volume )?spec(?:ification)?: /i,
    'bind source path does not exist',
  ],
  [/the input device is not a TTY/i, 'the input device is not a TTY'],
  [/pull access denied/, 'pull access denied for …, repository does not exist'],
  [/\bEADDRINUSE\b/, 'listen EADDRINUSE: address already in use'],
  [/\bECONNREFUSED\b/, 'connect ECONNREFUSED'],
  [/\bENOTFOUND\b/, 'getaddrinfo ENOTFOUND'],
  [
    /\bSELF_SIGNED_CERT|self[- ]signed certificate|UNABLE_TO_\w{1,40}CERT|unable to verify the first/,
    'self-signed certificate in certificate chain',
  ],
  [
    /does not support dynamic client registration|pre-registered client ID|\b(?:client|dynamic) registration (?:failed|not supported)(?!.{0,60}\b5\d\d\b)|registration endpoint returned (?!.{0,20}\b5\d\d\b)|\b403 Client registration/i,
    'Incompatible auth server: does not support dynamic client registration',
  ],
  [
    /requires authentication but no OAuth token/,
    'MCP server requires authentication but no OAuth token is configured',
  ],
  [/Invalid OAuth error response/, 'Invalid OAuth error response'],
  [/\binvalid_grant\b/, 'invalid_grant'],
  [/\binvalid_client\b|Client not found|Unrecognized client_id/, 'invalid_client'],
  [/\binvalid_scope\b/, 'invalid_scope'],
  [/\binsufficient_scope\b/, 'insufficient_scope'],
  [/\binvalid_token\b/, '401 although the token is right'],
  [/trying to load well-known OAuth metadata/, 'trying to load well-known OAuth metadata'],
  [/Authorization header is badly formatted/i, 'Authorization header is badly formatted'],
  [
    /(?:No valid|Missing|Invalid|Unknown) (?:Mcp-)?session[- ]id|\bSession (?:ID )?not found/i,
    'Bad Request: No valid session ID provided',
  ],
  [/must accept both application\/json|\b406:? Not Acceptable/, '406 Not Acceptable'],
  [/missing required Authorization header/i, '401 Unauthorized'],
  [/\b401\b.{0,3}Unauthorized|\b(?:HTTP|status|code|error)\b\W{1,3}401\b/i, '401 Unauthorized'],
  [/\b403\b.{0,3}Forbidden|\b(?:HTTP|status|code|error)\b\W{1,3}403\b/i, '403 Forbidden'],
  [
    /\b50[0-4]\b.{0,3}(?:Internal|Bad Gateway|Service|Gateway)|\b(?:HTTP|status|code|error)\b\W{1,3}50[0-4]\b/i,
    '502 Bad Gateway',
  ],
  [
    /Failed to open SSE stream|Error POSTing to endpoint(?! \(HTTP (?!40[45]))/,
    'Streamable HTTP error: Failed to open SSE stream',
  ],
  [/MCP config is not a valid JSON/, 'MCP config is not a valid JSON'],
  [
    /Does not adhere to MCP server configuration schema/,
    'Does not adhere to MCP server configuration schema',
  ],
  [/Windows requires 'cmd \/c' wrapper/, "Windows requires 'cmd /c' wrapper to execute npx"],
  [/Missing environment variables?\b/, 'Missing environment variables'],
  // With the first sign wrong it is no file, but what a server wrote.
  [
    /\b(?:Expected|Unexpected|Unterminated|Bad) .{1,100} in JSON at position [1-9]/,
    "Expected ',' or '}' … in JSON at position 66",
  ],
  [
    /Was there a typo in the url or port|Is the computer able to access the url/,
    'TypeError: fetch failed',
  ],
  [
    /Invalid header name: '|Header '[^'\n]{1,100}' has invalid value/,
    "Header '…' has invalid value",
  ],
  [/No URL configured/, 'not configured and No URL configured for this server'],
];

// What stands behind the cause, or where it is not told.
const results: readonly Row[] = [
  [/\bEACCES\b/, 'EACCES: permission denied'],
  [/Failed to reconnect to /, 'Failed to reconnect to …'],
  [/\bNOT_AVAILABLE\b/, 'NOT_AVAILABLE: a plugin is gone in the next Cowork session'],
  [/redirect_uri/i, 'Redirect URI mismatch'],
  [/Non-200 status code|SSE error/, 'SSE error: Non-200 status code (405)'],
  [/session id/i, 'Bad Request: No valid session ID provided'],
  [/\b404\b.{0,3}Not Found|\b(?:HTTP|status|code|error)\b\W{1,3}404\b/i, '404 Not Found'],
  [/[✘✗×] ?failed\b/, 'See what is wrong first'],
  [/-32001|Request timed out|MCP server .{1,100} timed out/, 'MCP error -32001: Request timed out'],
  [
    /Unexpected token|Unexpected non-whitespace character after JSON/,
    'Unexpected token … is not valid JSON, from a running server',
  ],
  [/-32000|Connection closed/, 'MCP error -32000: Connection closed'],
  [/fetch failed|error sending request for url \(/, 'TypeError: fetch failed'],
];

/** Messages of no client alone that name a cause, with the headings of the guide on troubleshooting about them. */
export const causeMessages: readonly GeneralMessage[] = causes.map(messageOf);
/** Those that say only that something failed. */
export const resultMessages: readonly GeneralMessage[] = results.map(messageOf);

function messageOf([pattern, heading]: Row): GeneralMessage {
  return { pattern, heading, anchor: anchorOf(heading), ...generalCauses[heading] };
}

/** The anchor that a heading of a guide gets. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}

/** A message with the heading that it is explained under. */
export interface GeneralMessage extends Partial<GeneralCause> {
  pattern: RegExp;
  heading: string;
  anchor: string;
}
