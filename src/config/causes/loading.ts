import type { GeneralCause } from './general-cause.ts';

/** The causes of entries that do not load, and of tools that are refused, by their headings. */
export const loadingCauses: Readonly<Record<string, GeneralCause>> = {
  'MCP server "<name>" has a "url" but no "type"': {
    cause:
      'Without `type` the entry is read as a program to start. Often it was copied from another client.',
    fix: 'Add `"type": "http"`, or what the vendor’s page says.',
  },
  'command: expected string, received undefined': {
    cause:
      'The entry has a `url` and no `type`, and is read as a program to start; versions before 2.1.202 say it so. A long list with `invalid_union` in the debug log is the same, for a plugin’s server.',
    fix: 'Add `"type": "http"`, or ask the plugin’s author to.',
  },
  'not configured and No URL configured for this server': {
    cause: 'The entry’s `url` is empty. Plugins ship such placeholders.',
    fix: 'If the product is connected in Claude’s settings, connect it there. Otherwise put your address into an entry of your own. The connector’s page says which.',
  },
  'skipped — same command/URL as already-configured': {
    cause:
      'Two definitions of one address. The one higher in [precedence](/guides/mcp-json/#scopes-and-precedence) is used.',
    fix: 'Nothing, if the other one works. To use the plugin’s, remove or disable the other.',
  },
  'hidden — same URL as your server': {
    cause:
      'Your own server, or that of a plugin, has the address of the claude.ai connector and hides it. Two workspaces behind one address cannot be used together.',
    fix: 'Disable the one you do not want, as the message says.',
  },
  "Config file must contain 'mcpServers'": {
    cause:
      'The file has its servers under the key of another client, such as `servers` of VS Code or `mcp` of opencode, or without any key around them.',
    fix: 'Put them under `"mcpServers"`. Their entries may differ as well: [the builder](/builder/) turns the file of one client into that of another.',
  },
  "Header '…' has invalid value": {
    cause:
      'Something stands in the header that may not be sent: a space or a colon in its name, or a line break, a curly quote or another sign outside of the Latin letters in its value. Mostly it came along when it was copied. The server is not called at all.',
    fix: 'Write the name without spaces, and copy the value again, without line breaks and with straight quotes. The check of the builder shows such signs.',
  },
  'MCP config is not a valid JSON': {
    cause:
      'The file is no JSON: a comma, a quote or a brace is missing or too many. None of its servers is loaded.',
    fix: 'Paste the file into [the check of the builder](/builder/#repair), which shows the line and mends it.',
  },
  'Does not adhere to MCP server configuration schema': {
    cause:
      '`url` without `type`, `transport` in place of `type`, `servers` in place of `mcpServers`, or `mcpServers` inside `mcpServers`. In March 2026 it was said of right files too.',
    fix: 'Paste the file into [the check of the builder](/builder/#repair): it names the entry and mends it. Where it finds nothing, update.',
  },
  "Windows requires 'cmd /c' wrapper to execute npx": {
    cause: 'On Windows `npx` is a script, and the entry names it as the program.',
    fix: 'Write `"command": "cmd"` and `"args": ["/c", "npx", …]`. The check of the builder does so.',
  },
  'Missing environment variables': {
    cause:
      'The entry takes a value from a variable that was not set where Claude Code was started; the text `${NAME}` is sent as it stands.',
    fix: 'Set it in the same terminal before the start, or write a default: `${NAME:-value}`. A variable that was set in another window is not seen.',
  },
  'Missing environment variables: env:NAME': {
    cause:
      'The entry says `${env:NAME}`, as Cursor and VS Code write it. Claude Code writes `${NAME}`, and takes `env:NAME` for the whole name.',
    fix: 'Take `env:` out. Or paste the file into [the check of the builder](/builder/#repair), which does so.',
  },
  'Names can only contain letters, numbers, hyphens, and underscores': {
    cause:
      'The name of the server holds a space, a dot or another character. Or an option stands where the name belongs.',
    fix: 'Write the name without them, such as `google-calendar`, right after the options.',
  },
  'Leading or trailing whitespace in: headers.Authorization': {
    cause: 'A pasted token ended with a line break. The value is sent as it is.',
    fix: 'Remove the white space, in the file or in the variable.',
  },
  'Cannot add MCP server: enterprise MCP configuration is active': {
    cause: 'An administrator has set the servers with `managed-mcp.json`.',
    fix: 'Ask the administrator to add it.',
  },
  'blocked by enterprise policy': {
    cause:
      'An administrator has listed in the managed settings which servers may run (`allowedMcpServers`) or may not (`deniedMcpServers`). They name servers by their address, their command or their name.',
    fix: 'Ask the administrator to add it, with the address or the command as you have it.',
  },
  'MCP server sentry already exists in local config': {
    cause: 'A server of that name is there in this scope.',
    fix: '`claude mcp remove sentry`, or use another name.',
  },
  "String should match pattern '^[a-zA-Z0-9_-]{1,64}$'": {
    cause:
      'A tool’s name holds a space, a dot or another character, or is too long. All tools are then refused, not only that one.',
    fix: 'Disable the server; its author must rename the tool.',
  },
  'input_schema does not support oneOf, allOf, or anyOf at the top level': {
    cause:
      'One tool describes its input in a form that the interface of Claude refuses. Every request fails while its server is on.',
    fix: 'Switch the servers off one by one in `/mcp` until it works, and update the one it is; its author has to correct the schema.',
  },
  'Tool names must be unique': {
    cause:
      'Two servers offer a tool of the same name, or one server is there twice, and the program sends the names without that of their server.',
    fix: 'Remove one of the two. Update the program: Claude Code itself puts the name of the server before each tool.',
  },
  'Your organization requires approval for this tool': {
    cause: 'Your organisation set the connector’s tool to ask every time.',
    fix: 'Approve it each time; no setting of yours changes it.',
  },
  'NOT_AVAILABLE: a plugin is gone in the next Cowork session': {
    cause:
      'Not established: users found in the log that the app compares what is installed with its own list of plugins at every start and removes the rest. The reports are of March and April 2026; most were closed without an answer.',
    fix: 'Update the app and install the plugin again. In Claude Code the same plugin stays.',
  },
};
