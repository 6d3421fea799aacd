import type { Rule } from './rule.ts';
import { wordsOfNotParsed, type NotParsed } from './shared/not-parsed.ts';

export const yamlInvalid: Rule<NotParsed> = {
  severity: 'error',
  title: 'File is not YAML',
  message: wordsOfNotParsed,
  page: {
    why: 'Goose reads its settings and its extensions from one file of YAML. A tab at the start of a line, or a key that stands twice, makes it leave out the whole file.',
    sources: ['https://yaml.org/spec/1.2.2/#61-indentation-spaces'],
  },
};
