import type { Rule } from './rule.ts';
import {
  directoryProfile,
  missingForDirectory,
  whoLacks,
  type Missing,
} from './shared/directory.ts';

export const directoryLicense: Rule<Missing> = {
  severity: 'info',
  title: 'Plugin has no licence',
  message: (args) =>
    `${whoLacks(args)} no licence, and the plugin directory takes none without. Set "license" in plugin.json, such as "MIT", or add a file LICENSE.`,
  checkMarketplace: missingForDirectory(
    ({ key, file, rootFile }) => key('license') || file(licence) || rootFile(licence),
  ),
  page: {
    why: 'People may not use what they have no licence for, and the plugin directory refuses a plugin without one. A licence at the root of the repository counts there as well.',
    sources: [directoryProfile],
    example: {
      wrong: { '.claude-plugin/plugin.json': '{\n  "name": "sales"\n}\n' },
      right: { '.claude-plugin/plugin.json': '{\n  "name": "sales",\n  "license": "MIT"\n}\n' },
    },
  },
};

const licence = /^(?:licen[cs]e|copying)(?:\.(?:md|txt)|-[\w.-]+)?$/i;
