import type { Rule } from './rule.ts';

export const tomlInvalid: Rule<Args> = {
  severity: 'error',
  title: 'File is not TOML',
  message: ({ client, problem }) =>
    `${problem.replace(/\.$/, '')}. ${client} then takes nothing of the file, its other settings neither. Correct it.`,
  page: {
    why: 'Codex reads its settings and its servers from one file of TOML. A path of Windows with single backslashes, a colon for the equals sign or a comma behind a value makes it leave out the whole file, and it does not start.',
    sources: ['https://toml.io/en/v1.0.0', 'https://developers.openai.com/codex/mcp'],
  },
};

interface Args {
  client: string;
  /** What was expected in place of what stands there, as a sentence. */
  problem: string;
}
