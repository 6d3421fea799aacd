import { connectorSpellingDiffers } from '../connector-spelling-differs.ts';
import { connectorsFileMissing } from '../connectors-file-missing.ts';
import { includedWithoutServer } from '../included-without-server.ts';
import { includedWithoutUrl } from '../included-without-url.ts';
import { optionAlsoIncluded } from '../option-also-included.ts';
import { placeholderAmbiguous } from '../placeholder-ambiguous.ts';
import { placeholderOfTools } from '../placeholder-of-tools.ts';
import { placeholderUndefined } from '../placeholder-undefined.ts';
import { placeholderUnused } from '../placeholder-unused.ts';
import { serverLabelDiffers } from '../server-label-differs.ts';
import { serverUndocumented } from '../server-undocumented.ts';

/** Rules about the connector tables of a plugin and the placeholders they define. */
export const tableRules = {
  'included-without-server': includedWithoutServer,
  'included-without-url': includedWithoutUrl,
  'server-undocumented': serverUndocumented,
  'option-also-included': optionAlsoIncluded,
  'placeholder-undefined': placeholderUndefined,
  'placeholder-unused': placeholderUnused,
  'placeholder-ambiguous': placeholderAmbiguous,
  'placeholder-of-tools': placeholderOfTools,
  'server-label-differs': serverLabelDiffers,
  'connector-spelling-differs': connectorSpellingDiffers,
  'connectors-file-missing': connectorsFileMissing,
} as const;
