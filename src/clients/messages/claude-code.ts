import type { ClientMessage } from './message.ts';

/** What Claude Code says of its files; what it says of a connection stands in the guide itself. */
export const claudeCodeMessages: readonly ClientMessage[] = [
  {
    id: 'claude-code-unknown-type',
    client: 'claude-code',
    message: 'Skipped — unknown MCP server type "NAME" for server "NAME"',
    cause:
      'The entry has a word under type that Claude Code does not know, such as streamableHttp. It leaves out that server alone.',
    fix: 'Write "type": "http" for an address, "sse" for an old one, "stdio" for a program.',
    source: 'Claude Code 2.1.332',
  },
  {
    id: 'claude-code-missing-mcpservers',
    client: 'claude-code',
    message:
      'Missing "mcpServers" — found "servers" instead. Claude Code reads MCP servers from the "mcpServers" key.',
    cause:
      'The file is in the form of VS Code, whose servers stand under servers. None of them is loaded.',
    fix: 'Rename servers to mcpServers; the check of the builder does so, with what else differs.',
    source: 'Claude Code 2.1.332',
  },
  {
    id: 'claude-code-invalid-server',
    client: 'claude-code',
    message: 'Skipped — invalid MCP server config for "NAME": NAME',
    also: [
      'Skipped — invalid MCP server config for "NAME": headers: expected record, received array',
    ],
    cause:
      'A value of the entry is of another kind: what stands behind the name of the server is its key, what it has to be and what it is. Claude Code leaves out that server alone.',
    fix: 'Correct that key: record is an object in braces, array a list in brackets. The check of the builder does so.',
    source: 'Claude Code 2.1.332',
  },
  {
    id: 'claude-code-expected-record',
    client: 'claude-code',
    message: 'mcpServers: Invalid input: expected record, received array',
    cause:
      'The servers stand in a list. Claude Code wants an object with the name of each server before it, and loads none of them.',
    fix: 'Write { } in place of [ ] and the name of each server before its braces; the check of the builder does so.',
    source: 'Claude Code 2.1.332',
  },
  {
    id: 'claude-code-invalid-json',
    client: 'claude-code',
    message: '[Error] MCP config is not a valid JSON (line N, column N)',
    more: 'Under MCP config diagnostics, with the file as Location.',
    cause:
      'The file that Location names is no JSON at that place: a comma, a quote or a brace is missing or too many. None of its servers is loaded.',
    fix: 'Paste the file into the check of the builder, which shows the line and mends it.',
    source: 'Claude Code 2.1.332',
  },
  {
    id: 'claude-code-missing-argument',
    client: 'claude-code',
    message: "error: missing required argument 'commandOrUrl'",
    also: ["error: missing required argument 'name'"],
    more: 'After claude mcp add.',
    cause:
      'The line has no name, or nothing to start or to call. Often an option has taken it: --env and --header take all words that follow.',
    fix: 'Write the name and the address before such options: claude mcp add --transport http NAME https://ADDRESS --header "…". For a program write -- before it: claude mcp add NAME --env A=b -- npx -y PACKAGE.',
    source: 'Claude Code 2.1.332',
  },
  {
    id: 'claude-code-no-servers',
    client: 'claude-code',
    message: 'No MCP servers configured. Use `claude mcp add` to add a server.',
    isAfter: true,
    cause:
      'Claude Code found no server that it can load: there is none in this folder and in your account, or the file has an error, which then stands below under MCP config diagnostics.',
    fix: 'Mend what stands below it. Otherwise run it in the folder of the project, where .mcp.json lies, or add the server with claude mcp add.',
    source: 'Claude Code 2.1.332',
  },
  {
    id: 'claude-code-mcp-list',
    client: 'claude-code',
    message: '(HTTP) - ! Needs authentication',
    also: ['…MCP server health… NAME: NAME - ✗ Failed to connect'],
    more: 'In claude mcp list.',
    cause:
      'You are not signed in to a server that says Needs authentication. Where it says Failed to connect, the program ended or was not found, or the address does not answer; the list does not say which.',
    fix: 'Sign in with /mcp in Claude Code. Of a server that failed run the command in a terminal and read what it says, or see whether its address is that of the page of the connector.',
    source: 'Claude Code 2.1.332',
  },
  {
    id: 'claude-code-requires-re-authorization',
    client: 'claude-code',
    message: 'MCP server "NAME" requires re-authorization (token expired)',
    cause:
      'The server no longer takes what you signed in with. It is reported that the same is said where a tool needs a right that you did not give at the sign-in (403 with insufficient_scope), whatever the age of the token.',
    fix: 'Sign in again: /mcp, the server, Authenticate. Where it comes back with one tool alone, give that right at the sign-in, or add its scope to oauth.scopes of the entry.',
    source: 'https://github.com/anthropics/claude-code/issues/92518',
  },
];
