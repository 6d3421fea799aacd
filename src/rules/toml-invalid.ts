import type { Rule } from './rule.ts';
import { wordsOfNotParsed, type NotParsed } from './shared/not-parsed.ts';

export const tomlInvalid: Rule<NotParsed> = {
  severity: 'error',
  title: 'File is not TOML',
  message: wordsOfNotParsed,
  page: {
    why: 'Codex reads its settings and its servers from one file of TOML. A path of Windows with single backslashes, a colon for the equals sign or a comma behind a value makes it leave out the whole file, and it does not start.',
    sources: ['https://toml.io/en/v1.0.0', 'https://developers.openai.com/codex/mcp'],
  },
};
