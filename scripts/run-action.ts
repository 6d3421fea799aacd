import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { escapeData } from '../src/diagnostics/reporters/github.ts';
import { formatOutputs, readAction } from './action-inputs.ts';
import { build } from './commands/build.ts';
import { check } from './commands/check.ts';
import { searchUpload } from './commands/search-upload.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

/** Runs the command that the inputs of the GitHub action mean, and answers its exit code. */
export async function runAction(io: Io): Promise<number> {
  try {
    const { command, args, variables, outputs, upload } = readAction(io.env);
    const inner = { ...io, env: { ...io.env, ...variables } };
    const code = await (command === 'build' && inner.runInSite !== undefined
      ? inner.runInSite(command, args, inner)
      : { check, build }[command].run(args, inner));
    const last = code === 0 && upload.length > 0 ? await searchUpload.run(upload, inner) : code;
    const file = io.env['GITHUB_OUTPUT'];
    if (last === 0 && file) {
      appendFileSync(file, formatOutputs(outputs, randomUUID()));
    }
    return last;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.stdout.write(`::error::${escapeData(error.message)}\n`);
    return 2;
  }
}
