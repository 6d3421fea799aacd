// What action.yml runs: the inputs of the action as the command that they mean.
import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { escapeData } from '../src/findings/reporters/github.ts';
import { formatOutputs, readAction, type Environment } from './action-inputs.ts';
import { build } from './commands/build.ts';
import { check } from './commands/check.ts';
import { searchUpload } from './commands/search-upload.ts';
import { UsageError } from './usage-error.ts';

try {
  const { command, args, variables, outputs, upload } = readAction(process.env as Environment);
  Object.assign(process.env, variables);
  const code = await { check, build }[command].run(args);
  process.exitCode = code === 0 && upload.length > 0 ? await searchUpload.run(upload) : code;
  const file = process.env['GITHUB_OUTPUT'];
  if (process.exitCode === 0 && file) {
    appendFileSync(file, formatOutputs(outputs, randomUUID()));
  }
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stdout.write(`::error::${escapeData(error.message)}\n`);
  process.exitCode = 2;
}
