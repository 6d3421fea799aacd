import { ownKey } from '../clients/entry-schema.ts';
import { isRecord } from '../protocol/record.ts';
import { valueAt } from '../protocol/data.ts';
import type { Rule } from './rule.ts';
import { docs, mcp } from './shared/examples.ts';
import { isEntry } from './shared/server.ts';

export const serverEnvName: Rule<Args> = {
  severity: 'warning',
  title: 'Variable that no program can look for',
  message: ({ server, name, right, isPair }) =>
    `The environment of the server "${server}" has a variable ${name === '' ? 'without a name' : `named "${name}"`}, which no program looks for. ${
      isPair
        ? 'The name and the value are two texts: write the value behind the colon.'
        : right === undefined
          ? 'Write letters, digits and _ alone.'
          : `Write "${right}".`
    }`,
  checkServer: ({ meant }) => {
    const { name: server, env } = meant;
    return (isEntry(meant) ? Object.entries(env) : []).flatMap(([name, value]) => {
      if (!wrong.test(name)) return [];
      const { right, isPair } = meaningOf(name, value);
      // What stands behind the sign may be a secret.
      const shown = name.includes('=') ? `${name.slice(0, name.indexOf('='))}=…` : name;
      const told = { server, name: shown, isPair, ...(right !== undefined && { right }) };
      return [{ key: `env/${name}`, args: told }];
    });
  },
  fix: ({ key }, { path, value: entry }, { client: { schema } }) => {
    const own = (schema && ownKey(schema, 'env')?.[0]) ?? 'env';
    const env = valueAt(entry, [own]);
    const name = key.slice(key.indexOf('/') + 1);
    if (!isRecord(env) || !Object.hasOwn(env, name)) return undefined;
    const { right, value, isSure } = meaningOf(name, env[name]);
    if (right === undefined || Object.hasOwn(env, right)) return undefined;
    const renamed = { kind: 'rename', path: [...path, own, name], name: right } as const;
    const label = value === undefined ? `Write ${right}` : `Write ${right} and its value apart`;
    const set = { kind: 'set', path: [...path, own, right], value } as const;
    return { label, edits: value === undefined ? [renamed] : [renamed, set], isSafe: isSure };
  },
  page: {
    why: 'A program asks for its variables by names of letters, digits and _. A name with a space or a sign of the shell in it is set and never asked for, and the value is missing as if nothing were written.',
    sources: ['https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html', docs.mcp],
    example: {
      wrong: {
        '.mcp.json': mcp(
          '"local": {\n  "command": "npx",\n  "args": ["-y", "@acme/mcp"],\n  "env": { "ACME REGION": "eu" }\n}',
        ),
      },
      right: {
        '.mcp.json': mcp(
          '"local": {\n  "command": "npx",\n  "args": ["-y", "@acme/mcp"],\n  "env": { "ACME_REGION": "eu" }\n}',
        ),
      },
    },
  },
};

/** White space, the sign between name and value, and what a shell puts around a name. */
const wrong = /^$|[\s=]|^[$%]|:$/;

/** What a name was meant to be, where that can be told. */
function meaningOf(name: string, value: unknown): Meaning {
  const plain = name.trim().replace(/^(?:export|set|\$env:)\s*/i, '');
  const pair = /^(\w+)\s?=(.+)$/s.exec(plain);
  if (pair !== null) {
    const isFree = value === '' || value === null;
    const apart = isFree ? { right: pair[1] ?? '', value: unquoted(pair[2] ?? '') } : {};
    return { ...apart, isPair: true, isSure: isFree };
  }
  const bare = plain
    .replace(/^[$%]\{?/, '')
    .replace(/[}%:=]$/, '')
    .trim();
  const right = bare.replace(/[\s-]+/g, '_');
  if (!/^[A-Za-z_]\w*$/.test(right)) return { isPair: false, isSure: false };
  return { right, isPair: false, isSure: right === bare };
}

function unquoted(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/s, '$2');
}

interface Meaning {
  right?: string;
  /** Set where the name holds the value as well. */
  value?: string;
  isPair: boolean;
  isSure: boolean;
}

interface Args {
  server: string;
  name: string;
  /** The name that was meant, where that can be told. */
  right?: string;
  /** The name holds a value as well. */
  isPair: boolean;
}
