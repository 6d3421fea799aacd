import type { OptionPart } from './options.ts';

/** What of the order of a line is another than its program takes. */
export interface WrongOrder {
  hasName: boolean;
  isBareAddress: boolean;
  isEndMissing: boolean;
  isEndRefused: boolean;
}

/** A line that adds a server, as far as a program may take it otherwise. */
export interface AddedLine {
  name: string;
  /** What stands before the end of the options, and behind it. */
  parts: readonly OptionPart[];
  rest: readonly string[];
  /** Options that no program has. */
  unknown: readonly string[];
  /** A transport without the option that says so. */
  loose: string | undefined;
  /** Options whose value the shell has parted. */
  parted: readonly string[];
  address?: string;
  /** The program with its arguments. */
  program?: readonly string[];
  /** A switch of the program that it refuses. */
  refused?: string | undefined;
  /** Whether `--` stands before the program. */
  hasEnd?: boolean;
  /** A word that it takes for a value of an option. */
  swallowed?: { option: string; word: string } | undefined;
  /** An option of the program that it takes for its own. */
  mistaken?: string | undefined;
  env: readonly string[];
  headers: readonly string[];
  /** It has options that no part of a server is made of. */
  hasOther: boolean;
}
