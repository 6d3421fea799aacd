import type { tableRules } from '../tables/tables.ts';
import { docs, issue, mcp, skill, table, type RulePage } from './page.ts';

const crm = '"acme-crm": {\n  "type": "http",\n  "url": "https://mcp.acme.example.com/crm"\n}';
const chat = '"acme-chat": {\n  "type": "http",\n  "url": "https://mcp.acme.example.com/chat"\n}';
const crmRow = '| CRM | `~~CRM` | Acme CRM | Other CRM |';
const chatRow = '| Chat | `~~chat` | Acme Chat | Other Chat |';
const prep = 'skills/prep/SKILL.md';

/** The pages of the rules about tables of connectors and placeholders. */
export const tablePages = {
  'included-without-server': {
    why: 'People choose a plugin by what its table says is included. A name without a server is a promise that the plugin does not keep.',
    sources: [issue(933), issue(939)],
    example: {
      wrong: { '.mcp.json': mcp(crm), 'CONNECTORS.md': table(crmRow, chatRow) },
      right: {
        '.mcp.json': mcp(crm),
        'CONNECTORS.md': table(crmRow, '| Chat | `~~chat` | — | Acme Chat |'),
      },
    },
  },
  'included-without-url': {
    why: 'A server with an empty address connects to nothing. A table that lists it as included needs the footnote that says so; the public plugins write it as \\* and "Placeholder".',
    sources: [issue(933), docs.knowledgeWork],
    example: {
      wrong: {
        '.mcp.json': mcp('"acme-crm": {\n  "type": "http",\n  "url": ""\n}'),
        'CONNECTORS.md': table(crmRow),
      },
      right: {
        '.mcp.json': mcp('"acme-crm": {\n  "type": "http",\n  "url": ""\n}'),
        'CONNECTORS.md': `${table('| CRM | `~~CRM` | Acme CRM\\* | Other CRM |')}\n\\* Placeholder: URL not yet configured\n`,
      },
    },
  },
  'server-undocumented': {
    why: 'A server that no table names still asks people to sign in. They do not learn what it is for, nor what could take its place.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: { '.mcp.json': mcp(crm, chat), 'CONNECTORS.md': table(crmRow) },
      right: { '.mcp.json': mcp(crm, chat), 'CONNECTORS.md': table(crmRow, chatRow) },
    },
  },
  'option-also-included': {
    why: 'The column of other options says what can take the place of an included server. A tool that is in both columns leaves open whether it is there.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: {
        '.mcp.json': mcp(crm),
        'CONNECTORS.md': table(crmRow, '| Chat | `~~chat` | — | Acme CRM |'),
      },
      right: { '.mcp.json': mcp(crm), 'CONNECTORS.md': table(crmRow) },
    },
  },
  'placeholder-undefined': {
    why: 'A skill writes ~~name where it means whichever tool of a category is there. Without a row of that name neither Claude nor the reader can tell which tools that are. Names of products and such as ~~your-team-channel are left alone: they are to be replaced when the plugin is adapted.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: {
        'CONNECTORS.md': table(crmRow),
        [prep]: skill('prep', 'If ~~CRM is connected, look in ~~chat as well.'),
      },
      right: {
        'CONNECTORS.md': table(crmRow, chatRow),
        [prep]: skill('prep', 'If ~~CRM is connected, look in ~~chat as well.'),
      },
    },
  },
  'placeholder-unused': {
    why: 'A category that no text uses has no effect: whatever is connected for it, no skill asks for it.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: {
        'CONNECTORS.md': table(crmRow, chatRow),
        [prep]: skill('prep', 'If ~~CRM is connected, read the account.'),
      },
      right: {
        'CONNECTORS.md': table(crmRow),
        [prep]: skill('prep', 'If ~~CRM is connected, read the account.'),
      },
    },
  },
  'placeholder-ambiguous': {
    why: 'Who adapts several plugins of a marketplace replaces each placeholder once. Two names for one category are easily overlooked.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: {
        'sales/CONNECTORS.md': table('| CRM | `~~CRM` | — | Acme CRM |'),
        'support/CONNECTORS.md': table('| CRM | `~~customer records` | — | Acme CRM |'),
        'sales/skills/a/SKILL.md': skill('a', 'Ask for it.'),
        'support/skills/b/SKILL.md': skill('b', 'Ask for it.'),
      },
      right: {
        'sales/CONNECTORS.md': table('| CRM | `~~CRM` | — | Acme CRM |'),
        'support/CONNECTORS.md': table('| CRM | `~~CRM` | — | Acme CRM |'),
        'sales/skills/a/SKILL.md': skill('a', 'Ask for it.'),
        'support/skills/b/SKILL.md': skill('b', 'Ask for it.'),
      },
    },
  },
  'placeholder-of-tools': {
    why: 'A placeholder stands for whichever product is connected for a category. Tools of one server are always the same: nothing can take their place, and no skill gains from the indirection.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: {
        '.mcp.json': mcp(crm),
        'CONNECTORS.md':
          '| Category | Placeholder | Tools |\n| --- | --- | --- |\n| Accounts | `~~accounts` | `find_account`, `read_account` |\n',
      },
      right: { '.mcp.json': mcp(crm), 'CONNECTORS.md': table(crmRow) },
    },
  },
  'server-label-differs': {
    why: 'Claude lists servers by their keys, and the names of tools start with them. Who reads another name in the table does not know which server it is.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': mcp(crm.replace('acme-crm', 'ac')), 'CONNECTORS.md': table(crmRow) },
      right: { '.mcp.json': mcp(crm), 'CONNECTORS.md': table(crmRow) },
    },
  },
  'connector-spelling-differs': {
    why: 'Who searches a marketplace for a connector finds only the spelling that was typed.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: {
        'sales/CONNECTORS.md': table(crmRow),
        'support/CONNECTORS.md': table('| CRM | `~~CRM` | AcmeCRM | Other CRM |'),
        'sales/skills/a/SKILL.md': skill('a', 'Ask for it.'),
        'support/skills/b/SKILL.md': skill('b', 'Ask for it.'),
      },
      right: {
        'sales/CONNECTORS.md': table(crmRow),
        'support/CONNECTORS.md': table(crmRow),
        'sales/skills/a/SKILL.md': skill('a', 'Ask for it.'),
        'support/skills/b/SKILL.md': skill('b', 'Ask for it.'),
      },
    },
  },
  'connectors-file-missing': {
    why: 'A CONNECTORS.md says for each category what is included, by which placeholder skills name it, and what can take its place. Without it people have to guess from the configuration.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: { '.mcp.json': mcp(crm) },
      right: { '.mcp.json': mcp(crm), 'CONNECTORS.md': table(crmRow) },
    },
  },
} as const satisfies Record<keyof typeof tableRules, RulePage>;
