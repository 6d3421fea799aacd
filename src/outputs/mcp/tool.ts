import { z } from 'zod';
import { nearest } from '../../catalog/nearest.ts';
import type { Answer } from './answer.ts';
import type { Source } from './source.ts';
import { LONGEST_NAME } from './unknown-name.ts';

/** A tool of which the arguments and the answer have the types of its schemas. */
export function defineTool<Shape extends z.ZodRawShape, Output extends z.ZodObject>({
  input,
  run,
  ...tool
}: Definition<Shape, Output>): CatalogTool {
  const known = Object.keys(input);
  const schema = z.strictObject(input, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? unknownKeys(issue.keys, known) : undefined,
  });
  return { ...tool, input: schema, run: async (args, source) => run(schema.parse(args), source) };
}

/** One of several ids; another one is answered in words, with the nearest. */
export function oneOf(ids: readonly string[]) {
  return z
    .string()
    .max(LONGEST_NAME)
    .meta({ enum: [...ids] });
}

/** What somebody calls something. */
export const NameInput = z.string({ error: 'expected an id or a name' }).min(1).max(LONGEST_NAME);

/** Where to go on in a long list. */
export const offset = z
  .int()
  .min(0)
  .default(0)
  .meta({ description: 'Where to go on in the list.' });

/** What is left of the list, and how to ask for it; `null` where that was all. */
export const more = z.string().nullable();

/** Whether the organisation that runs the catalog lets people use a connector; `null` where it did not decide. */
export const ApprovedHere = z.boolean().nullable();

function unknownKeys(keys: readonly string[], known: readonly string[]): string {
  const [first = ''] = keys;
  const meant = nearest(first.slice(0, LONGEST_NAME), known);
  return `There is no “${first}” to give${meant === undefined ? '' : `; did you mean “${meant}”?`} It takes ${known.join(', ')}`;
}

interface Definition<Shape extends z.ZodRawShape, Output extends z.ZodObject> {
  title: string;
  /** What it answers and when to ask it, for the agent that chooses. */
  description: string;
  input: Shape;
  output: Output;
  run: (
    args: z.output<z.ZodObject<Shape, z.core.$strict>>,
    source: Source,
  ) => Promise<AnswerOf<z.input<Output>>>;
}

/** Facts and the list beside them make up the output; which of them holds what is left to the tool. */
type AnswerOf<Content> =
  | { problem: string }
  | { facts: Content; list?: never }
  | {
      [Key in keyof Content & string]: {
        facts: Omit<Content, Key | 'more'>;
        list: {
          key: Key;
          items: readonly (Content[Key] extends readonly (infer Item)[] ? Item : never)[];
          offset: number;
          /** So many at once at most. */
          most?: number;
        };
      };
    }[keyof Content & string];

/** One tool of the catalog. */
export interface CatalogTool {
  title: string;
  description: string;
  input: z.ZodObject;
  output: z.ZodObject;
  run: (args: unknown, source: Source) => Promise<Answer>;
}
