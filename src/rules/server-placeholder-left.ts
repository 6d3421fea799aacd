import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { isEntry, valuesOf } from './shared/server.ts';

export const serverPlaceholderLeft: Rule<Args> = {
  severity: 'warning',
  title: 'Place to fill in was left',
  message: ({ server, name, placeholder }) =>
    `"${name}" of the server "${server}" still holds "${placeholder}", a place to fill in. Put your value in its place.`,
  checkServer: ({ server }) => {
    if (!isEntry(server)) return [];
    const written = new Set(textsIn(server.raw));
    return valuesOf(server).flatMap(({ key, name, value: read }) => {
      // What is read as a variable where the client replaces none.
      const standIn = read.replace(/\$\{([A-Z]\w*)\}/g, 'YOUR_$1');
      const isStandIn = standIn !== read && written.has(standIn);
      const value = isStandIn ? standIn : read;
      // The id of a client that the reader registers is a place that we print ourselves, with a note.
      const isOwn = key.startsWith('oauth/') && /^YOUR_[A-Z0-9_]+$/.test(value);
      const isSecret = /^(?:env|headers)\//.test(key);
      const placeholder =
        key === 'type' || isOwn ? undefined : findPlaceholder(value, isSecret ? wholes : []);
      if (placeholder === undefined) return [];
      const args = { server: server.name, name, placeholder };
      // As we print it ourselves for such a client.
      const isPrinted = isStandIn && !/[<[]YOUR_/.test(value);
      return [{ key, args, ...(isPrinted && { severity: 'info' as const }) }];
    });
  },
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

/** The texts of an entry, as they are written. */
function textsIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth > 3) return [];
  return Object.values(value).flatMap((each) => textsIn(each, depth + 1));
}

/** What stands in a value for something to fill in; undefined where nothing does. */
function findPlaceholder(value: string, more: readonly RegExp[]): string | undefined {
  for (const pattern of [...patterns, ...more]) {
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

// The whole of a variable or header.
const wholes: readonly RegExp[] = [
  /^(?:Bearer )?(?:x{4,40}|\*{3,40}|\.{3}|…)$/i,
  /^(?:Bearer )?(?:TODO|TBD|FIXME|change[_-]?me|placeholder|dummy)$/i,
  /^(?:Bearer )?[A-Z][A-Z0-9_-]{0,40}_HERE$/i,
  /^(?:Bearer )?(?:insert|enter|paste|put|add)[ _-](?:[\w-]{1,20}[ _-]){0,4}(?:key|token|secret|password|here)$/i,
  /^(?:Bearer )?my[_-](?:api[_-]?)?(?:key|token|secret|password)$/i,
  /^(?:Bearer )?YOUR[A-Z]{3,20}$/,
  /^(?:Bearer )?\{\{ ?[A-Za-z_]\w{0,40} ?\}\}$/,
  /^(?:Bearer )?<[A-Z][A-Z0-9_ -]{1,40}>$/,
];

interface Args {
  server: string;
  name: string;
  placeholder: string;
}
