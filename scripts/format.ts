import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatEntry } from '../src/catalog/format.ts';
import { runTool } from './run-tool.ts';

const directory = join(import.meta.dirname, '../catalog/connectors');
for (const name of await readdir(directory)) {
  if (!name.endsWith('.yaml')) continue;
  const path = join(directory, name);
  const text = await readFile(path, 'utf8');
  const formatted = formatEntry(text);
  if (formatted === text) continue;
  await writeFile(path, formatted);
  console.log(`catalog/connectors/${name}`);
}
process.exitCode = await runTool('prettier', ['--write', '--log-level=warn', '.']);
