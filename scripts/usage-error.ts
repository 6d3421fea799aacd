import { parseArgs, type ParseArgsConfig } from 'node:util';

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
