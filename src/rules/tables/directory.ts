import { directoryLicense } from '../directory-license.ts';
import { directoryReadme } from '../directory-readme.ts';
import { directoryDescription } from '../directory-description.ts';
import { directoryVersion } from '../directory-version.ts';
import { directoryIcon } from '../directory-icon.ts';
import { directoryPrivacy } from '../directory-privacy.ts';

/** Rules about what the plugin directory and `claude plugin validate` want to see of a plugin, and none needs to load. */
export const directoryRules = {
  'directory-license': directoryLicense,
  'directory-readme': directoryReadme,
  'directory-description': directoryDescription,
  'directory-version': directoryVersion,
  'directory-icon': directoryIcon,
  'directory-privacy': directoryPrivacy,
} as const;
