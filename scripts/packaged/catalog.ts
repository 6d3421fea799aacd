import { resolve } from 'node:path';
import { processIo } from '../io.ts';
import { runAction } from '../run-action.ts';
import { runCatalog } from '../run-catalog.ts';
import { stopAtClosedOutput } from '../stop-at-closed-output.ts';
import { runInSite } from './site.ts';

stopAtClosedOutput();

const { CATALOG_DIR: own = '', INIT_CWD: caller = '' } = process.env;
const [name = 'help', ...args] = process.argv.slice(2);
// npm names the folder in which it was called; a script of a package means its own. The action says which it means.
const cwd = name === 'action' && caller !== '' ? caller : process.cwd();
const env = { ...process.env, ...(own !== '' && { CATALOG_DIR: resolve(cwd, own) }) };
const io = { ...processIo(), cwd, env, program: 'connector-catalog', runInSite };

process.exitCode = name === 'action' ? await runAction(io) : await runCatalog([name, ...args], io);
