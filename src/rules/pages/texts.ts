import type { textRules } from '../tables/texts.ts';
import { docs, issue, mcp, skill, table, type RulePage } from './page.ts';

const crm = '"acme-crm": {\n  "type": "http",\n  "url": "https://mcp.acme.example.com/crm"\n}';
const chat = '"acme-chat": {\n  "type": "http",\n  "url": "https://mcp.acme.example.com/chat"\n}';
const marketplace = (extra: string) =>
  `{\n  "name": "team",${extra}\n  "owner": { "name": "Team" },\n  "plugins": []\n}\n`;

const listed = (description: string) =>
  `{\n  "name": "team",\n  "owner": { "name": "Team" },\n  "plugins": [\n    { "name": "sales", "source": "./sales", "description": "${description}" }\n  ]\n}\n`;

const names = ['sales', 'support', 'sales/calls'];
const plugins = {
  '.claude-plugin/marketplace.json': JSON.stringify({
    name: 'team',
    owner: { name: 'Team' },
    plugins: names.map((name) => ({ name: name.replace('/', '-'), source: `./${name}` })),
  }),
  ...Object.fromEntries(names.map((name) => [`${name}/skills/a/SKILL.md`, skill('a', 'Ask.')])),
};
const pluginTable = (...rows: string[]) =>
  `# Team\n\n| Plugin | How it helps |\n| --- | --- |\n${rows.map((name) => `| [${name}](./${name}) | … |\n`).join('')}`;

const tree = (folder: string) =>
  `# Sales\n\n\`\`\`\n├── .claude-plugin/\n│   └── plugin.json\n├── README.md\n└── ${folder}\n\`\`\`\n`;
const gains = (name: string) =>
  `| Connector | What it adds |\n| --- | --- |\n| **${name}** | Recent threads |\n\nElse ask for them.`;

/** The pages of the rules about skills and READMEs. */
export const textPages = {
  'skill-name-mismatch': {
    why: 'The Agent Skills specification wants the name to be that of the folder. Claude Code takes the name; a program that goes by the folder shows another, so the skill has two names.',
    sources: [docs.agentSkills, docs.skills],
    example: {
      wrong: { 'skills/prep/SKILL.md': skill('call-prep', 'Ask for the account.') },
      right: { 'skills/call-prep/SKILL.md': skill('call-prep', 'Ask for the account.') },
    },
  },
  'skill-name-invalid': {
    why: 'The Agent Skills specification allows lower-case letters, digits and single hyphens. claude.ai refuses to upload a skill with another name.',
    sources: [docs.agentSkills, 'https://github.com/anthropics/skills/issues/241'],
    example: {
      wrong: { 'skills/prep/SKILL.md': skill('calls/prep', 'Ask for the account.') },
      right: { 'skills/prep/SKILL.md': skill('prep', 'Ask for the account.') },
    },
  },
  'skill-too-long': {
    why: 'All of a SKILL.md goes into the context whenever the skill is used. Detail in files beside it is read only where it is needed.',
    sources: [docs.agentSkills],
  },
  'skill-nested': {
    why: 'A skill is a folder with one SKILL.md; what it needs lies beside it under other names. Programs look for skills right under skills/ and may pass over deeper ones, or list them apart from the skill they belong to.',
    sources: [docs.agentSkills, docs.plugins],
    example: {
      wrong: {
        'skills/prep/SKILL.md': skill('prep', 'Ask for the account.'),
        'skills/prep/notes/SKILL.md': skill('notes', 'Sum up the notes.'),
      },
      right: {
        'skills/prep/SKILL.md': skill('prep', 'Ask for the account.'),
        'skills/notes/SKILL.md': skill('notes', 'Sum up the notes.'),
      },
    },
  },
  'skill-requires-connector': {
    why: 'Not everybody has a tool of each category connected. A skill that says what to do then, such as asking for the text, still helps them.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: {
        'CONNECTORS.md': table('| CRM | `~~CRM` | — | Acme CRM |'),
        'skills/prep/SKILL.md': skill('prep', 'Read the account in ~~CRM and sum it up.'),
      },
      right: {
        'CONNECTORS.md': table('| CRM | `~~CRM` | — | Acme CRM |'),
        'skills/prep/SKILL.md': skill(
          'prep',
          'If ~~CRM is connected, read the account there. Else ask the user to paste it.',
        ),
      },
    },
  },
  'category-label-differs': {
    why: 'The table says what is connected for a category. A skill that calls the category otherwise leaves the reader to guess which row is meant.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: {
        'CONNECTORS.md': table('| Chat | `~~chat` | — | Acme Chat |'),
        'skills/prep/SKILL.md': skill('prep', gains('Communication')),
      },
      right: {
        'CONNECTORS.md': table('| Chat | `~~chat` | — | Acme Chat |'),
        'skills/prep/SKILL.md': skill('prep', gains('Chat')),
      },
    },
  },
  'connector-unwired': {
    why: 'A skill that works with a product helps only those who have it connected. Where neither the configuration nor a table names it, people do not learn that they could.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: {
        '.mcp.json': mcp(crm),
        'skills/prep/SKILL.md': skill('prep', gains('Acme Chat')),
      },
      right: {
        '.mcp.json': mcp(crm, chat),
        'skills/prep/SKILL.md': skill('prep', gains('Acme Chat')),
      },
    },
  },
  'readme-install-command': {
    why: 'People paste the command as it stands. `claude plugin install name@marketplace` is the one that works, after `claude plugin marketplace add` with the place of the marketplace.',
    sources: [docs.plugins, docs.marketplaces],
    example: {
      wrong: { 'README.md': '# Sales\n\n```\nclaude plugins add our-marketplace/sales\n```\n' },
      right: { 'README.md': '# Sales\n\n```\nclaude plugin install sales@our-marketplace\n```\n' },
    },
  },
  'readme-claims-server': {
    why: 'The README is what people read before they install. Each connector that it names as included must be in the configuration.',
    sources: [issue(933)],
    example: {
      wrong: {
        '.mcp.json': mcp(crm),
        'README.md':
          '# Sales\n\n**Included MCP connections:**\n\n- CRM (Acme CRM) for accounts\n- Chat (Acme Chat) for threads\n',
      },
      right: {
        '.mcp.json': mcp(crm),
        'README.md': '# Sales\n\n**Included MCP connections:**\n\n- CRM (Acme CRM) for accounts\n',
      },
    },
  },
  'readme-server-missing': {
    why: 'A server that the list of included connections leaves out still asks people to sign in, and nobody told them what for. Lists that say "such as" or "and more" are left alone, and so is a server that the README names elsewhere.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: {
        '.mcp.json': mcp(crm, chat),
        'README.md': '# Sales\n\n**Included MCP connections:**\n\n- CRM (Acme CRM) for accounts\n',
      },
      right: {
        '.mcp.json': mcp(crm, chat),
        'README.md':
          '# Sales\n\n**Included MCP connections:**\n\n- CRM (Acme CRM) for accounts\n- Chat (Acme Chat) for threads\n',
      },
    },
  },
  'readme-plugin-missing': {
    why: 'The table on the front page is what people choose from. A plugin that it leaves out is found by few. Plugins that lie elsewhere are not asked for, and a table that says it is a choice is left alone.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: { ...plugins, 'README.md': pluginTable('sales', 'support') },
      right: { ...plugins, 'README.md': pluginTable('sales', 'support', 'sales/calls') },
    },
  },
  'readme-count-differs': {
    why: 'A number that is wrong shows that the text was written for another state of the plugin: one of the servers it tells of is gone, or a new one is not told of.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: {
        '.mcp.json': mcp(crm),
        'README.md': '# Sales\n\nThis plugin includes 2 MCP servers.\n',
      },
      right: {
        '.mcp.json': mcp(crm),
        'README.md': '# Sales\n\nThis plugin includes 1 MCP server.\n',
      },
    },
  },
  'readme-field-missing': {
    why: 'Who adapts the plugin looks for the field in the file and does not find it. What it would say has to be guessed.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: {
        '.mcp.json': mcp(crm),
        'README.md':
          '# Sales\n\nEdit `.mcp.json`. The `recommendedCategories` field lists what else helps.\n',
      },
      right: {
        '.mcp.json': mcp(crm),
        'README.md': '# Sales\n\nEdit `.mcp.json`. The `mcpServers` field lists what is there.\n',
      },
    },
  },
  'readme-path-missing': {
    why: 'A tree of files shows where to find and change things. Paths are left behind when commands become skills or folders are renamed. Only trees of the plugin itself are read, those with its .claude-plugin folder.',
    sources: [docs.plugins],
    example: {
      wrong: {
        'README.md': tree('commands/'),
        'skills/prep/SKILL.md': skill('prep', 'Ask for the account.'),
      },
      right: {
        'README.md': tree('skills/'),
        'skills/prep/SKILL.md': skill('prep', 'Ask for the account.'),
      },
    },
  },
  'readme-command-unknown': {
    why: 'Who types a command that is not there gets nothing. Names are left behind when commands become skills or are renamed.',
    sources: [docs.skills],
    example: {
      wrong: {
        'README.md':
          '# Sales\n\n| Command | Description |\n| --- | --- |\n| `/prepare` | Prepares a call |\n',
        'skills/prep/SKILL.md': skill('prep', 'Ask for the account.'),
      },
      right: {
        'README.md':
          '# Sales\n\n| Command | Description |\n| --- | --- |\n| `/prep` | Prepares a call |\n',
        'skills/prep/SKILL.md': skill('prep', 'Ask for the account.'),
      },
    },
  },
  'claude-md-ignored': {
    why: 'Claude Code reads a CLAUDE.md in the project people work in, not in a plugin. What Claude is to know belongs in a skill.',
    sources: [docs.plugins],
    example: {
      wrong: { 'CLAUDE.md': 'Always ask for the account first.\n' },
      right: { 'skills/prep/SKILL.md': skill('prep', 'Always ask for the account first.') },
    },
  },
  'details-differ': {
    why: 'Of texts that people read, Claude Code shows the marketplace’s, and the manifest’s only where that has none. Of the version the manifest’s counts. Who changes the one that does not count sees no effect.',
    sources: [docs.marketplaces],
    example: {
      wrong: {
        '.claude-plugin/marketplace.json': listed('Helps to sell.'),
        'sales/.claude-plugin/plugin.json':
          '{\n  "name": "sales",\n  "description": "Prepares calls."\n}\n',
      },
      right: {
        '.claude-plugin/marketplace.json': listed('Prepares calls.'),
        'sales/.claude-plugin/plugin.json':
          '{\n  "name": "sales",\n  "description": "Prepares calls."\n}\n',
      },
    },
  },
  'marketplace-description-missing': {
    why: 'The description is shown where people choose a marketplace, and the official validator warns without it.',
    sources: [docs.marketplaces],
    example: {
      wrong: { '.claude-plugin/marketplace.json': marketplace('') },
      right: {
        '.claude-plugin/marketplace.json': marketplace(
          '\n  "description": "Plugins of our team.",',
        ),
      },
    },
  },
} as const satisfies Record<keyof typeof textRules, RulePage>;
