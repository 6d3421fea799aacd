import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemas } from '../src/catalog/schemas.ts';

const directory = join(import.meta.dirname, '../catalog');
const isCheck = process.argv.includes('--check');

for (const [name, { jsonSchema }] of Object.entries(schemas)) {
  const path = join(directory, name);
  const text = `${JSON.stringify(jsonSchema, null, 2)}\n`;
  const current = await readFile(path, 'utf8').catch(() => '');
  if (text === current) continue;
  if (isCheck) {
    console.error(`catalog/${name} is not what the schema says; run \`npm run schemas\`.`);
    process.exitCode = 1;
  } else {
    await writeFile(path, text);
    console.log(`catalog/${name}`);
  }
}
