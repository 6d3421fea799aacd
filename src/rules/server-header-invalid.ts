import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { isEntry } from './shared/server.ts';
import { valueAt } from '../protocol/data.ts';
import { isRecord } from '../protocol/record.ts';
import type { ServerHit } from './targets.ts';

export const serverHeaderInvalid: Rule<Args> = {
  severity: 'error',
  title: 'Header that HTTP cannot carry',
  message: ({ server, name, fault }) =>
    `The header "${name}" of the server "${server}" ${words[fault]}`,
  checkServer: ({ meant }) => {
    const seen = new Set<string>();
    return (isEntry(meant) ? Object.entries(meant.headers) : []).flatMap(
      ([name, value]): ServerHit<Args>[] => {
        const isAgain = seen.has(name.toLowerCase());
        seen.add(name.toLowerCase());
        const fault = faultOf(name, value) ?? (isAgain ? 'again' : undefined);
        if (fault === undefined) return [];
        // What stands behind the colon may be a secret.
        const shown = fault === 'pair' ? `${name.slice(0, name.indexOf(':'))}: …` : name;
        const args = { server: meant.name, name: shown, fault };
        return [
          { key: `headers/${name}`, args, ...(fault === 'again' && { severity: 'warning' }) },
        ];
      },
    );
  },
  fix: ({ key }, entry) => {
    const name = key.slice(key.indexOf('/') + 1);
    const [, apart, value] = pair.exec(name) ?? [];
    const part = key.slice(0, key.indexOf('/'));
    const held = valueAt(entry.value, [part]);
    if (apart !== undefined && value !== undefined && isRecord(held)) {
      if (Object.hasOwn(held, apart) || (held[name] !== '' && held[name] !== null))
        return undefined;
      const path = [...entry.path, part];
      return {
        label: `Write ${apart} and its value apart`,
        edits: [
          { kind: 'rename', path: [...path, name], name: apart },
          { kind: 'set', path: [...path, apart], value },
        ],
      };
    }
    const right = name.trim().replace(/:$/, '');
    if (!isToken.test(right) || right === name) return undefined;
    const path = [...entry.path, key.slice(0, key.indexOf('/')), name];
    return { label: `Write ${right}`, edits: [{ kind: 'rename', path, name: right }] };
  },
  page: {
    why: 'A name of a header holds letters, digits and a few signs, a value stands in one line of Western letters. Claude Code and opencode send no request at all where one of them is otherwise.',
    sources: ['https://www.rfc-editor.org/rfc/rfc9110#section-5.5', docs.mcp],
    example: {
      wrong: {
        '.mcp.json': remote(
          'acme-code',
          'https://mcp.acme.example.com/code',
          ',\n  "headers": { "X-Api-Key:": "${user_config.acme_token}" }',
        ),
      },
      right: {
        '.mcp.json': remote(
          'acme-code',
          'https://mcp.acme.example.com/code',
          ',\n  "headers": { "X-Api-Key": "${user_config.acme_token}" }',
        ),
      },
    },
  },
};

function faultOf(name: string, value: string): keyof typeof words | undefined {
  if (pair.test(name)) return 'pair';
  if (!isToken.test(name.trim())) return /:\s*$/.test(name) ? 'colon' : 'name';
  if (name !== name.trim()) return 'space';
  if (/[\n\r\0]/.test(value.trim())) return 'lines';
  return /[^\0-\xff]/.test(value) ? 'letters' : undefined;
}

/** A name and its value in one text. */
const pair = /^([\w-]+): ?(\S.*)$/s;
const isToken = /^[\w!#$%&'*+.^`|~-]+$/;

const words = {
  pair: 'holds its value as well. The name and the value are two texts: write the value behind the colon.',
  colon: 'has a colon in its name. Leave it to the client, which writes it behind the name.',
  space: 'has white space around its name, and no request is sent with that. Remove it.',
  name: 'has a sign in its name that no header has. Write letters, digits and - alone, as in X-Api-Key.',
  // Asked of opencode 1.18.33, Gemini CLI 0.61.0 and Amp on 2026-11-30: each sends `1, 2`.
  again:
    'has the name of another one in other letters, so both are one: opencode, Gemini CLI and Amp send the two values with a comma between them. Keep one.',
  lines: 'holds a line break. Write its value in one line.',
  letters:
    'holds a letter or a quote that no header can carry. Look for a curly quote, a dash or a dot that was pasted from a document.',
} as const;

interface Args {
  server: string;
  name: string;
  fault: keyof typeof words;
}
