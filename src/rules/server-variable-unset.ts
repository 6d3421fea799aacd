import { isOtherFolder } from '../clients/filled-variables.ts';
import { readBridge } from '../coverage/bridge.ts';
import { replaceBraces, variablesIn } from '../protocol/reference.ts';
import { foreignReferencesIn } from '../protocol/foreign-reference.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { isEntry, valuesOf } from './shared/server.ts';

export const serverVariableUnset: Rule<Args> = {
  severity: 'warning',
  title: 'Variable without a default',
  message: ({ server, variable }) =>
    `The server "${server}" needs the variable "${variable}". Where it is not set, Claude Code sends the text \${${variable}} itself. Ask for it with \`userConfig\` and write \${user_config.${variable.toLowerCase()}}, or tell in the README to set it.`,
  checkServer: ({ server, toldWords }) => {
    // What mcp-remote is given in "env" it puts into its headers itself.
    const seen = new Set(readBridge(server) === undefined ? [] : givenIn(server.env));
    return (isEntry(server) ? valuesOf(server) : []).flatMap(({ key, value }) => {
      if (value.includes('${user_config.')) return [];
      const foreign = new Set(foreignReferencesIn(value, true).map(({ text }) => text));
      // What another client writes with a colon is told as that.
      const own = replaceBraces(withoutDefaults(value), (inner, whole) =>
        foreign.has(whole) || /^\w+:/.test(inner) ? '' : whole,
      );
      return variablesIn(own).flatMap((variable) => {
        if (alwaysSet.has(variable) || isOtherFolder(variable)) return [];
        if (toldWords.has(variable) || seen.has(variable)) return [];
        seen.add(variable);
        return [{ key, args: { server: server.name, variable } }];
      });
    });
  },
  page: {
    why: 'Where the variable is not set, Claude Code warns and sends the text ${NAME} itself: the server answers that the token is wrong. With `userConfig` the plugin asks for the value when it is switched on. A variable that the README names, or another text of the plugin, is taken as told.',
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
};

function withoutDefaults(value: string): string {
  return replaceBraces(value, (inner, whole) => (inner.includes(':-') ? '' : whole));
}

const alwaysSet = new Set(
  'CLAUDE_PLUGIN_ROOT CLAUDE_PLUGIN_DATA CLAUDE_PROJECT_DIR HOME USER PATH PWD TMPDIR'.split(' '),
);

/** The variables that get a value, and not one of the same name from elsewhere. */
function givenIn(env: Readonly<Record<string, string>>): string[] {
  return Object.keys(env).filter((name) => !(env[name] ?? '').includes(`\${${name}`));
}

interface Args {
  server: string;
  variable: string;
}
