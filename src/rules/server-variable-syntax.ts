import { bridgeVariables } from '../clients/bridge.ts';
import {
  describeFolder,
  isFolder,
  isOfOpenFile,
  variablesOfValue,
  writtenFor,
  type FoundVariable,
} from '../clients/variable-forms.ts';
import type { VariableSyntax } from '../clients/variables.ts';
import { writtenValues, type WrittenValue } from '../clients/written-values.ts';
import { readBridge } from '../coverage/bridge.ts';
import { foreignReferencesIn } from '../protocol/foreign-reference.ts';
import type { Server } from '../protocol/server.ts';
import type { Rule } from './rule.ts';
import { clientFirst } from './shared/client-name.ts';
import { docs } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { isEntry } from './shared/server.ts';
import { setText, textAt } from './fix/entry.ts';
import type { Plan, ServerEntry } from './fix/plan.ts';
import type { ServerTarget } from './targets.ts';

// Each has a fix that writes the whole value anew: a value of thousands would fill the memory. What is left shows
// once these are fixed.
const MOST = 8;
// What differs from one machine to the next.
const ofSomebody =
  /\$\{?(?:env:)?(?:HOME|USER|USERNAME|USERPROFILE|HOMEPATH|APPDATA|LOCALAPPDATA|LOGNAME|TMPDIR|TEMP|PWD)\b/;
// Nobody wrote a longer one with variables in it.
const LONGEST = 8191;

export const serverVariableSyntax: Rule<Args> = {
  severity: 'warning',
  title: 'Variable in the words of another client',
  message: ({ server, name, text, client, expected, isNever, isInDefault, meaning, named }) =>
    `${clientFirst(client)} ${isNever ? 'replaces no variables' : `does not know ${text}`} in "${name}" of the server "${server}" and sends ${isNever ? text : 'the text'} as it is. ${
      named !== undefined
        ? `Take it from the variable ${named}, under the key that ${client} has for its name.`
        : isInDefault === true
          ? `The default of a variable cannot hold another one: ${ofSomebody.test(text) ? 'leave the default out, and say in the README what to set, since its value is another one for everybody' : 'write the value itself'}.`
          : expected === undefined
            ? meaning === undefined && isNever
              ? 'Write the value itself and keep the file to yourself, or let the program read it from a file of its own.'
              : `Write ${meaning ?? 'the value itself'}.`
            : `Write ${expected}.`
    }`,
  checkServer: ({ server, client, isOfPlugin = false }) => {
    const syntax = client.abilities.variables;
    const own = new Set(bridgeVariables(server.args, server.env));
    const bridged = new Set(readBridge(server)?.headers.map(({ index }) => `args/${index}`));
    // mcp-remote replaces them in its headers alone.
    const inHeaders = new Set(server.args.filter((_, at) => server.args[at - 1] === '--header'));
    // What a shell is given to run, the shell fills in; not what follows the name of a script.
    const isShell = shell.test(server.command ?? '') && server.args.some((arg) => inline.test(arg));
    return (isEntry(server) ? writtenValues(server.raw) : []).flatMap(({ key, place, value }) => {
      const name = key;
      if ((isShell && place === 'args') || value.length > LONGEST) return [];
      const foreign = client.abilities.readsPlugins ? foreignReferencesIn(value, isOfPlugin) : [];
      const told = foreign.map(({ text, meant }) => ({
        key,
        args: {
          server: server.name,
          name,
          text,
          client: client.name,
          ...(meant !== null && { expected: meant }),
          isNever: false,
          isInDefault: meant === null,
        },
      }));
      const texts = new Set(foreign.map(({ text }) => text));
      const others = variablesOfValue(value).filter(({ text }) => !texts.has(text));
      const found = others.flatMap((variable) => {
        const isOwn = own.has(variable.name) && inHeaders.has(value);
        if (isOwn || syntax.forms === undefined) return [];
        // Claude Code asks for it where the file is of a plugin.
        if (variable.form === 'option' && client.abilities.readsPlugins) return [];
        const isRead = syntax.places.includes(place) || variable.form === 'input';
        const isDefaultRead = variable.fallback === undefined || syntax.fallbacks;
        if (isRead && isDefaultRead && syntax.forms.includes(variable.form)) return [];
        // A sign of money may be meant as one.
        if (variable.form === 'dollar' && !isRead && !whole.test(value)) return [];
        if (isOfEditor(client, variable)) return [];
        const written = writtenFor(syntax, place, variable);
        const expected = isOfPlugin ? written?.replace(':-.}', '}') : written;
        const isNamed = isTakenByName(syntax, { key, place, value }, variable);
        const args = {
          server: server.name,
          name,
          text: variable.text,
          client: client.name,
          isNever: !syntax.places.includes(place),
          ...(isNamed && { named: variable.name }),
          ...(expected !== undefined && { expected }),
          ...(isOfPlugin &&
            !client.abilities.readsPlugins && { meaning: meaningInPlugin(place, variable.name) }),
          ...(isFolder(variable.form) && { meaning: describeFolder(variable.name) }),
          ...(bridged.has(key) && {
            meaning: `the value as ${variable.name} in "env", from where mcp-remote takes it`,
          }),
        };
        return [{ key, args }];
      });
      return [...told, ...found].slice(0, MOST);
    });
  },
  fix: ({ key, args: { text, expected, named } }, entry) => {
    if (named !== undefined) return takeByName(entry, key, text, named);
    const value = textAt(entry, key);
    if (expected === undefined || value === undefined) return undefined;
    return {
      ...setText(entry, key, value.split(text).join(expected)),
      label: `Write ${expected}`,
      // A question and a default are lost.
      isSafe: !lossy.test(text) && text.includes(':-') === expected.includes(':-'),
    };
  },
  page: {
    why: 'Each client has a sign of its own for a variable: ${NAME} in Claude Code, ${env:NAME} in Cursor, ${input:name} in VS Code, {env:NAME} in opencode, and none at all in Claude Desktop, LM Studio and Zed. One that it does not know is sent as it is, and a server answers that the token is wrong.',
    sources: [docs.mcp],
    example: {
      wrong: {
        '.mcp.json': remote(
          'acme-code',
          'https://mcp.acme.example.com/code',
          ',\n  "headers": { "Authorization": "Bearer ${env:ACME_TOKEN}" }',
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

// A variable for what is open in the editor, which it alone fills in.
function isOfEditor({ abilities }: ServerTarget['client'], { form, name }: FoundVariable): boolean {
  return (
    form === 'braces' &&
    abilities.variables.forms?.includes('editor') === true &&
    isOfOpenFile(name)
  );
}

/** Whether the client has a key for the name of a variable that a value is nothing but. */
function isTakenByName(
  { named = [] }: VariableSyntax,
  { key, place, value }: Pick<WrittenValue, 'key' | 'place' | 'value'>,
  { name, text, form }: FoundVariable,
): boolean {
  const isEnvironment = !/^(?:file|file-braces|editor|output)$/.test(form) && !isFolder(form);
  if (!isEnvironment || !named.some((each) => each === place)) return false;
  const inside = key.slice(key.indexOf('/') + 1);
  if (place === 'env') return value === text && inside === name;
  return value === text || (inside === 'Authorization' && value === `Bearer ${text}`);
}

function takeByName(
  { server }: ServerEntry,
  key: string,
  text: string,
  name: string,
): Plan | undefined {
  if (server === undefined) return undefined;
  const inside = key.slice(key.indexOf('/') + 1);
  const withText = (values: Readonly<Record<string, string>> = {}, next: string) => ({
    ...values,
    [inside]: (values[inside] ?? '').split(text).join(next),
  });
  const write = (next: string): Server =>
    server.type === 'stdio'
      ? { ...server, env: withText(server.env, next) }
      : { ...server, headers: withText(server.headers, next) };
  const label = `Take it from the variable ${name}`;
  return { label, server: write(`\${${name}}`), was: write(name) };
}

// A question, and a default in other words.
const lossy = /^\$\{(?:input|[A-Z][A-Z0-9_]+):(?!-)/;

/** What to write in a plugin of a client that fills in nothing there, as Codex 0.171.0 was tried. */
function meaningInPlugin(place: string, name: string): string {
  if (pluginRoot.test(name))
    return 'the path from the folder of the plugin, such as ./server.js, and "cwd": "." beside it';
  return place === 'url' || place === 'headers'
    ? 'the value itself, where it is the same for everybody'
    : `the value itself, where it is the same for everybody, or let the program read ${name}, with "env_vars": ["${name}"] beside it`;
}

// Alone, or a folder at the start of a path.
const whole = /^(?:Bearer |Basic |[Tt]oken )?\$[A-Z][A-Z0-9_]+(?:$|[\\/])/;
const pluginRoot = /^(?:CLAUDE_|CODEX_)?PLUGIN_ROOT$/;
const shell = /(?:^|[\\/])(?:ba|z|da)?sh$|(?:^|[\\/])(?:cmd|powershell|pwsh)(?:\.exe)?$/i;
const inline = /^(?:-[a-z]{0,3}c|-command|\/[ck])$/i;

interface Args {
  server: string;
  name: string;
  text: string;
  client: string;
  /** The same in the words of the client. */
  expected?: string;
  isNever: boolean;
  /** It stands in the default of another variable. */
  isInDefault?: boolean;
  /** What stands for a folder. */
  meaning?: string;
  /** The variable, where the client takes its value by its name. */
  named?: string;
}
