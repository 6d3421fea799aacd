import { bridgeVariables } from '../clients/bridge.ts';
import {
  describeFolder,
  isFolder,
  variablesOfValue,
  writtenFor,
} from '../clients/variable-forms.ts';
import { writtenValues } from '../clients/written-values.ts';
import { readBridge } from '../coverage/bridge.ts';
import { foreignReferencesIn } from '../protocol/foreign-reference.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { isEntry } from './shared/server.ts';
import { setText, textAt } from './fix/entry.ts';

// Each has a fix that writes the whole value anew: a value of thousands would fill the memory. What is left shows
// once these are fixed.
const MOST = 8;
// Nobody wrote a longer one with variables in it.
const LONGEST = 8191;

export const serverVariableSyntax: Rule<Args> = {
  severity: 'warning',
  title: 'Variable in the words of another client',
  message: ({ server, name, text, client, expected, isNever, isInDefault, meaning }) =>
    `${client} ${isNever ? 'replaces no variables' : `does not know ${text}`} in "${name}" of the server "${server}" and sends ${isNever ? text : 'the text'} as it is. ${
      isInDefault === true
        ? 'The default of a variable cannot hold another one: write the value itself.'
        : expected === undefined
          ? meaning === undefined && isNever
            ? 'Write the value itself and keep the file to yourself, or let the program read it from a file of its own.'
            : `Write ${meaning ?? 'the value itself'}.`
          : `Write ${expected}.`
    }`,
  checkServer: ({ server, client }) => {
    const syntax = client.abilities.variables;
    const own = new Set(bridgeVariables(server.args, server.env));
    const bridged = new Set(readBridge(server)?.headers.map(({ index }) => `args/${index}`));
    // What a shell is given to run, the shell fills in.
    const isShell = shell.test(server.command ?? '');
    return (isEntry(server) ? writtenValues(server.raw) : []).flatMap(({ key, place, value }) => {
      const name = key;
      if ((isShell && place === 'args') || value.length > LONGEST) return [];
      const foreign = client.abilities.readsPlugins ? foreignReferencesIn(value) : [];
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
        if (own.has(variable.name) || syntax.forms === undefined) return [];
        // Claude Code asks for it where the file is of a plugin.
        if (variable.form === 'option' && client.abilities.readsPlugins) return [];
        const isRead = syntax.places.includes(place) || variable.form === 'input';
        const isDefaultRead = variable.fallback === undefined || syntax.fallbacks;
        if (isRead && isDefaultRead && syntax.forms.includes(variable.form)) return [];
        // A sign of money may be meant as one.
        if (variable.form === 'dollar' && !isRead && !whole.test(value)) return [];
        const expected = writtenFor(syntax, place, variable);
        const args = {
          server: server.name,
          name,
          text: variable.text,
          client: client.name,
          isNever: !syntax.places.includes(place),
          ...(expected !== undefined && { expected }),
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
  fix: ({ key, args: { text, expected } }, entry) => {
    const value = textAt(entry, key);
    if (expected === undefined || value === undefined) return undefined;
    return {
      ...setText(entry, key, value.split(text).join(expected)),
      label: `Write ${expected}`,
      // A question and a default are lost.
      isSafe: !text.startsWith('${input:') && text.includes(':-') === expected.includes(':-'),
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

const whole = /^(?:Bearer |Basic |[Tt]oken )?\$[A-Z][A-Z0-9_]+$/;
const shell = /(?:^|[\\/])(?:ba|z|da)?sh$|(?:^|[\\/])(?:cmd|powershell|pwsh)(?:\.exe)?$/i;

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
}
