import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { isSecretName } from '../protocol/secret.ts';

export const serverQuestionMissing: Rule<Args> = {
  severity: 'error',
  title: 'Question for a value is missing',
  message: ({ server, id, client, isMap, lone, alike }) =>
    isMap === true || lone !== undefined
      ? `"inputs" holds the question ${id} of the server "${server}" ${lone === undefined ? 'by its name' : 'without a list around it'}, and ${client} reads a list. Write [{ "id": "${id}", … }].`
      : `The server "${server}" takes the answer \${input:${id}}, and "inputs" has no question of that id; ${client} does not start it. ${alike === undefined ? 'Add the question' : `Call the question ${alike} so`}.`,
  fixFile: ({ id, isMap, lone, alike, at }) =>
    lone !== undefined
      ? { label: 'Put it into a list', edits: [{ kind: 'set', path: ['inputs'], value: [lone] }] }
      : isMap === true
        ? undefined
        : alike !== undefined && at !== undefined
          ? {
              label: `Call the question ${id}`,
              edits: [{ kind: 'set', path: ['inputs', at, 'id'], value: id }],
            }
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
  /** The question as it stands there alone. */
  lone?: Readonly<Record<string, unknown>>;
  /** The question that is meant, and its place among them. */
  alike?: string;
  at?: number;
  client: string;
}
