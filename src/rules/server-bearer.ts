import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { isEntry } from './shared/server.ts';

export const serverBearer: Rule<Args> = {
  severity: 'error',
  title: 'Authorization without or with two Bearer',
  message: ({ server, name, isDouble }) =>
    isDouble === true
      ? `"${name}" of the server "${server}" says "Bearer" twice. Remove one.`
      : `"${name}" of the server "${server}" holds a token alone. Write "Bearer" and a space before it.`,
  checkServer: ({ meant, known }) => {
    if (!isEntry(meant)) return [];
    return Object.entries(meant.headers).flatMap(([name, value]) => {
      if (name.toLowerCase() !== 'authorization') return [];
      const key = `headers/${name}`;
      if (/^\s*Bearer\s+Bearer\s/i.test(value)) {
        return [{ key, args: { server: meant.name, name, isDouble: true as const } }];
      }
      // Some servers take a token without it.
      const asked =
        known && 'headers' in known.endpoint
          ? known.endpoint.headers?.['Authorization']
          : undefined;
      const isAsked = asked?.startsWith('Bearer ') === true;
      const isBare = isToken.test(value.trim()) || (isAsked && /^\S+$/.test(value.trim()));
      return isBare ? [{ key, args: { server: meant.name, name } }] : [];
    });
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

interface Args {
  server: string;
  name: string;
  isDouble?: true;
}
