import { byteOrderMark } from '../byte-order-mark.ts';
import { entryPartsExternal } from '../entry-parts-external.ts';
import { fileTooLarge } from '../file-too-large.ts';
import { fileUnreadable } from '../file-unreadable.ts';
import { folderNameMismatch } from '../folder-name-mismatch.ts';
import { frontmatterInvalid } from '../frontmatter-invalid.ts';
import { frontmatterMissing } from '../frontmatter-missing.ts';
import { jsonKeyDuplicate } from '../json-key-duplicate.ts';
import { linkOutside } from '../link-outside.ts';
import { manifestInvalid } from '../manifest-invalid.ts';
import { manifestMissing } from '../manifest-missing.ts';
import { marketplaceInvalid } from '../marketplace-invalid.ts';
import { mcpFlat } from '../mcp-flat.ts';
import { mcpInvalid } from '../mcp-invalid.ts';
import { mcpServersKey } from '../mcp-servers-key.ts';
import { nameUnclean } from '../name-unclean.ts';
import { sourceMissing } from '../source-missing.ts';
import { sourceRefMissing } from '../source-ref-missing.ts';

/** Rules about plugin directories. */
export const pluginRules = {
  'marketplace-invalid': marketplaceInvalid,
  'manifest-invalid': manifestInvalid,
  'manifest-missing': manifestMissing,
  'mcp-invalid': mcpInvalid,
  'mcp-flat': mcpFlat,
  'mcp-servers-key': mcpServersKey,
  'json-key-duplicate': jsonKeyDuplicate,
  'byte-order-mark': byteOrderMark,
  'source-ref-missing': sourceRefMissing,
  'entry-parts-external': entryPartsExternal,
  'folder-name-mismatch': folderNameMismatch,
  'name-unclean': nameUnclean,
  'source-missing': sourceMissing,
  'frontmatter-invalid': frontmatterInvalid,
  'frontmatter-missing': frontmatterMissing,
  'file-too-large': fileTooLarge,
  'file-unreadable': fileUnreadable,
  'link-outside': linkOutside,
} as const;
