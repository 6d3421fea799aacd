import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { isEntry, valuesOf } from './shared/server.ts';
import { setText, textAt } from './fix/entry.ts';

export const serverEscapes: Rule<Args> = {
  severity: 'error',
  title: 'Backslashes of a path were read as other signs',
  message: ({ server, name, path }) =>
    String.raw`"${name}" of the server "${server}" holds a control sign where a path is meant: in JSON \t, \n, \b, \f and \r are signs of their own. Write each backslash twice: ${path}.`,
  checkServer: ({ server }) =>
    (isEntry(server) ? valuesOf(server) : []).flatMap(({ key, name, value }) => {
      const path = restoreBackslashes(value);
      return path === undefined
        ? []
        : [{ key, args: { server: server.name, name, path: JSON.stringify(path) } }];
    }),
  fix: ({ key }, entry) => {
    const path = restoreBackslashes(textAt(entry, key) ?? '');
    return path === undefined ? undefined : setText(entry, key, path);
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

/** The path of Windows that was meant, where its backslashes were read as escapes; undefined where none was. */
function restoreBackslashes(value: string): string | undefined {
  if (!/^[A-Za-z]:/.test(value) || !/[\t\n\b\f\r]/.test(value)) return undefined;
  return value.replace(/[\t\n\b\f\r]/g, (sign) => `\\${letters[sign] ?? ''}`);
}

const letters: Readonly<Record<string, string>> = {
  '\t': 't',
  '\n': 'n',
  '\b': 'b',
  '\f': 'f',
  '\r': 'r',
};

interface Args {
  server: string;
  name: string;
  path: string;
}
