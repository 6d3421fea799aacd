import type { Format } from '../clients/client.ts';
import { deeperKey } from '../protocol/held-servers.ts';
import { isRecord } from '../protocol/record.ts';

/** What to paste in place of a text that is no configuration; undefined where it may be one. */
export function describeMistake(text: string): string | undefined {
  return mistakes.find(({ pattern }) => pattern.test(text))?.problem;
}

/** Why data holds no servers of any client. */
export function describeNoServers(data: unknown, format: Format): string {
  const keys = isRecord(data) ? Object.keys(data) : [];
  const expected = format === 'toml' ? 'mcp_servers' : 'mcpServers';
  const meant = keys.find(
    (key) =>
      key !== expected &&
      key.toLowerCase().replace(/[^a-z]/g, '') === 'mcpservers' &&
      isRecord(data) &&
      typeof data[key] === 'object',
  );
  if (meant !== undefined && format !== 'yaml') {
    return `The servers stand under "${meant.slice(0, 40)}"; rename that to "${expected}".`;
  }
  const deeper = isRecord(data) ? deeperKey(data, expected)?.key : undefined;
  // The file that Claude Code keeps in a home folder.
  if (expected === 'mcpServers' && deeper?.startsWith('projects.')) {
    return 'It holds servers of projects only; paste the "mcpServers" part of one project.';
  }
  return deeper === undefined
    ? 'It holds no MCP servers in the shape of any client.'
    : `The servers stand under "${deeper}", deeper than any client looks for them; move "${expected}" to the top.`;
}

const mistakes: readonly { pattern: RegExp; problem: string }[] = [
  {
    pattern: /^\s*```/,
    problem: 'It stands in a Markdown block; paste what is between the lines of ```.',
  },
  {
    pattern:
      /^\s*(?:(?:[$>%]\s+)?(?:claude|codex|gemini|copilot|code|opencode|amp|cline|goose|npx|uvx|docker)|\/(?:plugin|mcp|extensions))[^\S\n]+[^\s:={]/,
    problem: 'It is a command line; paste a configuration, such as the file that it writes.',
  },
  {
    pattern: /^\s*\S*\bvscode(?:-insiders)?(?::|%3A)mcp(?:\/|%2F)by-name(?:\/|%2F)\S+\s*$/i,
    problem:
      'It is a link to a server in the gallery of VS Code, and says no more than its name; open it in VS Code, or choose its connector in the builder.',
  },
  {
    pattern: /^\s*[a-z][a-z\d+.-]*:[^\s"'{]+\s*$/i,
    problem: 'It is an address; paste a configuration, or choose its connector in the builder.',
  },
];
