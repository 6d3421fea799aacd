// npm leaves packages of other platforms out of the lockfile where its registry does not hold them, and
// `npm ci` then refuses the lockfile. This adds them back: `npm run lock` after each `npm install`.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { completeLock } from './lockfile.ts';

const path = join(import.meta.dirname, '../package-lock.json');
const text = await readFile(path, 'utf8');
const { lock, added } = completeLock(JSON.parse(text));
if (added.length > 0) await writeFile(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'package-lock.json is complete.' : `Added ${added.join(', ')}.`);
