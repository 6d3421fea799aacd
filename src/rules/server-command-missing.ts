import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { local } from './shared/server-examples.ts';

export const serverCommandMissing: Rule<Args> = {
  severity: 'error',
  title: 'Local server is not there',
  message: ({ server, path }) =>
    `The server "${server}" starts from "${path}", which is not in the plugin. Correct the path, or add the file.`,
  page: {
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
};

interface Args {
  server: string;
  path: string;
}
