import { byteOrderMark } from '../byte-order-mark.ts';
import { entryPartsExternal } from '../entry-parts-external.ts';
import { fileTooLarge } from '../file-too-large.ts';
import { fileUnreadable } from '../file-unreadable.ts';
import { folderNameMismatch } from '../folder-name-mismatch.ts';
import { frontmatterLate } from '../frontmatter-late.ts';
import { frontmatterUnclosed } from '../frontmatter-unclosed.ts';
import { frontmatterNotYaml } from '../frontmatter-not-yaml.ts';
import { frontmatterKeyRepeated } from '../frontmatter-key-repeated.ts';
import { frontmatterMissing } from '../frontmatter-missing.ts';
import { jsonKeyDuplicate } from '../json-key-duplicate.ts';
import { linkOutside } from '../link-outside.ts';
import { manifestNotObject } from '../manifest-not-object.ts';
import { manifestNameMissing } from '../manifest-name-missing.ts';
import { manifestNameRefused } from '../manifest-name-refused.ts';
import { manifestHomepageInvalid } from '../manifest-homepage-invalid.ts';
import { componentPathInvalid } from '../component-path-invalid.ts';
import { componentMissing } from '../component-missing.ts';
import { commandSourceMissing } from '../command-source-missing.ts';
import { partMisplaced } from '../part-misplaced.ts';
import { manifestMissing } from '../manifest-missing.ts';
import { jsonInvalid } from '../json-invalid.ts';
import { marketplaceIncomplete } from '../marketplace-incomplete.ts';
import { marketplaceNameRefused } from '../marketplace-name-refused.ts';
import { marketplaceEntryInvalid } from '../marketplace-entry-invalid.ts';
import { marketplaceEntryUnnamed } from '../marketplace-entry-unnamed.ts';
import { marketplaceEntryRepeated } from '../marketplace-entry-repeated.ts';
import { pluginNameRefused } from '../plugin-name-refused.ts';
import { sourceInvalid } from '../source-invalid.ts';
import { entryPartsConflict } from '../entry-parts-conflict.ts';
import { entryServersIgnored } from '../entry-servers-ignored.ts';
import { mcpFlat } from '../mcp-flat.ts';
import { mcpNotObject } from '../mcp-not-object.ts';
import { mcpOtherClient } from '../mcp-other-client.ts';
import { mcpServersKey } from '../mcp-servers-key.ts';
import { nameUnclean } from '../name-unclean.ts';
import { sourceMissing } from '../source-missing.ts';
import { sourceRefMissing } from '../source-ref-missing.ts';

/** Rules about plugin directories. */
export const pluginRules = {
  'json-invalid': jsonInvalid,
  'marketplace-incomplete': marketplaceIncomplete,
  'marketplace-name-refused': marketplaceNameRefused,
  'marketplace-entry-invalid': marketplaceEntryInvalid,
  'marketplace-entry-unnamed': marketplaceEntryUnnamed,
  'marketplace-entry-repeated': marketplaceEntryRepeated,
  'plugin-name-refused': pluginNameRefused,
  'source-invalid': sourceInvalid,
  'entry-parts-conflict': entryPartsConflict,
  'entry-servers-ignored': entryServersIgnored,
  'manifest-not-object': manifestNotObject,
  'manifest-name-missing': manifestNameMissing,
  'manifest-name-refused': manifestNameRefused,
  'manifest-homepage-invalid': manifestHomepageInvalid,
  'component-path-invalid': componentPathInvalid,
  'component-missing': componentMissing,
  'command-source-missing': commandSourceMissing,
  'part-misplaced': partMisplaced,
  'manifest-missing': manifestMissing,
  'mcp-not-object': mcpNotObject,
  'mcp-other-client': mcpOtherClient,
  'mcp-flat': mcpFlat,
  'mcp-servers-key': mcpServersKey,
  'json-key-duplicate': jsonKeyDuplicate,
  'byte-order-mark': byteOrderMark,
  'source-ref-missing': sourceRefMissing,
  'entry-parts-external': entryPartsExternal,
  'folder-name-mismatch': folderNameMismatch,
  'name-unclean': nameUnclean,
  'source-missing': sourceMissing,
  'frontmatter-late': frontmatterLate,
  'frontmatter-unclosed': frontmatterUnclosed,
  'frontmatter-not-yaml': frontmatterNotYaml,
  'frontmatter-key-repeated': frontmatterKeyRepeated,
  'frontmatter-missing': frontmatterMissing,
  'file-too-large': fileTooLarge,
  'file-unreadable': fileUnreadable,
  'link-outside': linkOutside,
} as const;
