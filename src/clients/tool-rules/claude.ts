import { hasRules, toJson, type ToolRules, type ToolRulesForm } from './rules.ts';

/**
 * The name of a tool in the rules of Claude Code.
 * @example
 * claudeToolName({ server: 'hubspot', plugin: 'sales' }, 'get_contact') // => 'mcp__plugin_sales_hubspot__get_contact'
 */
export function claudeToolName(
  { server, plugin }: Pick<ToolRules, 'server' | 'plugin'>,
  tool: string,
): string {
  const key = plugin === undefined ? server : `plugin_${plugin}_${server}`;
  return `mcp__${clean(key)}__${tool.endsWith('*') ? `${clean(tool.slice(0, -1))}*` : clean(tool)}`;
}

/** The rules as `permissions` of Claude Code's settings: a refusal wins over a question, that over a permission. */
export function claudePermissions(rules: readonly ToolRules[]): ClaudePermissions {
  const named = (pick: (each: ToolRules) => readonly string[]) => [
    ...new Set(rules.flatMap((each) => pick(each).map((tool) => claudeToolName(each, tool)))),
  ];
  return {
    allow: named(({ allow }) => allow),
    ask: named(({ ask }) => ask),
    deny: named(({ deny, nets }) => [...deny, ...nets.map((net) => `${net}*`)]),
  };
}

/** Claude Code: `permissions` in its settings. */
export const claudeCodeRules: ToolRulesForm = {
  client: 'claude-code',
  name: 'Claude Code',
  file: '.claude/settings.json',
  format: 'json',
  notes: [
    'For yourself in every project: ~/.claude/settings.json. For everybody: managed-settings.json.',
    'A refusal wins over a question, and a question over a permission, whichever is more exact.',
  ],
  write: (rules) => toJson({ permissions: compactLists(claudePermissions(rules)) }),
};

/** Anthropic's Messages API: a toolset that has what is named in it, and no more. */
export const claudeApiRules: ToolRulesForm = {
  client: 'claude-code',
  name: 'Claude API',
  file: 'POST /v1/messages',
  format: 'json',
  notes: [
    'With the header anthropic-beta: mcp-client-2025-11-20. The API asks nobody: what is to be asked about is left out, too.',
    'Put the token that you signed in with in place of YOUR_TOKEN, or leave the line out where no sign-in is needed.',
  ],
  write: (rules) =>
    toJson({
      mcp_servers: rules.map(({ server, url }) => ({
        type: 'url',
        name: server,
        url: url ?? '',
        authorization_token: 'YOUR_TOKEN',
      })),
      tools: rules.map((each) => ({
        type: 'mcp_toolset',
        mcp_server_name: each.server,
        ...(hasRules(each) && {
          default_config: { enabled: false },
          configs: Object.fromEntries(each.allow.map((tool) => [tool, { enabled: true }])),
        }),
      })),
    }),
};

/** Anthropic's Agent SDK: the tools that run without a question, and those that never do. */
export const agentSdkRules: ToolRulesForm = {
  client: 'claude-code',
  name: 'Agent SDK',
  file: 'options of query()',
  format: 'json',
  notes: ['What is in neither list goes to your canUseTool, or is asked about.'],
  write: (rules) => {
    const { allow, deny } = claudePermissions(rules);
    return toJson({ allowedTools: allow, ...(deny.length > 0 && { disallowedTools: deny }) });
  },
};

function compactLists(permissions: ClaudePermissions): Partial<ClaudePermissions> {
  return Object.fromEntries(Object.entries(permissions).filter(([, list]) => list.length > 0));
}

function clean(name: string): string {
  return name.replace(/[^\w-]/g, '_');
}

interface ClaudePermissions {
  allow: string[];
  ask: string[];
  deny: string[];
}
