import { directoryLicense } from '../directory-license.ts';
import { directoryReadme } from '../directory-readme.ts';
import { directoryIcon } from '../directory-icon.ts';
import { directoryPrivacy } from '../directory-privacy.ts';

/** Rules about what the plugin directory wants of a plugin that is handed in. */
export const directoryRules = {
  'directory-license': directoryLicense,
  'directory-readme': directoryReadme,
  'directory-icon': directoryIcon,
  'directory-privacy': directoryPrivacy,
} as const;
