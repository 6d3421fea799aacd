/** What components show inside guides. */
export const guides = {
  flow: 'How a connector works, in four steps',
  flowDescription:
    'At the top, a plugin or project with .mcp.json, skills and commands. Arrow 1 leads from .mcp.json to Claude: it names the servers. Arrow 3 leads from skills and commands to Claude: they ask for tools. Arrow 2 goes both ways between Claude and three connectors, CRM, chat and email: Claude asks which tools they have. Arrow 4 goes both ways between the connectors and your data: Claude reads and writes through them.',
  plugin: 'Plugin or project',
  skills: 'Skills, commands',
  namesServers: 'names servers',
  askForTools: 'ask for tools',
  whichTools: 'which tools do you have?',
  servers: 'Connectors (MCP servers)',
  crm: 'CRM',
  chat: 'Chat',
  email: 'Email',
  readsAndWrites: 'reads and writes',
  yourData: 'Your data, with your permissions',
  byCategory: 'Connectors by category',
  category: 'Category',
  placeholder: 'Placeholder',
  connectors: 'Connectors',
  noneFirst: 'none as its first category',
  table: 'Table',
};
