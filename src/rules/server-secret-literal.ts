import { holdsSecret } from '../protocol/secret.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { isEntry, valuesOf } from './shared/server.ts';

export const serverSecretLiteral: Rule<Args> = {
  severity: 'error',
  title: 'Secret is written out',
  message: ({ server, name, variable }) =>
    `"${name}" of the server "${server}" holds a secret, which everybody who installs the plugin can read. Revoke it where it was made, and write a variable such as \${${variable}} here.`,
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

interface Args {
  server: string;
  name: string;
  variable: string;
}
