import { isLoopbackUrl } from '../protocol/url-template.ts';
import type { Rule } from './rule.ts';
import {
  directoryProfile,
  missingForDirectory,
  whoLacks,
  type Missing,
} from './shared/directory.ts';
import { crm, mcp } from './shared/examples.ts';

export const directoryPrivacy: Rule<Missing> = {
  severity: 'info',
  title: 'Plugin names no privacy policy',
  message: (args) =>
    `${whoLacks(args)} servers that data is sent to and no privacy policy, which the plugin directory asks for. Set "privacyPolicyUrl" in plugin.json to its address, or link it in the README.`,
  checkMarketplace: missingForDirectory(
    ({ plugin, key }) =>
      plugin.servers.every(({ url }) => url === null || isLoopbackUrl(url.trim())) ||
      key('privacyPolicyUrl', 'privacy_policy', 'privacyPolicy') ||
      /\[[^\]\n]{0,80}privacy[^\]\n]{0,80}\]\(/i.test(plugin.readme?.text ?? ''),
  ),
  page: {
    why: 'Before people connect a server they want to know what happens to their data. The plugin directory shows the address beside the plugin.',
    sources: [directoryProfile],
    example: {
      wrong: { '.claude-plugin/plugin.json': '{\n  "name": "sales"\n}\n', '.mcp.json': mcp(crm) },
      right: {
        '.claude-plugin/plugin.json':
          '{\n  "name": "sales",\n  "privacyPolicyUrl": "https://acme.example.com/privacy"\n}\n',
        '.mcp.json': mcp(crm),
      },
    },
  },
};
