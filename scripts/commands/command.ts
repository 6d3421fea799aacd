import type { ParseArgsOptionDescriptor, parseArgs } from 'node:util';
import type { Io } from '../io.ts';
import { parseOptions } from '../usage-error.ts';

/** A command of a table of options, from which it is parsed and its help is written. */
export function defineCommand<const Options extends OptionTable>({
  words,
  options,
  run,
}: Definition<Options>): Command {
  const allowPositionals = words !== undefined;
  return {
    words,
    options,
    run: async (args, io) =>
      run(parseOptions({ args: [...args], options, allowPositionals, tokens: true }), io),
  };
}

interface Definition<Options extends OptionTable> {
  words?: string;
  options: Options;
  run: (given: Given<Options>, io: Io) => Promise<number>;
}

type Given<Options extends OptionTable> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Options; allowPositionals: true; tokens: true }>
>;

/** One command: how it is called, and its run, which answers the exit code. */
export interface Command {
  /** The words it takes beside options, as its usage shows them. */
  words?: string | undefined;
  options: OptionTable;
  run: (args: readonly string[], io: Io) => Promise<number>;
}

export type OptionTable = Readonly<Record<string, Option>>;

interface Option extends ParseArgsOptionDescriptor {
  /** What its value is, as its usage shows it; only a switch has none. */
  value?: string;
  /** What it does, for its help. */
  about: string;
}
