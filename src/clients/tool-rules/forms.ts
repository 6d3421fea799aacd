import { toToml } from '../toml.ts';
import { agentSdkRules, claudeApiRules, claudeCodeRules } from './claude.ts';
import { hasRules, toJson, type ToolRules, type ToolRulesForm } from './rules.ts';

/** The programs that can be told which tools of a server may run, each in its own form. */
export const toolRulesForms = {
  'claude-code': claudeCodeRules,
  'claude-api': claudeApiRules,
  'agent-sdk': agentSdkRules,
  'vs-code': {
    client: 'vs-code',
    name: 'VS Code and GitHub Copilot',
    file: '.github/agents/careful.agent.md',
    format: 'md',
    notes: [
      'An agent of its own, to be chosen in the chat; it has these tools and no others. The rest of what you use goes beside them.',
    ],
    write: (rules) => {
      const tools = rules.flatMap((each) =>
        hasRules(each)
          ? offered(each).map((tool) => `${each.server}/${tool}`)
          : [`${each.server}/*`],
      );
      return [
        '---',
        'name: Careful',
        'description: Has only the tools of connectors that are named here.',
        'tools:',
        ...tools.map((tool) => `  - ${JSON.stringify(tool)}`),
        '---',
      ].join('\n');
    },
  },
  codex: {
    client: 'codex',
    name: 'Codex',
    file: '~/.codex/config.toml',
    format: 'toml',
    notes: ['Add the lines to the table that the server has there.', cannotAsk('Codex')],
    write: (rules) =>
      toToml({
        mcp_servers: byServer(rules, (each) => limited(each, 'enabled_tools', 'disabled_tools')),
      }).trim(),
  },
  'gemini-cli': {
    client: 'gemini-cli',
    name: 'Gemini CLI',
    file: '.gemini/settings.json',
    format: 'json',
    notes: ['Add the lines to the entry that the server has there.', cannotAsk('Gemini CLI')],
    write: (rules) =>
      toJson({
        mcpServers: byServer(rules, (each) => limited(each, 'includeTools', 'excludeTools')),
      }),
  },
  'copilot-cli': {
    client: 'copilot-cli',
    name: 'Copilot CLI',
    file: '~/.copilot/mcp-config.json',
    format: 'json',
    notes: [
      'Put the list in place of the one that the entry of the server has.',
      'It has tools that are named and no others, also where the list of the catalog is not complete.',
    ],
    write: (rules) =>
      toJson({
        mcpServers: byServer(rules, (each) => ({ tools: hasRules(each) ? offered(each) : ['*'] })),
      }),
  },
  kiro: {
    client: 'kiro',
    name: 'Kiro',
    file: '.kiro/settings/mcp.json',
    format: 'json',
    notes: [
      'Add the lines to the entry that the server has there. What is in no list is asked about.',
    ],
    write: (rules) =>
      toJson({
        mcpServers: byServer(rules, ({ allow, deny }) => ({
          autoApprove: allow,
          disabledTools: deny,
        })),
      }),
  },
  windsurf: {
    client: 'windsurf',
    name: 'Windsurf',
    file: '~/.codeium/windsurf/mcp_config.json',
    format: 'json',
    notes: [
      'Add the lines to the entry that the server has there. What is in no list is asked about.',
    ],
    write: (rules) =>
      toJson({
        mcpServers: byServer(rules, ({ allow, deny }) => ({
          alwaysAllow: allow,
          disabledTools: deny,
        })),
      }),
  },
  cline: {
    client: 'cline',
    name: 'Cline',
    file: 'cline_mcp_settings.json',
    format: 'json',
    notes: [
      'Add the lines to the entry that the server has there.',
      'Cline can refuse no tool: it asks about those that are not in the list.',
    ],
    write: (rules) =>
      toJson({ mcpServers: byServer(rules, ({ allow }) => ({ autoApprove: allow })) }),
  },
} as const satisfies Record<string, ToolRulesForm>;

/** The tools that stay where a program can only have a tool or not. */
function offered({ allow, ask }: ToolRules): readonly string[] {
  return [...allow, ...ask];
}

/** A list of what there is where nothing else may run, else one of what there is not. */
function limited(rules: ToolRules, include: string, exclude: string): Record<string, string[]> {
  if (!hasRules(rules)) return {};
  return rules.isLimited ? { [include]: [...rules.allow] } : { [exclude]: [...rules.deny] };
}

function byServer<Entry>(rules: readonly ToolRules[], write: (each: ToolRules) => Entry) {
  return Object.fromEntries(rules.map((each) => [each.server, write(each)]));
}

function cannotAsk(name: string): string {
  return `${name} asks by rules of its own: a tool is there or it is not.`;
}

export type ToolRulesFormId = keyof typeof toolRulesForms;
