import type { ClientMessage } from './message.ts';

/** What opencode says when a server does not load. */
export const opencodeMessages: readonly ClientMessage[] = [
  {
    id: 'opencode-configuration-is-invalid',
    client: 'opencode',
    message: 'Error: Configuration is invalid at NAME ↳ Invalid input mcp.NAME',
    also: [
      'Configuration is invalid at NAME ↳ Invalid input mcp.NAME',
      'Expected { readonly "type": "local"',
    ],
    more: 'In newer versions Expected { readonly "type": "local", … } and Missing key mcp.NAME.enabled. No server is loaded then.',
    cause:
      'The entry is in the form of other clients: type stdio, command as a text, args and env.',
    fix: 'Write "type": "local", command as a list of the program and its arguments, and environment in place of env. The builder turns it into that form.',
    source: 'https://github.com/czlonkowski/n8n-mcp/issues/588',
  },
  {
    id: 'opencode-no-entry',
    client: 'opencode',
    message:
      'Expected { readonly "type": "local", ... } | { readonly "type": "remote", ... } | object, got NAME mcp.NAME',
    cause:
      'What the end of the line names stands among the servers and is none, such as a timeout: its value stands behind got. No server is loaded then.',
    fix: 'Take that key out of mcp. A timeout belongs into the entry of each server.',
    source: 'opencode 1.18.33',
  },
  {
    id: 'opencode-config-file-is-invalid',
    client: 'opencode',
    message:
      'Error: Config file at NAME is invalid ↳ Invalid input: expected array, received string mcp.NAME.command',
    also: ['Error: Config file at NAME is invalid ↳ NAME'],
    more: 'So in versions of 2025.',
    cause:
      'The entry is in the form of other clients: no type or another word there, command as a text, args and env. The end of each line names the server and the key. Nothing of the file is loaded.',
    fix: 'Write "type": "local", command as a list of the program and its arguments, and environment in place of env. The builder turns it into that form.',
    source: 'https://github.com/sveltejs/cli/issues/768',
  },
  {
    id: 'opencode-not-valid-json',
    client: 'opencode',
    message: 'Error: Config file at NAME is not valid JSON',
    also: [
      'Unexpected server error. Check server logs for details. Affected startup requests: config.providers',
    ],
    cause:
      'The file has a fault in its syntax; opencode takes comments and a comma too many. In 2025 a value {file:NAME} whose file ends with a line break did it as well. Versions of 2026 may say only that requests failed.',
    fix: 'Paste the file into the check of the builder, which shows the line and mends it.',
    source: 'https://github.com/anomalyco/opencode/issues/1440',
  },
  {
    id: 'opencode-requires-authentication',
    client: 'opencode',
    message: 'MCP server NAME requires authentication. Run: opencode mcp auth NAME',
    also: ['NAME requires authentication. Run: opencode mcp auth NAME'],
    cause: 'The server answers that you are not signed in, and the entry holds no key.',
    fix: 'End opencode, run the command and start it again. Where the server takes a key, write it under headers, with "oauth": false.',
    source: 'https://github.com/anomalyco/opencode/issues/44087',
  },
  {
    id: 'opencode-request-timed-out',
    client: 'opencode',
    message: 'McpError: MCP error -32001: Request timed out',
    cause: 'The server works longer on its answer than opencode waits.',
    fix: 'Give the entry more time: "timeout": { "execution": 120000 }, in milliseconds; directly under mcp the number alone will do.',
    source: 'https://github.com/anomalyco/opencode/issues/8478',
  },
  {
    id: 'opencode-without-type',
    client: 'opencode',
    message: 'Ignoring MCP config entry without type',
    cause: 'The entry has no type, which opencode asks for in each.',
    fix: 'Write "type": "remote" for an address, "type": "local" for a program.',
    source: 'https://github.com/anomalyco/opencode/issues/41229',
  },
  {
    id: 'opencode-failed-to-get-tools',
    client: 'opencode',
    message: 'MCP server NAME failed: Failed to get tools',
    also: ['Failed to get tools'],
    cause:
      'The server answers, and its list of tools could not be read. Older versions said so of servers that offer resources alone.',
    fix: 'Update opencode. Look whether another client lists the tools; where none does, tell the author of the server.',
    source: 'https://github.com/anomalyco/opencode/issues/26382',
  },
  {
    id: 'opencode-server-unavailable',
    client: 'opencode',
    message: 'server unavailable key=NAME type=NAME status=failed',
    more: 'In the log, without a reason.',
    isAfter: true,
    cause: 'The server did not connect. The log of these versions does not say why.',
    fix: 'Run opencode mcp list: it shows the reason below the server. Look for that here.',
    source: 'https://github.com/anomalyco/opencode/issues/39315',
  },
  {
    id: 'opencode-unexpected-status-disabled',
    client: 'opencode',
    message: 'Unexpected status: disabled',
    more: 'After opencode mcp auth.',
    cause: 'You are signed in, and the entry says "enabled": false, so that it is not connected.',
    fix: 'Nothing is to be done again: set "enabled": true when you need the server.',
    source: 'https://github.com/anomalyco/opencode/issues/33915',
  },
  {
    id: 'opencode-unrecognized-key',
    client: 'opencode',
    message: 'Error: Configuration is invalid at NAME ↳ Unrecognized key: "mcpServers"',
    also: ['Unrecognized key: mcpServers'],
    cause:
      'opencode knows no key of that name at the top of its file and loads nothing of it. mcpServers is the word of other clients; in opencode the servers stand under mcp.',
    fix: 'Put the servers under mcp, in the form of opencode: the builder turns the file of another client into that.',
    source: 'https://github.com/anomalyco/opencode/issues/37715',
  },
  {
    id: 'opencode-existing-oauth-client',
    client: 'opencode',
    message: 'Existing OAuth client information is required when exchanging an authorization code',
    cause:
      'You signed in in the browser, and the program no longer knows under which client the sign-in began. In opencode it is reported of versions before September 2026, on Windows; other programs with the same library say it as well.',
    fix: 'Update opencode. Then forget what is stored and sign in again: opencode mcp logout NAME, and opencode mcp auth NAME.',
    source: 'https://github.com/anomalyco/opencode/issues/44700',
  },
  {
    id: 'opencode-client-registration',
    client: 'opencode',
    message: 'Server "NAME" requires a pre-registered client ID. Add clientId to your config.',
    also: [
      'Server does not support dynamic client registration. Please provide clientId in config.',
    ],
    cause: 'The product registers no clients by itself, or only those on its own list.',
    fix: 'Where the product takes a key, write it under headers and "oauth": false beside it. Otherwise register an OAuth app there and write its ID: "oauth": { "clientId": … }.',
    source: 'opencode 1.18.33',
  },
  {
    id: 'opencode-unrecognized-keys',
    client: 'opencode',
    message: `Error: Config file at NAME is invalid ↳ Unrecognized key(s) in object: 'NAME' mcp.NAME`,
    cause:
      'The entry has a key that this version of opencode does not know; in 2025 that was enabled, before it was there.',
    fix: 'Update opencode. Where it stays so, take the key out: the check of the builder names those that opencode knows.',
    source: 'https://github.com/anomalyco/opencode/issues/513',
  },
  {
    id: 'opencode-expected',
    client: 'opencode',
    message:
      'Error: Configuration is invalid at NAME ↳ Expected boolean | undefined, got "NAME" mcp.NAME.NAME',
    cause:
      'A value is of another kind than opencode wants, such as "true" in quotes where true has to stand. The end of the line names the server and the key. Nothing of the file is loaded.',
    fix: 'Correct that key: true and false and numbers stand without quotes. The check of the builder does so.',
    source: 'opencode 1.18.33',
  },
  {
    id: 'opencode-bad-file-reference',
    client: 'opencode',
    message:
      'Error: Configuration is invalid at NAME: bad file reference: "{file:NAME}" NAME does not exist',
    cause:
      'A value is taken from a file, and there is none at that path. opencode then loads nothing of its configuration.',
    fix: 'Make that file with the value in it, or correct the path.',
    source: 'opencode 1.18.33',
  },
  {
    id: 'opencode-unknown-error',
    client: 'opencode',
    message: 'MCP server NAME failed to start name=UnknownError Server error',
    also: ['name=MCPClientError message=Internal error'],
    more: 'In the log of versions of 2025.',
    isAfter: true,
    cause: 'The server did not start or did not answer; these versions do not say why.',
    fix: 'Update opencode and run opencode mcp list: it shows the reason below the server. Look for that here.',
    source: 'https://github.com/anomalyco/opencode/issues/1460',
  },
];
