import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { isEntry, valuesOf } from './shared/server.ts';

export const serverSecretLiteral: Rule<Args> = {
  severity: 'error',
  title: 'Secret is written out',
  message: ({ server, name, variable }) =>
    `Unexpected literal secret in "${name}" of server "${server}", expected a variable such as \${${variable}}; everybody who installs the plugin can read it. Revoke it and write the variable.`,
  checkServer: ({ server }) =>
    (isEntry(server) ? valuesOf(server) : []).flatMap(({ key, name, value }) => {
      if (name === 'clientId' || key === 'type' || !holdsSecret(name, value)) return [];
      const variable = `${server.name}_${name.replace(/^args.*/, 'token')}`
        .toUpperCase()
        .replace(/[^A-Z0-9]+/g, '_');
      return [{ key, args: { server: server.name, name, variable } }];
    }),
  page: {
    why: 'A plugin is public to all who can install it, and its history keeps what was once in it. A secret that was published must be revoked.',
    sources: [docs.mcp],
    example: {
      wrong: {
        '.mcp.json': remote(
          'acme-code',
          'https://mcp.acme.example.com/code',
          ',\n  "headers": { "Authorization": "Bearer 8f2b1c94e07d4a6fb3" }',
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

/** Whether a value is a secret written out: a known kind of token, or a long random run in a field for secrets. */
function holdsSecret(name: string, value: string): boolean {
  const literal = value.slice(0, maximumValue).replace(/\$\{[^}]*\}/g, ' ');
  if (knownToken.test(literal)) return true;
  const inUrl = /[?&](?:[\w-]*(?:key|token|secret))=([^&\s]+)/i.exec(literal)?.[1] ?? '';
  if (looksRandom(inUrl)) return true;
  if (/^[a-z]+:\/\/[^/\s:@]+:[^/\s@]+@/i.test(literal)) return true;
  if (!secretField.test(name) && !/^--?[\w-]*(?:key|token|secret)=/i.test(literal)) return false;
  return literal
    .replace(/^--?[\w-]+=/, '')
    .split(/\s+/)
    .some(looksRandom);
}

function looksRandom(text: string): boolean {
  return (
    text.length >= 16 &&
    /^[\w+/=.:~-]+$/.test(text) &&
    /\d/.test(text) &&
    /[A-Za-z]/.test(text) &&
    !/x{4}|your|example|placeholder|\.{3}/i.test(text)
  );
}

const maximumValue = 4096;
const knownToken =
  /\b(?:gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abpr]-[\w-]{10,}|sk-[\w-]{20,}|sk_(?:live|test)_\w{16,}|AKIA[A-Z0-9]{16}|AIza[\w-]{30,}|ya29\.[\w-]{20,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]*)/;
const secretField = /key|token|secret|passw|\bpat\b|_pat$|credential|^authorization$|cookie/i;

interface Args {
  server: string;
  name: string;
  variable: string;
}
