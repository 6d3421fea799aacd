import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { isEntry } from './shared/server.ts';
import type { ServerHit } from './targets.ts';
import { setText, textAt } from './fix/entry.ts';

export const serverBearer: Rule<Args> = {
  severity: 'error',
  title: 'Authorization that is no Bearer and its token',
  message: ({ server, name, fault }) => `"${name}" of the server "${server}" ${words[fault]}`,
  checkServer: ({ meant, endpointMatch }) => {
    if (!isEntry(meant)) return [];
    return Object.entries(meant.headers).flatMap(([name, value]): ServerHit<Args>[] => {
      if (name.toLowerCase() !== 'authorization') return [];
      const key = `headers/${name}`;
      const args = { server: meant.name, name };
      const fault = (Object.keys(forms) as (keyof typeof forms)[]).find((each) =>
        forms[each].test(value.trim()),
      );
      if (fault !== undefined) return [{ key, args: { ...args, fault } }];
      // Some servers take a token without it.
      const asked =
        endpointMatch && 'headers' in endpointMatch.endpoint
          ? endpointMatch.endpoint.headers?.['Authorization']
          : undefined;
      const isAsked = asked?.startsWith('Bearer ') === true;
      const isBare = isToken.test(value.trim()) || (isAsked && /^\S+$/.test(value.trim()));
      // What a variable holds may begin with it.
      if (isBare && isVariable.test(value.trim()))
        return [
          { key, args: { ...args, fault: 'variable' as const }, severity: 'warning' as const },
        ];
      return isBare ? [{ key, args: { ...args, fault: 'bare' as const } }] : [];
    });
  },
  fix: ({ key, args: { fault } }, entry) => {
    const value = textAt(entry, key)?.trim();
    // Of an empty one only a person knows the token.
    if (value === undefined || fault === 'empty') return undefined;
    const token = value
      .replace(/^(["'])(.*)\1$/s, '$2')
      .replace(/^(?:(?:token|basic|bearer)(?:\s*[:=]\s*|\s+))+/i, '');
    if (fault === 'header') {
      const next = value.replace(/^Authorization\s*:\s*/i, '');
      return { ...setText(entry, key, next), label: labels.header };
    }
    const isOther = fault === 'quoted' && !/^["']\s*bearer\s/i.test(value);
    const next = isOther ? value.slice(1, -1) : `Bearer ${token}`;
    const isSafe = fault !== 'variable';
    return { ...setText(entry, key, next), label: labels[fault], isSafe };
  },
  page: {
    why: 'The header Authorization names the kind of its value first. A token alone, or Bearer twice, is refused with 401.',
    sources: ['https://www.rfc-editor.org/rfc/rfc6750#section-2.1', docs.mcp],
    example: {
      wrong: {
        '.mcp.json': remote(
          'acme-code',
          'https://mcp.acme.example.com/code',
          ',\n  "headers": { "Authorization": "Bearer Bearer ${user_config.acme_token}" }',
        ),
      },
      right: {
        '.mcp.json': remote(
          'acme-code',
          'https://mcp.acme.example.com/code',
          ',\n  "headers": { "Authorization": "Bearer ${user_config.acme_token}" }',
        ),
      },
    },
  },
};

// Known to be sent as Bearer.
const isToken =
  /^(?:gh[pousr]_\w{20,}|github_pat_\w{20,}|eyJ[\w-]{10,}\.eyJ[\w.-]{10,}|sk-[\w-]{20,}|ntn_\w{20,})$/;

const isVariable = /^(?:\$\w+|\$\{[^{}]+\}|\{env:[^{}]+\})$/;

// What stands there in place of the word, a space and the token.
const forms = {
  header: /^Authorization\s*:/i,
  double: /^(?:token\s+)?Bearer\s+Bearer\s|^(?:token|basic)\s+Bearer\s/i,
  colon: /^Bearer\s*[:=]/i,
  quoted: /^(["']).*\1$/s,
  empty: /^Bearer$/i,
} as const;

const words = {
  header: 'begins with its own name. Write what stands behind the colon alone.',
  bare: 'holds a token alone. Write "Bearer" and a space before it.',
  double: 'names the kind of its value twice. Write "Bearer" once, and the token.',
  colon: 'has a sign behind "Bearer". Write a space in its place.',
  quoted: 'stands in quotes, which are sent along. Remove those inside.',
  variable:
    'is a variable alone. Where it holds a token alone, write "Bearer" and a space before it.',
  empty: 'says "Bearer" and holds no token. Write a space and the token behind it.',
} as const;

const labels = {
  header: 'Write what stands behind the colon',
  bare: 'Write "Bearer" before it',
  double: 'Write "Bearer" once',
  colon: 'Write a space behind "Bearer"',
  quoted: 'Remove the quotes inside',
  variable: 'Write "Bearer" before it',
} as const;

interface Args {
  server: string;
  name: string;
  fault: keyof typeof words;
}
