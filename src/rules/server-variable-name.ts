import { meaningOfKey } from '../clients/key-meanings.ts';
import { variablesOfValue } from '../clients/variable-forms.ts';
import { isRecord } from '../protocol/record.ts';
import { isSecretForName, secretVariable } from '../protocol/secret-variable.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { isEntry } from './shared/server.ts';
import { emptiedBy } from './fix/emptied.ts';
import { keyParts } from './fix/entry.ts';
import type { Plan, ServerEntry } from './fix/plan.ts';

export const serverVariableName: Rule<Args> = {
  severity: 'error',
  title: 'A value stands where the name of a variable belongs',
  message: ({ server, key, client, found, name, isSecret, isBearer }) =>
    `"${key}" of the server "${server}" is for the name of a variable, and holds ${isSecret ? 'a token itself, which everybody who gets this file can read' : `"${found}"`}; ${client} finds no variable of that name. ${
      name === undefined
        ? 'Write the name alone.'
        : isSecret
          ? `Revoke the token, write ${name}, and set ${name} to a new one.`
          : isBearer === true
            ? `Write bearer_token_env_var = "${name}" in its place, for which "Bearer" is written before the value.`
            : `Write ${name}.`
    }`,
  checkServer: ({ server, client }) => {
    const { schema } = client;
    if (schema === undefined || !isEntry(server)) return [];
    return Object.entries(server.raw).flatMap(([key, held]) => {
      const isKnown = Object.hasOwn(schema.keys, key) && schema.keys[key]?.status === undefined;
      if (!isKnown || !/^(?:token|variables)$/.test(meaningOfKey(key) ?? '')) return [];
      return textsOf(key, held).flatMap(([place, text]) => {
        const isSecret = isSecretForName(text);
        if (!isSecret && /^[A-Za-z_][\w.-]*$/.test(text)) return [];
        const part = { server: server.name, part: 'headers', name: 'Authorization', args: [] };
        const name = isSecret ? secretVariable(part, { taken: new Set() }) : nameIn(text, place);
        const args = {
          server: server.name,
          key,
          client: client.name,
          ...(!isSecret && { found: text }),
          ...(name !== undefined && { name }),
          isSecret,
          ...(place === BEARER_PLACE &&
            /^Bearer /i.test(text.trim()) && {
              isBearer: true as const,
            }),
        };
        // What is in the environment, the file does not show.
        return [
          { key: place, args, severity: isSecret ? ('error' as const) : ('warning' as const) },
        ];
      });
    });
  },
  fix: ({ key, args: { name, isSecret, isBearer } }, entry) => {
    if (name === undefined) return undefined;
    if (isBearer === true) return writeBearer(entry, name);
    return {
      label: isSecret ? `Write ${name}, and set it to the token` : `Write ${name}`,
      edits: [{ kind: 'set', path: [...entry.path, ...partsOf(key)], value: name }],
      isSafe: !isSecret,
    };
  },
  page: {
    why: 'Codex and Goose take secrets by the names of variables: bearer_token_env_var, env_http_headers, env_vars and env_keys hold names alone. A token there, or a name with a sign of the shell, is looked up as if it were a name, and nothing is found.',
    sources: [docs.mcp],
  },
};

// Codex sends what the variable holds, and nothing before it.
function writeBearer({ path, value }: ServerEntry, name: string): Plan | undefined {
  if (!isRecord(value) || 'bearer_token_env_var' in value) return undefined;
  return {
    label: `Write bearer_token_env_var = "${name}"`,
    edits: [
      { kind: 'remove', path: [...path, ...emptiedBy(value, keyParts(BEARER_PLACE))] },
      { kind: 'set', path: [...path, 'bearer_token_env_var'], value: name },
    ],
  };
}

const BEARER_PLACE = 'env_http_headers/Authorization';

/** The texts under a key, with their places. */
function textsOf(key: string, held: unknown): [place: string, text: string][] {
  if (typeof held === 'string') return [[key, held]];
  if (typeof held !== 'object' || held === null) return [];
  return Object.entries(held).flatMap(([inside, text]): [string, string][] =>
    typeof text === 'string' ? [[`${key}/${inside}`, text]] : [],
  );
}

// In a list its place is a number.
function partsOf(key: string): (string | number)[] {
  const [first = '', inside] = keyParts(key);
  if (inside === undefined) return [first];
  return [first, /^\d+$/.test(String(inside)) ? Number(inside) : inside];
}

/** The variable that a text is nothing but, with the word that a header has before it. */
function nameIn(text: string, place: string): string | undefined {
  const isWordWritten = /^(?:bearer|env_http_headers\/Authorization$)/.test(place);
  const plain = isWordWritten ? text.trim().replace(/^Bearer /i, '') : text.trim();
  const [variable, ...others] = variablesOfValue(plain);
  if (variable?.text === plain && others.length === 0) return variable.name;
  return /^[A-Za-z_]\w*$/.test(plain) ? plain : undefined;
}

interface Args {
  server: string;
  key: string;
  client: string;
  /** What it holds; absent where that is a secret. */
  found?: string;
  /** The name to write. */
  name?: string;
  isSecret: boolean;
  /** The variable holds a token that is sent behind “Bearer”. */
  isBearer?: true;
}
