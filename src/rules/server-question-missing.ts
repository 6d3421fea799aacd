import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { isSecretName } from '../protocol/secret.ts';

export const serverQuestionMissing: Rule<Args> = {
  severity: 'error',
  title: 'Question for a value is missing',
  message: ({ server, id, client, isMap }) =>
    isMap === true
      ? `"inputs" holds the question ${id} of the server "${server}" by its name, and ${client} reads a list. Write [{ "id": "${id}", … }].`
      : `The server "${server}" takes the answer \${input:${id}}, and "inputs" has no question of that id; ${client} does not start it. Add the question.`,
  fixFile: ({ id, isMap }) =>
    isMap === true
      ? undefined
      : {
          label: `Add a question for ${id}`,
          edits: [
            {
              kind: 'append',
              path: ['inputs'],
              value: { type: 'promptString', id, description: id, password: isSecretName(id) },
            },
          ],
        },
  page: {
    why: 'VS Code asks for the values of ${input:name} by the questions in "inputs", and says "Undefined input variable" where there is none of that id.',
    sources: [docs.mcp, 'https://github.com/microsoft/vscode/issues/272340'],
  },
};

interface Args {
  server: string;
  /** What the answer is called. */
  id: string;
  /** The questions stand in an object, by their names. */
  isMap?: true;
  client: string;
}
