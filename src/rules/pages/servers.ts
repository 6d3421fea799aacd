import type { serverRules } from '../tables/servers.ts';
import { docs, issue, mcp, table, type RulePage } from './page.ts';

const crm = '"acme-crm": {\n  "type": "http",\n  "url": "https://mcp.acme.example.com/crm"\n}';
const local = (args: string) => mcp(`"local": {\n  "command": "node",\n  "args": [${args}]\n}`);
const remote = (name: string, url: string, rest = '') =>
  mcp(`"${name}": {\n  "type": "http",\n  "url": "${url}"${rest}\n}`);

/** The pages of the rules about servers. */
export const serverPages = {
  'server-url-empty': {
    why: 'An empty address is allowed: since version 2.1.208 Claude Code shows the server as not configured and stays quiet. But nothing tells the reader what to do next, and a table that calls it included is wrong.',
    sources: [docs.mcp, issue(933)],
    example: {
      wrong: { '.mcp.json': remote('acme-crm', '') },
      right: { '.mcp.json': mcp(crm) },
    },
  },
  'server-url-invalid': {
    why: 'Claude Code cannot connect to words. A note about a server that is still to come belongs in the documentation.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': remote('acme-crm', '[ask your admin]') },
      right: { '.mcp.json': mcp(crm) },
    },
  },
  'server-url-insecure': {
    why: 'Over plain http everybody on the way can read the token and what the tools answer. Claude refuses such an address when a connector is added. An address of the own machine is fine.',
    sources: [docs.authorization, 'https://github.com/anthropics/claude-ai-mcp/issues/185'],
    example: {
      wrong: { '.mcp.json': remote('internal', 'http://mcp.intranet.example.com/mcp') },
      right: { '.mcp.json': remote('internal', 'https://mcp.intranet.example.com/mcp') },
    },
  },
  'server-type-missing': {
    why: 'Without a type Claude Code takes an entry for a local command. It then finds no command and skips the server, for long without a word.',
    sources: [docs.mcp, 'https://github.com/anthropics/claude-plugins-official/issues/1873'],
    example: {
      wrong: {
        '.mcp.json': mcp('"acme-crm": {\n  "url": "https://mcp.acme.example.com/crm"\n}'),
      },
      right: { '.mcp.json': mcp(crm) },
    },
  },
  'server-type-unknown': {
    why: 'Claude Code knows http (also written streamable-http), sse, ws and stdio. Other clients have words of their own, which it does not read.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': mcp(crm.replace('"http"', '"remote"')) },
      right: { '.mcp.json': mcp(crm) },
    },
  },
  'server-type-mismatch': {
    why: 'A client speaks the transport that the type names. A server that speaks another one answers with an error, whatever the address looks like. The rule compares with the catalog; where the catalog does not know the address, a path that ends in /sse is a warning.',
    sources: [docs.mcp, docs.transports],
    example: {
      wrong: { '.mcp.json': remote('acme-feed', 'https://mcp.acme.example.com/feed') },
      right: {
        '.mcp.json': mcp(
          '"acme-feed": {\n  "type": "sse",\n  "url": "https://mcp.acme.example.com/feed"\n}',
        ),
      },
    },
  },
  'server-sse-deprecated': {
    why: 'MCP replaced HTTP+SSE by Streamable HTTP in March 2025 and lists it as deprecated. Vendors switch their SSE addresses off one after another.',
    sources: [docs.deprecated, 'https://github.com/getsentry/sentry-mcp/issues/593'],
    example: {
      wrong: {
        '.mcp.json': mcp(
          '"acme-crm": {\n  "type": "sse",\n  "url": "https://mcp.acme.example.com/crm/sse"\n}',
        ),
      },
      right: { '.mcp.json': mcp(crm) },
    },
  },
  'server-endpoint-legacy': {
    why: 'The vendor has named another address for new set-ups. The old one may still answer, sometimes with older tools, until it is switched off. The catalog says where that is written.',
    sources: ['https://github.com/atlassian/atlassian-mcp-server/pull/169', docs.mcp],
    example: {
      wrong: {
        '.mcp.json': mcp(
          '"acme-crm": {\n  "type": "sse",\n  "url": "https://mcp.acme.example.com/crm/sse"\n}',
        ),
      },
      right: { '.mcp.json': mcp(crm) },
    },
  },
  'server-endpoint-retired': {
    why: 'The address does not answer any more: the plugin shows a failed connection in every session.',
    sources: [issue(168), issue(15)],
    example: {
      wrong: { '.mcp.json': remote('acme-crm', 'https://old.acme.example.com/crm') },
      right: { '.mcp.json': mcp(crm) },
    },
  },
  'server-url-differs': {
    why: 'The name of the server is that of a connector, but its address is none that the catalog knows. One of both is wrong, or the vendor has an address that is not in the catalog yet. The form of an address proves nothing: odd ones are right and tidy ones are dead.',
    sources: [issue(70), 'https://github.com/cursor/plugins/pull/259'],
    example: {
      wrong: { '.mcp.json': remote('acme-crm', 'https://api.acme.example.com/crm/mcp') },
      right: { '.mcp.json': remote('acme-crm', 'https://mcp.eu.acme.example.com/crm') },
    },
  },
  'server-url-conflict': {
    why: 'Claude Code takes servers for the same when their addresses are the same. Two spellings are two connections, two sign-ins and twice the tools for people who install both plugins.',
    sources: [docs.mcp, 'https://github.com/anthropics/claude-code/issues/39511'],
    example: {
      wrong: {
        'sales/.mcp.json': remote('wiki', 'https://wiki.example.com'),
        'support/.mcp.json': remote('wiki', 'https://wiki.example.com/mcp'),
      },
      right: {
        'sales/.mcp.json': remote('wiki', 'https://wiki.example.com/mcp'),
        'support/.mcp.json': remote('wiki', 'https://wiki.example.com/mcp'),
      },
    },
  },
  'server-name-conflict': {
    why: 'The name of a server is part of the names of its tools. Permissions and texts that name a tool fit only one of the plugins.',
    sources: [docs.mcp],
    example: {
      wrong: {
        'sales/.mcp.json': remote('wiki', 'https://wiki.example.com/mcp'),
        'support/.mcp.json': remote('team-wiki', 'https://wiki.example.com/mcp'),
      },
      right: {
        'sales/.mcp.json': remote('wiki', 'https://wiki.example.com/mcp'),
        'support/.mcp.json': remote('wiki', 'https://wiki.example.com/mcp'),
      },
    },
  },
  'server-declared-twice': {
    why: 'Servers of .mcp.json and of plugin.json are put together, and of one name the later wins. A change in the first file then has no effect.',
    sources: [docs.plugins],
    example: {
      wrong: {
        '.claude-plugin/plugin.json': `{\n  "name": "sales",\n  "mcpServers": {\n    ${crm.replaceAll('\n', '\n    ')}\n  }\n}\n`,
        '.mcp.json': mcp(crm),
      },
      right: {
        '.claude-plugin/plugin.json': '{\n  "name": "sales"\n}\n',
        '.mcp.json': mcp(crm),
      },
    },
  },
  'server-name-reserved': {
    why: 'Claude Code has servers of its own by the names workspace, claude-in-chrome, computer-use, Claude Preview and Claude Browser. It skips any other of that name.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': remote('workspace', 'https://mcp.example.com/mcp') },
      right: { '.mcp.json': remote('team-workspace', 'https://mcp.example.com/mcp') },
    },
  },
  'server-name-spaces': {
    why: 'Claude Code writes a space in a tool name as "_". `claude mcp add` and some other clients refuse such a name, and the interfaces of the models do not allow it in tool names.',
    sources: [docs.mcp, 'https://github.com/samanhappy/mcphub/issues/1076'],
    example: {
      wrong: { '.mcp.json': mcp(crm.replace('acme-crm', 'Acme CRM')) },
      right: { '.mcp.json': mcp(crm) },
    },
  },
  'server-secret-literal': {
    why: 'A plugin is public to all who can install it, and its history keeps what was once in it. A secret that was published must be revoked.',
    sources: [docs.mcp],
    example: {
      wrong: {
        '.mcp.json': remote(
          'acme-code',
          'https://mcp.acme.example.com/code',
          ',\n  "headers": { "Authorization": "Bearer 8f2b1c94e07d4a6fb3" }',
        ),
      },
      right: {
        '.mcp.json': remote(
          'acme-code',
          'https://mcp.acme.example.com/code',
          ',\n  "headers": { "Authorization": "Bearer ${user_config.acme_token}" }',
        ),
      },
    },
  },
  'server-variable-unset': {
    why: 'Where the variable is not set, Claude Code warns and sends the text ${NAME} itself: the server answers that the token is wrong. With `userConfig` the plugin asks for the value when it is switched on. A variable that the README names is taken as told.',
    sources: [docs.plugins, 'https://github.com/anthropics/claude-code/issues/51581'],
    example: {
      wrong: {
        '.mcp.json': remote(
          'acme-code',
          'https://mcp.acme.example.com/code',
          ',\n  "headers": { "Authorization": "Bearer ${ACME_TOKEN}" }',
        ),
      },
      right: {
        '.mcp.json': remote(
          'acme-code',
          'https://mcp.acme.example.com/code',
          ',\n  "headers": { "Authorization": "Bearer ${user_config.acme_token}" }',
        ),
      },
    },
  },
  'server-whitespace': {
    why: 'White space at the ends of a value is kept: an address with a space at its end is another address.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': remote('acme-crm', ' https://mcp.acme.example.com/crm') },
      right: { '.mcp.json': mcp(crm) },
    },
  },
  'server-command-outside-root': {
    why: 'A local server of a plugin is started in the folder the user works in, not in that of the plugin. Its files are found only by ${CLAUDE_PLUGIN_ROOT}.',
    sources: [docs.plugins],
    example: {
      wrong: { '.mcp.json': local('"./server/index.js"'), 'server/index.js': '// the server\n' },
      right: {
        '.mcp.json': local('"${CLAUDE_PLUGIN_ROOT}/server/index.js"'),
        'server/index.js': '// the server\n',
      },
    },
  },
  'server-command-missing': {
    why: 'The command fails at each start, because the file is not in the plugin.',
    sources: [docs.plugins],
    example: {
      wrong: { '.mcp.json': local('"${CLAUDE_PLUGIN_ROOT}/dist/index.js"') },
      right: {
        '.mcp.json': local('"${CLAUDE_PLUGIN_ROOT}/server/index.js"'),
        'server/index.js': '// the server\n',
      },
    },
  },
  'server-incomplete': {
    why: 'A server is reached by an address or started by a command. An entry with neither is skipped.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': mcp('"acme-crm": {\n  "type": "http"\n}') },
      right: { '.mcp.json': mcp(crm) },
    },
  },
  'server-auth-missing': {
    why: 'Some vendors let only clients sign in that are registered with them, or want a token in a header. Claude in the browser has clients of its own for the connectors of its directory; in Claude Code the sign-in fails without one.',
    sources: [docs.mcp, issue(747)],
    example: {
      wrong: { '.mcp.json': remote('acme-code', 'https://mcp.acme.example.com/code') },
      right: {
        '.mcp.json': remote(
          'acme-code',
          'https://mcp.acme.example.com/code',
          ',\n  "headers": { "Authorization": "Bearer ${user_config.acme_token}" }',
        ),
      },
    },
  },
  'server-unknown': {
    why: 'The catalog can say nothing about a server that it does not know: not how people sign in, not what it writes, not what can take its place.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': remote('our-own', 'https://mcp.example.com/mcp') },
      right: { '.mcp.json': mcp(crm) },
    },
  },
  'servers-empty': {
    why: 'A configuration without servers does nothing, and makes readers look for what is missing.',
    sources: [docs.plugins],
    example: {
      wrong: { '.mcp.json': '{\n  "mcpServers": {}\n}\n' },
      right: { 'CONNECTORS.md': table('| CRM | `~~CRM` | — | Acme CRM |') },
    },
  },
} as const satisfies Record<keyof typeof serverRules, RulePage>;
