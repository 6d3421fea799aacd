import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { schemas } from '../src/catalog/schemas.ts';
import { InspectReport } from '../src/outputs/inspect-schema.ts';
import {
  documentKinds,
  documentSchema,
  schemaPath,
  type DocumentKind,
} from '../src/outputs/api/documents.ts';
import {
  registryDocuments,
  registrySchema,
  registrySchemaPath,
  type RegistryDocument,
} from '../src/outputs/registry/documents.ts';

/** The JSON Schemas in the repository: those editors use, and those the site publishes. */
const files = {
  'catalog/connector.schema.json': schemas['connector.schema.json'].jsonSchema,
  'catalog/categories.schema.json': schemas['categories.schema.json'].jsonSchema,
  'catalog/answers.schema.json': schemas['answers.schema.json'].jsonSchema,
  'catalog/override.schema.json': schemas['override.schema.json'].jsonSchema,
  'public/schemas/override.schema.json': schemas['override.schema.json'].jsonSchema,
  'catalog/changes.schema.json': schemas['changes.schema.json'].jsonSchema,
  'public/schemas/connector.schema.json': schemas['connector.schema.json'].jsonSchema,
  'public/schemas/inspect.schema.json': z.toJSONSchema(InspectReport, { target: 'draft-2020-12' }),
  ...Object.fromEntries(
    (Object.keys(documentKinds) as DocumentKind[]).map((kind) => [
      `public${schemaPath(kind)}`,
      documentSchema(kind),
    ]),
  ),
  ...Object.fromEntries(
    (Object.keys(registryDocuments) as RegistryDocument[]).map((kind) => [
      `public${registrySchemaPath(kind)}`,
      registrySchema(kind),
    ]),
  ),
};

const isCheck = process.argv.includes('--check');
for (const [file, schema] of Object.entries(files)) {
  const path = join(import.meta.dirname, '..', file);
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  const current = await readFile(path, 'utf8').catch(() => '');
  if (text === current) continue;
  if (isCheck) {
    console.error(`${file} is not what the schema says; run \`npm run schemas\`.`);
    process.exitCode = 1;
  } else {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    console.log(file);
  }
}
