import { add } from './add.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { config } from './config.ts';
import { coverage } from './coverage.ts';
import { dev } from './dev.ts';
import { inspect } from './inspect.ts';
import { searchUpload } from './search-upload.ts';
import { verify } from './verify.ts';

/** The commands of `npm run catalog -- <command>`. */
export const commands = {
  check,
  inspect,
  coverage,
  config,
  add,
  verify,
  build,
  'search-upload': searchUpload,
  dev,
} as const satisfies Record<string, Command>;

/** One command: how it is called, what it does, and its run, which answers the exit code. */
export interface Command {
  usage: string;
  summary: string;
  run: (args: string[]) => Promise<number>;
}
