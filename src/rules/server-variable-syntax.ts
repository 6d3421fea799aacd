import { foreignReferencesIn } from '../protocol/foreign-reference.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { isEntry, valuesOf } from './shared/server.ts';

export const serverVariableSyntax: Rule<Args> = {
  severity: 'warning',
  title: 'Variable is written as for another program',
  message: ({ server, text, meant }) =>
    `Claude Code does not fill in ${text} of the server "${server}" and hands it over as it is. Write ${meant}.`,
  checkServer: ({ meant }) => {
    if (!isEntry(meant)) return [];
    // What a shell is given to run, the shell fills in.
    const isShell =
      /(?:^|[\\/])(?:ba|z|da)?sh$|(?:^|[\\/])(?:cmd|powershell|pwsh)(?:\.exe)?$/i.test(
        meant.command ?? '',
      );
    return valuesOf(meant).flatMap(({ key, value }) =>
      isShell && key.startsWith('args/')
        ? []
        : foreignReferencesIn(value).map((reference) => ({
            key,
            args: { server: meant.name, text: reference.text, meant: reference.meant },
          })),
    );
  },
  page: {
    why: 'Claude Code fills in ${NAME} and ${NAME:-default} and nothing else. ${env:NAME} is how Cursor and VS Code write it, $NAME how a shell does, and ${PLUGIN_ROOT} is Codex’s word for the folder of the plugin.',
    sources: [docs.mcp, docs.plugins],
    example: {
      wrong: { '.mcp.json': header('${env:ACME_TOKEN}') },
      right: { '.mcp.json': header('${ACME_TOKEN}') },
    },
  },
};

function header(token: string): string {
  return remote(
    'acme-code',
    'https://mcp.acme.example.com/code',
    `,\n  "headers": { "Authorization": "Bearer ${token}" }`,
  );
}

interface Args {
  server: string;
  text: string;
  meant: string;
}
