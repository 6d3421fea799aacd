import { reporters, isReporterName, type Reporter } from '../../src/diagnostics/reporters.ts';
import { UsageError } from '../usage-error.ts';

/** `--format` of the commands that print findings. */
export const formatOption = {
  type: 'string',
  default: 'pretty',
  value: Object.keys(reporters).join('|'),
  about: 'the form of what is printed',
} as const;

/** The reporter that `--format` names; a name that there is not is wrong usage. */
export function reporterNamed(format: string): Reporter {
  if (isReporterName(format)) return reporters[format];
  const known = Object.keys(reporters).join(', ');
  throw new UsageError(`There is no format "${format}". Choose one of ${known}.`);
}
