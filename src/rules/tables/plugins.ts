import { agentNameRepeated } from '../agent-name-repeated.ts';
import { agentsNotMarkdown } from '../agents-not-markdown.ts';
import { authorInvalid } from '../author-invalid.ts';
import { byteOrderMark } from '../byte-order-mark.ts';
import { commandSourceMissing } from '../command-source-missing.ts';
import { componentMissing } from '../component-missing.ts';
import { componentPathInvalid } from '../component-path-invalid.ts';
import { dependenciesInvalid } from '../dependencies-invalid.ts';
import { entryPartsConflict } from '../entry-parts-conflict.ts';
import { entryPartsExternal } from '../entry-parts-external.ts';
import { entryServersIgnored } from '../entry-servers-ignored.ts';
import { entryServersList } from '../entry-servers-list.ts';
import { fileEncoding } from '../file-encoding.ts';
import { fileTooLarge } from '../file-too-large.ts';
import { fileUnreadable } from '../file-unreadable.ts';
import { folderNameMismatch } from '../folder-name-mismatch.ts';
import { frontmatterCut } from '../frontmatter-cut.ts';
import { frontmatterKeyRepeated } from '../frontmatter-key-repeated.ts';
import { frontmatterLate } from '../frontmatter-late.ts';
import { frontmatterMissing } from '../frontmatter-missing.ts';
import { frontmatterNotYaml } from '../frontmatter-not-yaml.ts';
import { frontmatterUnclosed } from '../frontmatter-unclosed.ts';
import { hookIgnored } from '../hook-ignored.ts';
import { hookPathUnquoted } from '../hook-path-unquoted.ts';
import { hookScriptMissing } from '../hook-script-missing.ts';
import { hookTimeoutMilliseconds } from '../hook-timeout-milliseconds.ts';
import { hooksInvalid } from '../hooks-invalid.ts';
import { hooksNotJson } from '../hooks-not-json.ts';
import { jsonInvalid } from '../json-invalid.ts';
import { jsonKeyDuplicate } from '../json-key-duplicate.ts';
import { limitExceeded } from '../limit-exceeded.ts';
import { linkOutside } from '../link-outside.ts';
import { lspServerInvalid } from '../lsp-server-invalid.ts';
import { manifestHomepageInvalid } from '../manifest-homepage-invalid.ts';
import { manifestKeyIgnored } from '../manifest-key-ignored.ts';
import { manifestKeyUnknown } from '../manifest-key-unknown.ts';
import { manifestMissing } from '../manifest-missing.ts';
import { manifestNameMissing } from '../manifest-name-missing.ts';
import { manifestNameRefused } from '../manifest-name-refused.ts';
import { manifestNotObject } from '../manifest-not-object.ts';
import { manifestValueType } from '../manifest-value-type.ts';
import { marketplaceEntryInvalid } from '../marketplace-entry-invalid.ts';
import { marketplaceEntryRepeated } from '../marketplace-entry-repeated.ts';
import { marketplaceEntryUnnamed } from '../marketplace-entry-unnamed.ts';
import { marketplaceFileMisplaced } from '../marketplace-file-misplaced.ts';
import { marketplaceIncomplete } from '../marketplace-incomplete.ts';
import { marketplaceNameRefused } from '../marketplace-name-refused.ts';
import { marketplaceNameReserved } from '../marketplace-name-reserved.ts';
import { marketplaceRenameUnresolved } from '../marketplace-rename-unresolved.ts';
import { marketplaceValueType } from '../marketplace-value-type.ts';
import { mcpFileMisplaced } from '../mcp-file-misplaced.ts';
import { mcpFlat } from '../mcp-flat.ts';
import { mcpNotObject } from '../mcp-not-object.ts';
import { mcpOtherClient } from '../mcp-other-client.ts';
import { mcpOtherFormat } from '../mcp-other-format.ts';
import { mcpServersKey } from '../mcp-servers-key.ts';
import { nameUnclean } from '../name-unclean.ts';
import { partMisplaced } from '../part-misplaced.ts';
import { pluginEmpty } from '../plugin-empty.ts';
import { pluginNameConflict } from '../plugin-name-conflict.ts';
import { pluginNameRefused } from '../plugin-name-refused.ts';
import { pluginNameReserved } from '../plugin-name-reserved.ts';
import { skillHidden } from '../skill-hidden.ts';
import { skillsNameFile } from '../skills-name-file.ts';
import { sourceInvalid } from '../source-invalid.ts';
import { sourceMissing } from '../source-missing.ts';
import { sourceRefMissing } from '../source-ref-missing.ts';
import { textBecomesCommand } from '../text-becomes-command.ts';
import { userConfigInvalid } from '../user-config-invalid.ts';

/** Rules about plugin directories. */
export const pluginRules = {
  'json-invalid': jsonInvalid,
  'marketplace-incomplete': marketplaceIncomplete,
  'marketplace-file-misplaced': marketplaceFileMisplaced,
  'marketplace-name-refused': marketplaceNameRefused,
  'marketplace-entry-invalid': marketplaceEntryInvalid,
  'marketplace-entry-unnamed': marketplaceEntryUnnamed,
  'marketplace-entry-repeated': marketplaceEntryRepeated,
  'plugin-name-refused': pluginNameRefused,
  'source-invalid': sourceInvalid,
  'entry-parts-conflict': entryPartsConflict,
  'entry-servers-ignored': entryServersIgnored,
  'entry-servers-list': entryServersList,
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
  'mcp-other-format': mcpOtherFormat,
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
  'frontmatter-cut': frontmatterCut,
  'frontmatter-not-yaml': frontmatterNotYaml,
  'frontmatter-key-repeated': frontmatterKeyRepeated,
  'frontmatter-missing': frontmatterMissing,
  'file-too-large': fileTooLarge,
  'limit-exceeded': limitExceeded,
  'file-unreadable': fileUnreadable,
  'link-outside': linkOutside,
  'plugin-name-conflict': pluginNameConflict,
  'plugin-name-reserved': pluginNameReserved,
  'marketplace-name-reserved': marketplaceNameReserved,
  'marketplace-value-type': marketplaceValueType,
  'marketplace-rename-unresolved': marketplaceRenameUnresolved,
  'manifest-value-type': manifestValueType,
  'manifest-key-unknown': manifestKeyUnknown,
  'manifest-key-ignored': manifestKeyIgnored,
  'author-invalid': authorInvalid,
  'dependencies-invalid': dependenciesInvalid,
  'user-config-invalid': userConfigInvalid,
  'agents-not-markdown': agentsNotMarkdown,
  'agent-name-repeated': agentNameRepeated,
  'plugin-empty': pluginEmpty,
  'text-becomes-command': textBecomesCommand,
  'skill-hidden': skillHidden,
  'skills-name-file': skillsNameFile,
  'hooks-not-json': hooksNotJson,
  'hooks-invalid': hooksInvalid,
  'hook-ignored': hookIgnored,
  'hook-path-unquoted': hookPathUnquoted,
  'hook-timeout-milliseconds': hookTimeoutMilliseconds,
  'hook-script-missing': hookScriptMissing,
  'lsp-server-invalid': lspServerInvalid,
  'mcp-file-misplaced': mcpFileMisplaced,
  'file-encoding': fileEncoding,
} as const;
