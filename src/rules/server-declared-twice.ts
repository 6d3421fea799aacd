import type { Rule } from './rule.ts';
import { crm, docs, mcp } from './shared/examples.ts';

export const serverDeclaredTwice: Rule<Args> = {
  severity: 'warning',
  title: 'Server is declared in two files of a plugin',
  message: ({ server, where }) =>
    `The server "${server}" is declared twice, and this one replaces that of ${where}. Remove one of them.`,
  checkServer: ({ server, isReplaced, isShared = false }) => {
    // One file may be there for another agent.
    if (isShared) return [];
    const other = server.replacedServers.find(({ file }) => file !== server.file);
    if (isReplaced || other === undefined) return [];
    return [{ key: '', args: { server: server.name, where: `${other.file}:${other.line}` } }];
  },
  page: {
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
};

interface Args {
  server: string;
  where: string;
}
