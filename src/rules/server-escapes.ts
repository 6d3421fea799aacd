import type { Rule } from './rule.ts';
import { restoreBackslashes } from './shared/backslashes.ts';
import { docs } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { isEntry, valuesOf } from './shared/server.ts';
import { setText, textAt } from './fix/entry.ts';

export const serverEscapes: Rule<Args> = {
  severity: 'error',
  title: 'Backslashes of a path were read as other signs',
  message: ({ server, name, path, isShare }) =>
    isShare === true
      ? String.raw`"${name}" of the server "${server}" begins with one backslash, and a path of Linux inside of Windows with two, of which JSON needs each twice. Write ${path}.`
      : path === undefined
        ? String.raw`"${name}" of the server "${server}" holds the sign NUL (\u0000), at which a text ends for every system: no program can be started with it. Remove it.`
        : String.raw`"${name}" of the server "${server}" holds a control sign where a path is meant: in JSON and TOML \t, \n, \b, \f and \r are signs of their own. Write each backslash twice: ${path}.`,
  checkServer: ({ server }) =>
    (isEntry(server) ? valuesOf(server) : []).flatMap(({ key, name, value }) => {
      const path = restoreBackslashes(value);
      const share = restoreShare(value);
      if (share !== undefined) {
        const args = {
          server: server.name,
          name,
          path: JSON.stringify(share),
          isShare: true,
        } as const;
        return [{ key, args }];
      }
      if (path !== undefined) {
        return [{ key, args: { server: server.name, name, path: JSON.stringify(path) } }];
      }
      const isGiven = /^(?:command$|args\/|env\/)/.test(key);
      return isGiven && /\0/.test(value) ? [{ key, args: { server: server.name, name } }] : [];
    }),
  fix: ({ key }, entry) => {
    const text = textAt(entry, key) ?? '';
    const path = restoreBackslashes(text) ?? restoreShare(text);
    if (path !== undefined) return setText(entry, key, path);
    return { ...setText(entry, key, text.replaceAll('\0', '')), label: 'Remove the sign' };
  },
  page: {
    why: 'In JSON a backslash and the letter behind it may stand for one sign: \\t is a tab. A path of Windows that is written with single backslashes is then another path, without an error.',
    sources: [docs.mcp],
    example: {
      wrong: {
        '.mcp.json': remote(
          'acme-crm',
          'https://mcp.acme.example.com/crm',
          ',\n  "headers": { "X-File": "C:\\tools\\file" }',
        ),
      },
      right: {
        '.mcp.json': remote(
          'acme-crm',
          'https://mcp.acme.example.com/crm',
          ',\n  "headers": { "X-File": "C:\\\\tools\\\\file" }',
        ),
      },
    },
  },
};

/** The path of Linux inside of Windows, where one of the two backslashes at its start was lost; undefined where none was. */
function restoreShare(value: string): string | undefined {
  return /^\\(?:wsl\.localhost|wsl\$)\\/i.test(value) ? `\\${value}` : undefined;
}

interface Args {
  server: string;
  name: string;
  /** The path that was meant; absent where a sign stands there that no program can be given. */
  path?: string;
  /** It begins with two backslashes. */
  isShare?: true;
}
