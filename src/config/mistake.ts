import type { Format } from '../clients/client.ts';
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
    (key) => key !== expected && key.toLowerCase().replace(/[^a-z]/g, '') === 'mcpservers',
  );
  if (meant !== undefined && format !== 'yaml') {
    return `The servers stand under "${meant.slice(0, 40)}"; rename that to "${expected}".`;
  }
  const below = isRecord(data) && format === 'toml' ? groupWithServers(data) : undefined;
  if (below !== undefined) {
    return `The servers stand under "${below.slice(0, 60)}", where Codex reads none: write [mcp_servers.NAME] at the top of the file.`;
  }
  const projects = isRecord(data) ? data['projects'] : undefined;
  const isHome =
    isRecord(projects) &&
    Object.values(projects).some((project) => isRecord(project) && 'mcpServers' in project);
  return isHome
    ? 'It holds servers of projects only; paste the "mcpServers" part of one project.'
    : 'It holds no MCP servers in the shape of any client.';
}

/** The profile or project of Codex that servers were written below. */
function groupWithServers(data: Readonly<Record<string, unknown>>): string | undefined {
  for (const key of ['profiles', 'projects']) {
    const groups = data[key];
    const names = isRecord(groups) ? Object.keys(groups) : [];
    const name = names.find((each) => {
      const group = isRecord(groups) ? groups[each] : undefined;
      return isRecord(group) && 'mcp_servers' in group;
    });
    if (name !== undefined) return `${key}.${name}`;
  }
  return undefined;
}

const mistakes: readonly { pattern: RegExp; problem: string }[] = [
  {
    pattern: /^\s*```/,
    problem: 'It stands in a Markdown block; paste what is between the lines of ```.',
  },
  {
    pattern:
      /^\s*(?:[$>%]\s+)?(?:claude|codex|gemini|copilot|code|opencode|amp|cline|npx|uvx|docker)[^\S\n]+[^\s:={]/,
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
