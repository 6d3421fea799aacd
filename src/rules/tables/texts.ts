import { agentKeyIgnored } from '../agent-key-ignored.ts';
import { allowedToolsUnprefixed } from '../allowed-tools-unprefixed.ts';
import { categoryLabelDiffers } from '../category-label-differs.ts';
import { claudeMdIgnored } from '../claude-md-ignored.ts';
import { connectorUnwired } from '../connector-unwired.ts';
import { detailsDiffer } from '../details-differ.ts';
import { frontmatterValueType } from '../frontmatter-value-type.ts';
import { marketplaceDescriptionMissing } from '../marketplace-description-missing.ts';
import { readmeClaimsServer } from '../readme-claims-server.ts';
import { readmeCommandUnknown } from '../readme-command-unknown.ts';
import { readmeCountDiffers } from '../readme-count-differs.ts';
import { readmeFieldMissing } from '../readme-field-missing.ts';
import { readmeInstallCommand } from '../readme-install-command.ts';
import { readmePathMissing } from '../readme-path-missing.ts';
import { readmePluginMissing } from '../readme-plugin-missing.ts';
import { readmeServerMissing } from '../readme-server-missing.ts';
import { skillDescriptionLong } from '../skill-description-long.ts';
import { skillDescriptionMissing } from '../skill-description-missing.ts';
import { skillFileName } from '../skill-file-name.ts';
import { skillNameInvalid } from '../skill-name-invalid.ts';
import { skillNameMismatch } from '../skill-name-mismatch.ts';
import { skillNested } from '../skill-nested.ts';
import { skillRequiresConnector } from '../skill-requires-connector.ts';
import { skillTooDeep } from '../skill-too-deep.ts';
import { skillTooLong } from '../skill-too-long.ts';

/** Rules about skills, commands and READMEs. */
export const textRules = {
  'skill-name-mismatch': skillNameMismatch,
  'skill-name-invalid': skillNameInvalid,
  'skill-too-long': skillTooLong,
  'skill-nested': skillNested,
  'skill-too-deep': skillTooDeep,
  'skill-requires-connector': skillRequiresConnector,
  'category-label-differs': categoryLabelDiffers,
  'connector-unwired': connectorUnwired,
  'readme-install-command': readmeInstallCommand,
  'readme-claims-server': readmeClaimsServer,
  'readme-server-missing': readmeServerMissing,
  'readme-plugin-missing': readmePluginMissing,
  'readme-count-differs': readmeCountDiffers,
  'readme-field-missing': readmeFieldMissing,
  'readme-path-missing': readmePathMissing,
  'readme-command-unknown': readmeCommandUnknown,
  'claude-md-ignored': claudeMdIgnored,
  'details-differ': detailsDiffer,
  'marketplace-description-missing': marketplaceDescriptionMissing,
  'frontmatter-value-type': frontmatterValueType,
  'skill-file-name': skillFileName,
  'skill-description-missing': skillDescriptionMissing,
  'skill-description-long': skillDescriptionLong,
  'agent-key-ignored': agentKeyIgnored,
  'allowed-tools-unprefixed': allowedToolsUnprefixed,
} as const;
