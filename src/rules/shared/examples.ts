/** A `.mcp.json` with one server, as an example. */
export function mcp(...servers: readonly string[]): string {
  const body = servers.map((server) => `    ${server.replaceAll('\n', '\n    ')}`).join(',\n');
  return `{\n  "mcpServers": {\n${body}\n  }\n}\n`;
}

/** A table of connectors, as an example. */
export function table(...rows: readonly string[]): string {
  const head = '| Category | Placeholder | Included servers | Other options |';
  return `# Connectors\n\n${head}\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

/** A skill with its frontmatter, as an example. */
export function skill(name: string, body: string): string {
  return `---\nname: ${name}\ndescription: Prepares a call.\n---\n\n${body}\n`;
}

export const docs = {
  mcp: 'https://code.claude.com/docs/en/mcp',
  plugins: 'https://code.claude.com/docs/en/plugins-reference',
  marketplaces: 'https://code.claude.com/docs/en/plugin-marketplaces',
  hooks: 'https://code.claude.com/docs/en/hooks',
  subagents: 'https://code.claude.com/docs/en/sub-agents',
  skills: 'https://code.claude.com/docs/en/skills',
  agentSkills: 'https://agentskills.io/specification',
  transports: 'https://modelcontextprotocol.io/specification/2025-11-25/basic/transports',
  deprecated: 'https://modelcontextprotocol.io/specification/2026-07-28/deprecated',
  authorization:
    'https://modelcontextprotocol.io/specification/2026-07-28/basic/authorization/security-considerations',
  knowledgeWork: 'https://github.com/anthropics/knowledge-work-plugins',
} as const;

/** The page of an issue of the public knowledge-work plugins. */
export function issue(number: number): string {
  return `${docs.knowledgeWork}/issues/${number}`;
}

/** A server of an `.mcp.json`, as an example. */
export const crm =
  '"acme-crm": {\n  "type": "http",\n  "url": "https://mcp.acme.example.com/crm"\n}';

/** Another server, as an example. */
export const chat =
  '"acme-chat": {\n  "type": "http",\n  "url": "https://mcp.acme.example.com/chat"\n}';
