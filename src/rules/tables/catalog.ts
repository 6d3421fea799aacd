import { aliasConflict } from '../alias-conflict.ts';
import { answerDiffers } from '../answer-differs.ts';
import { categoryUnknown } from '../category-unknown.ts';
import { connectorUnknown } from '../connector-unknown.ts';
import { endpointConflict } from '../endpoint-conflict.ts';
import { endpointUnknown } from '../endpoint-unknown.ts';
import { entryInvalid } from '../entry-invalid.ts';
import { entryUnformatted } from '../entry-unformatted.ts';
import { factStale } from '../fact-stale.ts';
import { factUnsourced } from '../fact-unsourced.ts';
import { idConflict } from '../id-conflict.ts';
import { secretLiteral } from '../secret-literal.ts';

/** Rules about the catalog's own YAML files. */
export const catalogRules = {
  'entry-invalid': entryInvalid,
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
} as const;
