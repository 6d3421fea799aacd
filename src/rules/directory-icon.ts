import type { Rule } from './rule.ts';
import {
  directoryProfile,
  missingForDirectory,
  whoLacks,
  type DirectoryPart,
  type Missing,
} from './shared/directory.ts';

export const directoryIcon: Rule<Missing> = {
  severity: 'info',
  title: 'Plugin has no icon',
  message: (args) =>
    `${whoLacks(args)} no icon for the plugin directory. Add a square PNG of 512 to 2048 pixels as .claude-plugin/icon.png, or write the path of one under "icon" in plugin.json.`,
  checkMarketplace: missingForDirectory(
    ({ text, file }) =>
      isIcon(text('icon'), file) ||
      file(/^(?:\.claude-plugin\/|assets\/)?(?:icon|logo)\.(?:png|jpe?g|svg)$/i),
  ),
  page: {
    why: 'The plugin directory shows an icon beside the name. Without one it shows a letter.',
    sources: [directoryProfile],
    example: {
      wrong: { '.claude-plugin/plugin.json': '{\n  "name": "sales"\n}\n' },
      right: {
        '.claude-plugin/plugin.json': '{\n  "name": "sales",\n  "icon": "./look.png"\n}\n',
        'look.png': '',
      },
    },
  },
};

/** Whether what stands under "icon" is an address, or a file that the plugin has: the name of a picture is none. */
function isIcon(written: string, file: DirectoryPart['file']): boolean {
  const path = written.trim().replace(/^\.\//, '');
  return path !== '' && (/^https?:\/\//i.test(path) || file((own) => own === path));
}
