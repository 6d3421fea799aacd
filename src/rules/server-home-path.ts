import { ownKey, type EntrySchema } from '../clients/entry-schema.ts';
import type { StartPlace, ValuePlace, VariableSyntax } from '../clients/variables.ts';
import type { DeclaredServer } from '../plugins/server.ts';
import type { Rule } from './rule.ts';
import { hasWindowsPath } from './server-windows-npx.ts';
import { docs } from './shared/examples.ts';
import { local } from './shared/server-examples.ts';
import { isEntry, valuesOf, type ServerValue } from './shared/server.ts';
import { setText, textAt } from './fix/entry.ts';

export const serverHomePath: Rule<Args> = {
  severity: 'warning',
  title: 'Tilde in a path',
  message: ({ server, name, path, variable, isOpen }) =>
    `"${name}" of the server "${server}" has "~" for the home folder, which no shell reads here, so a folder of that name is looked for${isOpen === true ? ', unless the program reads the sign itself' : ''}. Write ${variable === undefined ? 'the whole path of your home folder in its place' : withHome(path, variable)}.`,
  checkServer: ({ server, client, system }) =>
    (isEntry(server) && server.command !== null ? valuesIn(server, client.schema) : []).flatMap(
      ({ key, name, value }) => {
        const place = key.replace(/\/.*/s, '') as StartPlace;
        const isPlace = ['command', 'args', 'env', 'cwd'].includes(place);
        const isRead = client.abilities.variables.tildes?.includes(place) && value.startsWith('~');
        if (
          !isPlace ||
          isRead === true ||
          !(tilde.test(value) || (place === 'cwd' && value === '~'))
        )
          return [];
        const isWindows =
          system === undefined
            ? hasWindowsPath(server) || /^[^\\/]*~\\/.test(value)
            : system === 'windows';
        const variable = homeVariable(client.abilities.variables, key, isWindows);
        const args = { server: server.name, name, path: value, ...(variable && { variable }) };
        // What a variable means is known to the program alone.
        return place === 'env'
          ? [{ key, args: { ...args, isOpen: true as const }, severity: 'info' as const }]
          : [{ key, args }];
      },
    ),
  fix: ({ key, args: { variable } }, entry) => {
    const value = textAt(entry, key);
    if (variable === undefined || value === undefined) return undefined;
    return setText(entry, key, withHome(value, variable));
  },
  page: {
    why: 'A shell puts the home folder in place of ~. Most clients start programs without a shell, and hand on the sign as it is; VS Code puts the folder in place of one that a command, an argument or the folder to start in begins with.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': local('"~/servers/index.js"') },
      right: { '.mcp.json': local('"${HOME}/servers/index.js"') },
    },
  },
};

/** The sign at the start of a value, or of that of an option: `--config=~/x`. */
const tilde = /^(-{1,2}[\w-]+=|)~(?=[\\/])/;

/** The texts of a server, and the folder that it is started in. */
function valuesIn(server: DeclaredServer, schema: EntrySchema | undefined): ServerValue[] {
  const [folder] = schema === undefined ? [] : (ownKey(schema, 'cwd') ?? []);
  const value = folder === undefined ? undefined : server.raw[folder];
  const own = folder !== undefined && typeof value === 'string';
  return [...valuesOf(server), ...(own ? [{ key: folder, name: folder, value }] : [])];
}

/** What a client replaces with the home folder in a value; undefined where it has nothing for it. */
function homeVariable(syntax: VariableSyntax, key: string, isWindows: boolean): string | undefined {
  const place = key.replace(/\/.*/s, '') as ValuePlace;
  // The whole path is right in every program of the client.
  if (syntax.isPartial === true || !syntax.places.includes(place)) return undefined;
  const write = (name: string) => syntax.write?.({ name, fallback: undefined }, place);
  const own = syntax.folders?.home ?? write('HOME');
  // Windows has another name for it.
  return isWindows && own === write('HOME') ? write('USERPROFILE') : own;
}

function withHome(path: string, variable: string): string {
  return path.replace(tilde, (_, before: string) => `${before}${variable}`);
}

interface Args {
  server: string;
  name: string;
  path: string;
  /** What the client replaces with the home folder. */
  variable?: string;
  /** The program may read the sign itself. */
  isOpen?: true;
}
