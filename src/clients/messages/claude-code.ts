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
];
