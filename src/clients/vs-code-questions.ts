import { compact, type Fields } from './write-entries.ts';
import { freeName } from './name.ts';
import { isSame } from '../protocol/data.ts';
import { isRecord } from '../protocol/record.ts';
import { isPrivateName, isSecretName } from '../protocol/secret.ts';
import { variablesOf, type Questions, type Server, type Variable } from '../protocol/server.ts';
import type { VariableSyntax } from './variables.ts';

/** Collects one question for each variable while servers are written; those that they came with stay as they are. */
export function createQuestions(
  syntax: VariableSyntax,
  servers: readonly Server[],
): QuestionCollector {
  const own = new Map(
    servers.toReversed().flatMap(({ questions = {} }) => Object.entries(questions)),
  );
  const asked = new Map<string, string | undefined>();
  const hidden = hiddenIn(servers);
  return {
    syntax: {
      ...syntax,
      write: ({ name, fallback }) => {
        if (asked.has(name) && asked.get(name) !== fallback) return undefined;
        asked.set(name, fallback);
        return `\${input:${own.get(name)?.id ?? name}}`;
      },
    },
    inputs: () =>
      [...asked].map(([name, fallback]) =>
        compact({ ...(own.get(name) ?? usualQuestion(name, hidden.has(name))), default: fallback }),
      ),
  };
}

/** The variables of which nobody is to see what is typed. */
function hiddenIn(servers: readonly Server[]): ReadonlySet<string> {
  return new Set(variablesOf(servers).flatMap((each) => (isHidden(each) ? each.name : [])));
}

/** By its name, or since it lets somebody in where it stands. */
function isHidden({ name, uses }: Variable): boolean {
  return isSecretName(name) || uses.some(({ place }) => isPrivateName(place.replace(/^\w+\./, '')));
}

function usualQuestion(name: string, isSecret: boolean): Fields {
  return compact({
    type: 'promptString',
    id: name,
    description: name,
    default: undefined,
    password: isSecret || undefined,
  });
}

/** The variables that questions stand for, and each server with those of its questions that are in words of their own. */
export function readQuestions(inputs: readonly unknown[]): QuestionReader {
  const variables = new Map<string, string>();
  const own = new Map<string, Questions[string]>();
  const taken = new Set<string>();
  for (const input of inputs) {
    const id = isRecord(input) ? input['id'] : undefined;
    if (!isRecord(input) || typeof id !== 'string' || variables.has(id)) continue;
    // Two questions are two variables, also where their names differ by signs alone.
    const name = freeName(variableName(id), taken).replaceAll('-', '_');
    taken.add(name);
    variables.set(id, name);
    own.set(name, { ...input, id });
  }
  return {
    variable: (id) => variables.get(id) ?? variableName(id),
    withQuestions: (servers) => {
      const hidden = hiddenIn(servers);
      return servers.map((server) => {
        const questions = variablesOf([server]).flatMap(({ name }) => {
          const question = own.get(name);
          if (question === undefined) return [];
          const { default: _, ...plain } = question;
          const isUsual = isSame(plain, usualQuestion(name, hidden.has(name)));
          return isUsual ? [] : [[name, question] as const];
        });
        return questions.length === 0
          ? server
          : { ...server, questions: Object.fromEntries(questions) };
      });
    },
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

/** The name of the variable that a question stands for: `api-key` => `API_KEY`. */
export function variableName(id: string): string {
  if (/^[A-Za-z_]\w*$/.test(id)) return id;
  return id
    .replace(/\W+/g, '_')
    .replace(/^(?=\d)/, '_')
    .toUpperCase();
}

/** The questions for the variables of some servers. */
export interface QuestionCollector {
  syntax: VariableSyntax;
  inputs: () => Fields[];
}

interface QuestionReader {
  /** The variable that a question stands for. */
  variable: (id: string) => string;
  withQuestions: (servers: readonly Server[]) => Server[];
}
