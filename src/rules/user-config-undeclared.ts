import { nearest } from '../catalog/nearest.ts';
import { member, members, textMember } from '../diagnostics/json.ts';
import type { Plugin } from '../plugins/plugin.ts';
import type { Rule } from './rule.ts';
import { itemsOf, manifestsOf } from './shared/declarations.ts';
import { docs } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { isEntry, placeOfValue, valuesOf } from './shared/server.ts';

export const userConfigUndeclared: Rule<Args> = {
  severity: 'error',
  title: 'Server uses an option that the plugin does not ask for',
  message: ({ server, option, nearest: meant }) => {
    const add = `dd "${option}" to "userConfig" in .claude-plugin/plugin.json with type, title and description`;
    return `The server "${server}" uses \${user_config.${option}}, but the manifest asks for no such option, so nobody is asked for it and the text is sent as it stands. ${meant === undefined ? `A${add}, or correct the name.` : `Write \${user_config.${meant}}, for which it asks, or a${add}.`}`;
  },
  checkPlugin: ({ plugin }) =>
    plugin.servers
      .flatMap((server) => [server, ...server.replacedServers])
      .filter(isEntry)
      .flatMap((server) => {
        const known = optionsOf(plugin, server.name);
        const seen = new Set<string>();
        return valuesOf(server).flatMap(({ key, value }) =>
          [...value.matchAll(/\$\{user_config\.([^}$]+)\}/g)].flatMap(([, option = '']) => {
            if (known.has(option) || seen.has(`${key} ${option}`)) return [];
            seen.add(`${key} ${option}`);
            const meant = nearest(option, known);
            const args = { server: server.name, option, ...(meant && { nearest: meant }) };
            return [{ at: placeOfValue(server, key), args }];
          }),
        );
      }),
  page: {
    why: 'Claude Code fills in ${user_config.…} with what people type when the plugin is switched on. It asks only for what the manifest lists under "userConfig".',
    sources: [docs.plugins],
    example: {
      wrong: {
        '.claude-plugin/plugin.json': '{\n  "name": "sales"\n}\n',
        '.mcp.json': remote('acme-crm', 'https://${user_config.team}.acme.example.com/crm'),
      },
      right: {
        '.claude-plugin/plugin.json':
          '{\n  "name": "sales",\n  "userConfig": {\n    "team": { "type": "string", "title": "Team", "description": "The first word of your address." }\n  }\n}\n',
        '.mcp.json': remote('acme-crm', 'https://${user_config.team}.acme.example.com/crm'),
      },
    },
  },
};

function optionsOf(plugin: Plugin, server: string): Set<string> {
  return new Set(
    manifestsOf(plugin)
      .flatMap(({ value }) => [
        ...members(value('userConfig')),
        ...itemsOf(value('channels'))
          .filter((channel) => textMember(channel, 'server') === server)
          .flatMap((channel) => members(member(channel, 'userConfig'))),
      ])
      .map(([name]) => name),
  );
}

interface Args {
  server: string;
  option: string;
  /** The option that is asked for and may be meant. */
  nearest?: string;
}
