// npm leaves packages of other platforms out of the lockfile where its registry does not hold them, and
// `npm ci` then refuses the lockfile. This adds them back, with the hash that the registry states for each:
// `npm run lock` after each `npm install`.
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { completeLock, unsealed } from './lockfile.ts';

const path = join(import.meta.dirname, '../package-lock.json');
const text = await readFile(path, 'utf8');
const { lock, added } = completeLock(JSON.parse(text));
const sealed = unsealed(lock);
for (const { name, entry } of sealed) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['view', `${name}@${entry.version}`, 'dist.integrity'];
  entry.integrity = execFileSync(npm, args, { encoding: 'utf8' }).trim();
}
if (added.length + sealed.length > 0) await writeFile(path, `${JSON.stringify(lock, null, 2)}\n`);
const told = [...added, ...sealed.map(({ name }) => `the hash of ${name}`)];
console.log(told.length === 0 ? 'package-lock.json is complete.' : `Added ${told.join(', ')}.`);
