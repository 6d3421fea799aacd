import { compact, type Fields } from './write-entries.ts';
import { isRecord } from '../protocol/record.ts';
import { isSecretName } from '../protocol/secret.ts';
import type { VariableSyntax } from './variables.ts';

/** Collects one question for each variable while servers are written. */
export function createQuestions(syntax: VariableSyntax): Questions {
  const asked = new Map<string, string | undefined>();
  return {
    syntax: {
      ...syntax,
      write: ({ name, fallback }) => {
        if (asked.has(name) && asked.get(name) !== fallback) return undefined;
        asked.set(name, fallback);
        return `\${input:${name}}`;
      },
    },
    inputs: () =>
      [...asked].map(([id, fallback]) =>
        compact({
          type: 'promptString',
          id,
          description: id,
          default: fallback,
          password: isSecretName(id) || undefined,
        }),
      ),
  };
}

// Questions become variables; other kinds of input are kept.
export function isQuestions(path: readonly (string | number)[], value: unknown): boolean {
  return (
    path.length === 1 &&
    path[0] === 'inputs' &&
    Array.isArray(value) &&
    value.every((input) => isRecord(input) && input['type'] === 'promptString')
  );
}

/** `api-key` => `API_KEY` */
export function variableName(id: string): string {
  if (/^[A-Za-z_]\w*$/.test(id)) return id;
  return id
    .replace(/\W+/g, '_')
    .replace(/^(?=\d)/, '_')
    .toUpperCase();
}

/** The questions for the variables of some servers. */
export interface Questions {
  syntax: VariableSyntax;
  inputs: () => Fields[];
}
