import type { ClientMessage } from './message.ts';

/** What Amp says when a server does not load. */
export const ampMessages: readonly ClientMessage[] = [
  {
    id: 'amp-invalid-json',
    client: 'amp',
    message: 'Invalid JSON in settings file NAME',
    also: ['Fix the JSON syntax errors. Errors found on lines [N].'],
    cause:
      'The file that is named is no JSON: a comma, a quote or a brace is missing or too many. Amp then loads nothing of it.',
    fix: 'Paste the file into the check of the builder, which shows the line and mends it.',
    source: 'Amp 0.0.1790142911',
  },
  {
    id: 'amp-closed-unexpectedly',
    client: 'amp',
    message: 'error - MCP server connection was closed unexpectedly.',
    also: ['MCP server connection was closed unexpectedly'],
    more: 'In amp mcp doctor, after reconnecting.',
    isAfter: true,
    cause: 'The program of the entry ended, or it was not found; Amp does not say which.',
    fix: 'Run the command of the entry in a terminal and read what it says. Write the full path of a program that Amp does not find.',
    source: 'Amp 0.0.1790142911',
  },
];
