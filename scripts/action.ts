// What action.yml runs.
import { processIo } from './io.ts';
import { runAction } from './run-action.ts';

process.exitCode = await runAction(processIo());
