import { z } from 'zod';
import { ChangeLog } from './changes/change.ts';
import { Answers } from './answer.ts';
import { Categories } from './category.ts';
import { Connector } from './connector.ts';
import { Override } from './override.ts';

const withJsonSchema = <Schema extends z.ZodType>(schema: Schema) => ({
  schema,
  // draft-07 is what the YAML language server understands best.
  jsonSchema: z.toJSONSchema(schema, { io: 'input', target: 'draft-07' }),
});

/** The schemas of the files of a catalog, by the name of the JSON Schema file beside them. */
export const schemas = {
  'connector.schema.json': withJsonSchema(Connector),
  'categories.schema.json': withJsonSchema(Categories),
  'override.schema.json': withJsonSchema(Override),
  'changes.schema.json': withJsonSchema(ChangeLog),
  'answers.schema.json': withJsonSchema(Answers),
} as const;
