import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from '../src/catalog/nearest.ts';

/** A command called with words it does not know: told in one line, exit code 2. */
export class UsageError extends Error {}

/** `parseArgs` whose complaints are usage errors. */
export function parseOptions<const Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** Wrong usage: a word that is none of those known, with the one that was probably meant. */
export function unexpectedWord(
  what: string,
  given: string,
  known: Iterable<string>,
  expected: string,
): UsageError {
  const meant = nearest(given, known);
  const hint = meant === undefined ? '.' : `; did you mean "${meant}"?`;
  return new UsageError(`Unexpected ${what} "${given}", expected ${expected}${hint}`);
}
