import type { pluginRules } from '../tables/plugins.ts';
import { docs, mcp, skill, type RulePage } from './page.ts';

const server = '"acme-crm": {\n  "type": "http",\n  "url": "https://mcp.acme.example.com/crm"\n}';
const marketplace = (source: string) =>
  `{\n  "name": "team",\n  "owner": { "name": "Team" },\n  "plugins": [{ "name": "sales", "source": ${source} }]\n}\n`;
const manifest = '{\n  "name": "sales"\n}\n';

const elsewhere = '{ "source": "github", "repo": "acme/sales" }';
const pinned = (ref: string) =>
  `{ "source": "git-subdir", "url": "https://example.com/sales.git", "path": "plugin",${ref} "sha": "${'0123456789'.repeat(4)}" }`;

/** The pages of the rules about what can be read of a plugin. */
export const pluginPages = {
  'marketplace-invalid': {
    why: 'Claude Code leaves out an entry that breaks the format, and refuses a marketplace that does.',
    sources: [docs.marketplaces],
    example: {
      wrong: {
        '.claude-plugin/marketplace.json': marketplace(
          '{ "source": "url", "url": "https://example.com/sales.git", "path": "plugin" }',
        ),
      },
      right: {
        '.claude-plugin/marketplace.json': marketplace(
          '{ "source": "git-subdir", "url": "https://example.com/sales.git", "path": "plugin" }',
        ),
      },
    },
  },
  'manifest-invalid': {
    why: 'A plugin whose manifest breaks the format does not load.',
    sources: [docs.plugins],
    example: {
      wrong: { '.claude-plugin/plugin.json': '{\n  "description": "Helps to sell."\n}\n' },
      right: { '.claude-plugin/plugin.json': manifest },
    },
  },
  'manifest-missing': {
    why: 'Without a manifest Claude Code loads the default folders and what the entry of the marketplace names. Then only that entry can give the plugin its name and version.',
    sources: [docs.plugins],
    example: {
      wrong: {
        '.claude-plugin/marketplace.json': marketplace('"./sales"'),
        'sales/skills/prep/SKILL.md': skill('prep', 'Ask for the account.'),
      },
      right: {
        '.claude-plugin/marketplace.json': marketplace('"./sales"'),
        'sales/.claude-plugin/plugin.json': manifest,
        'sales/skills/prep/SKILL.md': skill('prep', 'Ask for the account.'),
      },
    },
  },
  'mcp-invalid': {
    why: 'Claude Code leaves out a server that it cannot read, and a file that is no JSON altogether.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': mcp('"acme-crm": "https://mcp.acme.example.com/crm"') },
      right: { '.mcp.json': mcp(server) },
    },
  },
  'mcp-flat': {
    why: 'Claude Code reads servers at the top level of a plugin’s file too. Other clients and most tools look under "mcpServers" only.',
    sources: [docs.plugins],
    example: {
      wrong: { '.mcp.json': `{\n  ${server.replaceAll('\n', '\n  ')}\n}\n` },
      right: { '.mcp.json': mcp(server) },
    },
  },
  'mcp-servers-key': {
    why: 'VS Code has its servers under "servers". Claude Code looks under "mcpServers" and finds none.',
    sources: [docs.mcp, 'https://code.visualstudio.com/docs/agents/reference/mcp-configuration'],
    example: {
      wrong: { '.mcp.json': mcp(server).replace('mcpServers', 'servers') },
      right: { '.mcp.json': mcp(server) },
    },
  },
  'json-key-duplicate': {
    why: 'Most JSON readers keep the last of two equal keys. The other is lost without a word.',
    sources: ['https://www.rfc-editor.org/rfc/rfc8259#section-4'],
    example: {
      wrong: { '.mcp.json': mcp(server, server) },
      right: { '.mcp.json': mcp(server) },
    },
  },
  'byte-order-mark': {
    why: 'JSON texts must not start with a byte order mark; strict readers refuse the file.',
    sources: ['https://www.rfc-editor.org/rfc/rfc8259#section-8.1'],
    example: {
      wrong: { '.mcp.json': `\uFEFF${mcp(server)}` },
      right: { '.mcp.json': mcp(server) },
    },
  },
  'source-ref-missing': {
    why: 'The commit says what is fetched, the branch or tag what it was taken from. Who moves the pin forward needs the branch.',
    sources: [docs.marketplaces],
    example: {
      wrong: { '.claude-plugin/marketplace.json': marketplace(pinned('')) },
      right: { '.claude-plugin/marketplace.json': marketplace(pinned(' "ref": "main",')) },
    },
  },
  'entry-parts-external': {
    why: 'With "strict": false the entry takes the place of the manifest. When the fetched plugin has a manifest of its own, the two conflict and the plugin does not load; for a plugin that lies elsewhere this can happen with any new commit.',
    sources: [docs.marketplaces],
    example: {
      wrong: {
        '.claude-plugin/marketplace.json': marketplace(
          `${elsewhere}, "strict": false, "skills": ["./prep"]`,
        ),
      },
      right: { '.claude-plugin/marketplace.json': marketplace(elsewhere) },
    },
  },
  'folder-name-mismatch': {
    why: 'Commands are typed with the name of the plugin in front, and tools are named after it. Who knows the folder looks for a name that is not there.',
    sources: [docs.plugins],
    example: {
      wrong: { 'sales/.claude-plugin/plugin.json': '{\n  "name": "sales-team"\n}\n' },
      right: { 'sales/.claude-plugin/plugin.json': manifest },
    },
  },
  'name-unclean': {
    why: 'A name is shown in lists, in titles and in terminals. There a control character moves the cursor or forges a line, a mark that turns the writing direction turns what follows, an invisible character makes two names look like one, and "<" starts markup wherever a page is careless.',
    sources: [
      'https://cwe.mitre.org/data/definitions/150.html',
      'https://www.unicode.org/reports/tr36/',
    ],
    example: {
      wrong: {
        '.claude-plugin/plugin.json': '{\n  "name": "sales",\n  "displayName": "Sales <beta>"\n}\n',
      },
      right: {
        '.claude-plugin/plugin.json': '{\n  "name": "sales",\n  "displayName": "Sales (beta)"\n}\n',
      },
    },
  },
  'source-missing': {
    why: 'Who installs the plugin gets an error: the marketplace has no such folder.',
    sources: [docs.marketplaces],
    example: {
      wrong: { '.claude-plugin/marketplace.json': marketplace('"./sale"') },
      right: {
        '.claude-plugin/marketplace.json': marketplace('"./sales"'),
        'sales/.claude-plugin/plugin.json': manifest,
      },
    },
  },
  'frontmatter-invalid': {
    why: 'When the first lines are no YAML, Claude Code loads the text without its name and description, and does not know when to use it.',
    sources: [docs.skills],
    example: {
      wrong: {
        'skills/prep/SKILL.md':
          '---\nname: prep\ndescription: Prepares a call (default: today)\n---\n\nAsk for it.\n',
      },
      right: {
        'skills/prep/SKILL.md':
          '---\nname: prep\ndescription: "Prepares a call (default: today)"\n---\n\nAsk for it.\n',
      },
    },
  },
  'frontmatter-missing': {
    why: 'Claude chooses skills by their descriptions. Without one Claude Code takes the first paragraph, which rarely says when to use the skill, and other programs may refuse the file.',
    sources: [docs.skills, docs.agentSkills],
    example: {
      wrong: { 'skills/prep/SKILL.md': '# Prepare a call\n\nAsk for the account.\n' },
      right: { 'skills/prep/SKILL.md': skill('prep', 'Ask for the account.') },
    },
  },
  'file-too-large': {
    why: 'A file of this size is no text for people, and reading it would take the memory of the whole check.',
    sources: [docs.skills],
  },
  'file-unreadable': {
    why: 'What cannot be read cannot be checked, and cannot be installed either.',
    sources: [docs.plugins],
  },
  'link-outside': {
    why: 'Claude Code drops links that lead out of a plugin or its marketplace when it installs it: the file is missing then.',
    sources: [docs.plugins],
  },
} as const satisfies Record<keyof typeof pluginRules, RulePage>;
