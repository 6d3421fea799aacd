import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { isEntry, valuesOf } from './shared/server.ts';

export const serverPlaceholderLeft: Rule<Args> = {
  severity: 'warning',
  title: 'Place to fill in was left',
  message: ({ server, name, placeholder }) =>
    `"${name}" of the server "${server}" still holds "${placeholder}", a place to fill in. Put your value in its place.`,
  checkServer: ({ server }) =>
    (isEntry(server) ? valuesOf(server) : []).flatMap(({ key, name, value }) => {
      // The id of a client that the reader registers is a place that we print ourselves, with a note.
      const isOwn = key.startsWith('oauth/') && /^YOUR_[A-Z0-9_]+$/.test(value);
      const placeholder = key === 'type' || isOwn ? undefined : findPlaceholder(value);
      return placeholder === undefined
        ? []
        : [{ key, args: { server: server.name, name, placeholder } }];
    }),
  page: {
    why: 'Instructions show where a value belongs: YOUR_KEY, <token>, /path/to. Sent as it is, a server answers that the key is wrong, or the path is not there.',
    sources: [docs.mcp],
    example: {
      wrong: {
        '.mcp.json': remote(
          'acme-crm',
          'https://mcp.acme.example.com/crm',
          ',\n  "headers": { "X-Team": "YOUR_TEAM" }',
        ),
      },
      right: {
        '.mcp.json': remote(
          'acme-crm',
          'https://mcp.acme.example.com/crm',
          ',\n  "headers": { "X-Team": "${TEAM}" }',
        ),
      },
    },
  },
};

/** What stands in a value for something to fill in; undefined where nothing does. */
function findPlaceholder(value: string): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(value)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

const patterns: readonly RegExp[] = [
  /(?<![A-Za-z0-9_$%{-])(?:YOUR|your|INSERT|REPLACE|ADD)[_-][A-Za-z0-9_-]{2,40}(?!\})/,
  /<(?:your|YOUR|insert|replace|api|API|token|TOKEN|key|KEY|secret|path|PATH|url|URL|username|password|database|host)[\w .-]{0,40}>/,
  /[\\/]path[\\/]to[\\/][\w.-]{0,40}/i,
  /\[(?:your|YOUR|insert|INSERT)[\w -]{1,40}\]/,
  /(?<![A-Za-z0-9])(?:sk|ghp|xoxb|pat)[-_](?:x{3,}|\.{3}|\*{3,})/i,
];

interface Args {
  server: string;
  name: string;
  placeholder: string;
}
