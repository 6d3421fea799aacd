import type { Rule } from './rule.ts';

export const yamlInvalid: Rule<Args> = {
  severity: 'error',
  title: 'File is not YAML',
  message: ({ client, problem }) =>
    `${problem.replace(/\.$/, '')}. ${client} then takes nothing of the file, its other settings neither. Correct it.`,
  page: {
    why: 'Goose reads its settings and its extensions from one file of YAML. A tab at the start of a line, or a key that stands twice, makes it leave out the whole file.',
    sources: ['https://yaml.org/spec/1.2.2/#61-indentation-spaces'],
  },
};

interface Args {
  client: string;
  /** What was expected in place of what stands there, as a sentence. */
  problem: string;
}
