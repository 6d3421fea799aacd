import { writeVariable } from '../clients/variable-forms.ts';
import { variablesIn } from '../protocol/reference.ts';
import { holdsSecret, optionBefore } from '../protocol/secret.ts';
import { secretVariable } from '../protocol/secret-variable.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { isEntry, valuesOf } from './shared/server.ts';
import { requiredHeaders } from './fix/address.ts';
import { hideSecret } from './fix/hide-secret.ts';

export const serverSecretLiteral: Rule<Args> = {
  severity: 'error',
  title: 'Secret is written out',
  message: ({ server, name, variable, written, isOpen }) =>
    `"${name}" of the server "${server}" holds a secret, which everybody who gets this file can read. ${
      isOpen === true
        ? `Choose the client: each writes a variable such as ${variable} in a form of its own, and some have none`
        : `Revoke it where it was made, and ${written === undefined ? `take it from a variable such as ${variable}` : `write a variable such as ${written} here`}`
    }.`,
  checkServer: ({ server, endpointMatch, client }) => {
    const taken = new Set(valuesOf(server).flatMap(({ value }) => variablesIn(value)));
    return (isEntry(server) ? valuesOf(server) : []).flatMap(({ key, name, value }) => {
      const [part = '', inside] = key.split('/');
      const at = part === 'args' ? Number(inside) : undefined;
      const option = at === undefined ? undefined : optionBefore(server.args, at);
      if (name === 'clientId' || key === 'type') return [];
      if (!holdsSecret(name, value) && !holdsSecret(option ?? name, value)) return [];
      const asked =
        endpointMatch && 'headers' in endpointMatch.endpoint
          ? endpointMatch.endpoint.headers
          : undefined;
      const given = part === 'headers' ? variablesIn(asked?.[name] ?? '')[0] : undefined;
      const place = { server: server.name, part, name: at ?? inside, args: server.args };
      const variable = secretVariable(place, { known: given, taken });
      const written = writeVariable(client.abilities.variables, part, variable);
      return [{ key, args: { server: server.name, name, variable, written } }];
    });
  },
  fix: ({ key }, entry, { client, resolver }) => {
    const hidden = entry.server && hideSecret(entry.server, key, requiredHeaders(entry, resolver));
    if (hidden === undefined) return undefined;
    const written = writeVariable(
      client.abilities.variables,
      key.split('/')[0] ?? '',
      hidden.variable,
    );
    const label =
      written === undefined ? `Take it from the variable ${hidden.variable}` : `Write ${written}`;
    const { isPartial = false } = client.abilities.variables;
    return { label, ...hidden, isSafe: !isPartial };
  },
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
  /** As the client that reads the file writes it. */
  written: string | undefined;
  /** Which client that is, is not known. */
  isOpen?: true;
}
