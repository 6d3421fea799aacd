import type { Rule } from './rule.ts';
import {
  directoryProfile,
  missingForDirectory,
  whoLacks,
  type Missing,
} from './shared/directory.ts';

export const directoryIcon: Rule<Missing> = {
  severity: 'info',
  title: 'Plugin has no icon',
  message: (args) =>
    `${whoLacks(args)} no icon for the plugin directory. Add a square PNG of 512 to 2048 pixels as .claude-plugin/icon.png, or name one under "icon" in plugin.json.`,
  checkMarketplace: missingForDirectory(
    ({ key, file }) =>
      key('icon') || file(/^(?:\.claude-plugin\/|assets\/)?(?:icon|logo)\.(?:png|jpe?g|svg)$/i),
  ),
  page: {
    why: 'The plugin directory shows an icon beside the name. Without one it shows a letter.',
    sources: [directoryProfile],
    example: {
      wrong: { '.claude-plugin/plugin.json': '{\n  "name": "sales"\n}\n' },
      right: { '.claude-plugin/plugin.json': '{\n  "name": "sales",\n  "icon": "./icon.png"\n}\n' },
    },
  },
};
