import { aliasConflict } from '../alias-conflict.ts';
import { answerDiffers } from '../answer-differs.ts';
import { categoryUnknown } from '../category-unknown.ts';
import { connectorUnknown } from '../connector-unknown.ts';
import { endpointConflict } from '../endpoint-conflict.ts';
import { endpointUnknown } from '../endpoint-unknown.ts';
import { entryNotYaml } from '../entry-not-yaml.ts';
import { entryKeyUnknown } from '../entry-key-unknown.ts';
import { entryValueMissing } from '../entry-value-missing.ts';
import { entryValueInvalid } from '../entry-value-invalid.ts';
import { entryFileName } from '../entry-file-name.ts';
import { entryStatusDiffers } from '../entry-status-differs.ts';
import { servedByEndpoint } from '../served-by-endpoint.ts';
import { variableUndescribed } from '../variable-undescribed.ts';
import { variableUnused } from '../variable-unused.ts';
import { toolRepeated } from '../tool-repeated.ts';
import { toolEndpointUnknown } from '../tool-endpoint-unknown.ts';
import { answerEndpointUnknown } from '../answer-endpoint-unknown.ts';
import { entryUnformatted } from '../entry-unformatted.ts';
import { factStale } from '../fact-stale.ts';
import { factUnsourced } from '../fact-unsourced.ts';
import { idConflict } from '../id-conflict.ts';
import { importDiffers } from '../import-differs.ts';
import { listAccessConfirmed } from '../list-access-confirmed.ts';
import { listAccessDiffers } from '../list-access-differs.ts';
import { listPackageDiffers } from '../list-package-differs.ts';
import { listToolsDiffer } from '../list-tools-differ.ts';
import { listToolsLeftOut } from '../list-tools-left-out.ts';
import { listUnreadable } from '../list-unreadable.ts';
import { overrideConnectorUnknown } from '../override-connector-unknown.ts';
import { overrideEndpointGone } from '../override-endpoint-gone.ts';
import { overrideHiddenNeeded } from '../override-hidden-needed.ts';
import { overrideHiddenWired } from '../override-hidden-wired.ts';
import { overrideToolUnknown } from '../override-tool-unknown.ts';
import { secretLiteral } from '../secret-literal.ts';

/** Rules about the catalog's own YAML files. */
export const catalogRules = {
  'entry-not-yaml': entryNotYaml,
  'entry-key-unknown': entryKeyUnknown,
  'entry-value-missing': entryValueMissing,
  'entry-value-invalid': entryValueInvalid,
  'entry-file-name': entryFileName,
  'entry-status-differs': entryStatusDiffers,
  'served-by-endpoint': servedByEndpoint,
  'variable-undescribed': variableUndescribed,
  'variable-unused': variableUnused,
  'tool-repeated': toolRepeated,
  'tool-endpoint-unknown': toolEndpointUnknown,
  'answer-endpoint-unknown': answerEndpointUnknown,
  'entry-unformatted': entryUnformatted,
  'category-unknown': categoryUnknown,
  'connector-unknown': connectorUnknown,
  'endpoint-unknown': endpointUnknown,
  'id-conflict': idConflict,
  'alias-conflict': aliasConflict,
  'endpoint-conflict': endpointConflict,
  'secret-literal': secretLiteral,
  'fact-unsourced': factUnsourced,
  'answer-differs': answerDiffers,
  'fact-stale': factStale,
  'import-differs': importDiffers,
  'list-tools-differ': listToolsDiffer,
  'list-tools-left-out': listToolsLeftOut,
  'list-access-differs': listAccessDiffers,
  'list-access-confirmed': listAccessConfirmed,
  'list-package-differs': listPackageDiffers,
  'list-unreadable': listUnreadable,
  'override-connector-unknown': overrideConnectorUnknown,
  'override-endpoint-gone': overrideEndpointGone,
  'override-tool-unknown': overrideToolUnknown,
  'override-hidden-needed': overrideHiddenNeeded,
  'override-hidden-wired': overrideHiddenWired,
} as const;
