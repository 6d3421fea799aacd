/** What the page of a rule says beside its title; the examples are files of a plugin directory, and tests. */
export interface RulePage {
  /** Why it matters, in a few sentences. */
  why: string;
  /** Public pages that say so. */
  sources: readonly string[];
  /** Undefined where no text shows it: a file's size, a link. */
  example?: { wrong: Files; right: Files };
}

/** The texts of files by their paths. */
export type Files = Readonly<Record<string, string>>;

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
