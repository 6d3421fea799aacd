import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { isSecretName } from '../protocol/secret.ts';

export const serverQuestionMissing: Rule<Args> = {
  severity: 'error',
  title: 'Question for a value is missing',
  message: ({ server, id, client }) =>
    `The server "${server}" takes the answer \${input:${id}}, and "inputs" has no question of that id; ${client} does not start it. Add the question.`,
  fixFile: ({ id }) => ({
    label: `Add a question for ${id}`,
    edits: [
      {
        kind: 'append',
        path: ['inputs'],
        value: { type: 'promptString', id, description: id, password: isSecretName(id) },
      },
    ],
  }),
  page: {
    why: 'VS Code asks for the values of ${input:name} by the questions in "inputs", and says "Undefined input variable" where there is none of that id.',
    sources: [docs.mcp, 'https://github.com/microsoft/vscode/issues/272340'],
  },
};

interface Args {
  server: string;
  /** What the answer is called. */
  id: string;
  client: string;
}
