import { members } from '../diagnostics/json.ts';
import type { Rule } from './rule.ts';
import { checksOfDeclarations } from './shared/declarations.ts';
import { docs } from './shared/examples.ts';

export const manifestKeyUnknown: Rule<Args> = {
  severity: 'warning',
  title: 'Key of a manifest that Claude Code does not read there',
  message: ({ key, meant, isRead }) =>
    isRead
      ? `Claude Code reads "${key}" here for now, but will not in a later version. Move it into "experimental".`
      : `Claude Code does not read "${key}", so what stands under it is missing from the plugin. Call it "${meant}".`,
  ...checksOfDeclarations(({ node, at }) =>
    members(node).flatMap(([key, keyNode]) => {
      const isRead = experimentalKeys.has(key);
      const meant = isRead ? '' : Object.hasOwn(meantKeys, key) ? meantKeys[key] : undefined;
      return meant === undefined ? [] : [{ at: at(keyNode), args: { key, meant, isRead } }];
    }),
  ),
  page: {
    why: 'Other programs call their parts otherwise. Claude Code ignores a key that it does not know, and loads the plugin without what it holds.',
    sources: [docs.plugins],
    example: {
      wrong: { '.claude-plugin/plugin.json': manifest('mcp') },
      right: { '.claude-plugin/plugin.json': manifest('mcpServers') },
    },
  },
};

/** What Claude Code 2.1.332 wants inside "experimental", and still takes beside it. */
const experimentalKeys: ReadonlySet<string> = new Set(['themes', 'monitors']);

const meantKeys: Readonly<Record<string, string>> = {
  mcp: 'mcpServers',
  mcpServer: 'mcpServers',
  mcp_servers: 'mcpServers',
  'mcp-servers': 'mcpServers',
  servers: 'mcpServers',
  connectors: 'mcpServers',
  skill: 'skills',
  agent: 'agents',
  subagents: 'agents',
  command: 'commands',
  hook: 'hooks',
  lsp: 'lspServers',
  user_config: 'userConfig',
  userconfig: 'userConfig',
  outputStyle: 'outputStyles',
  output_styles: 'outputStyles',
  requires: 'dependencies',
};

function manifest(key: string): string {
  return `{\n  "name": "sales",\n  "${key}": {\n    "acme-crm": { "type": "http", "url": "https://mcp.acme.example.com/crm" }\n  }\n}\n`;
}

interface Args {
  key: string;
  meant: string;
  /** It is read for now, in the wrong place. */
  isRead: boolean;
}
