import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from '../src/catalog/nearest.ts';

/** A command called with words it does not know: told in one line, exit code 2. */
export class UsageError extends Error {}

/** What a script is asked for, read before it begins; wrong usage is told, and ends it with exit code 2. */
export function readUsage<Asked>(read: () => Asked): Asked {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}

/** `parseArgs` whose complaints are usage errors, with the option that was probably meant. */
export function parseOptions<const Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw (
      unknownOption(config) ??
      tooManyWords(config) ??
      new UsageError(oneLine(error), { cause: error })
    );
  }
}

function unknownOption({ args = process.argv.slice(2), options = {} }: ParseArgsConfig) {
  const lenient = { args, options, strict: false, allowPositionals: true, tokens: true } as const;
  const given = parseArgs(lenient).tokens.find(
    (token) => token.kind === 'option' && !Object.hasOwn(options, token.name),
  );
  if (given?.kind !== 'option') return undefined;
  const known = Object.keys(options).map((name) => `--${name}`);
  if (known.length > 0) return unknownWord('option', given.rawName, known, known.join(', '));
  return new UsageError(`There is no option "${given.rawName}": this command takes none.`);
}

function tooManyWords({ args = process.argv.slice(2), options = {}, ...config }: ParseArgsConfig) {
  if (config.allowPositionals === true) return undefined;
  const lenient = { args, options, strict: false, allowPositionals: true } as const;
  const [word] = parseArgs(lenient).positionals;
  if (word === undefined) return undefined;
  return new UsageError(`"${word}" is a word too many: this command takes options only.`);
}

function oneLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll('\n', ' ');
}

/** The id that somebody gave. Throws for one that is none of those known. */
export function knownId<Id extends string>(what: string, given: string, ids: readonly Id[]): Id {
  const id = ids.find((each) => each === given);
  if (id !== undefined) return id;
  throw unknownWord(what, given, ids, ids.join(', '));
}

/** Wrong usage: a word that is none of those known, with the one that was probably meant. */
export function unknownWord(
  what: string,
  given: string,
  known: Iterable<string>,
  expected: string,
): UsageError {
  const meant = nearest(given, known);
  const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  return new UsageError(`There is no ${what} "${given}".${hint} Choose ${expected}.`);
}
