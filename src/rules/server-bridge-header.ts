import { writtenFor } from '../clients/variable-forms.ts';
import { standIn, type VariableSyntax } from '../clients/variables.ts';
import type { Rule } from './rule.ts';
import { docs, mcp } from './shared/examples.ts';
import { readBridge } from '../coverage/bridge.ts';
import { isEntry } from './shared/server.ts';
import { valueAt } from '../protocol/data.ts';
import { isRecord } from '../protocol/record.ts';
import { keyParts, pathOfValue, textAt } from './fix/entry.ts';
import { programOf, writeProgram } from './fix/program.ts';
import { fillIn } from './fix/fill-in.ts';

export const serverBridgeHeader: Rule<Args> = {
  severity: 'warning',
  title: 'Header of mcp-remote with a space',
  message: ({ server, header, isIgnored }) =>
    isIgnored === true
      ? `mcp-remote passes over the header "${header}" in the server "${server}": it takes one behind "--header" alone, as Name:value. Write it so.`
      : `The header "${header}" of mcp-remote in the server "${server}" has a space, at which the argument breaks on Windows. Write ${header}:\${AUTH} without a space, and the value as AUTH in "env".`,
  checkServer: ({ meant }) => {
    const bridge = isEntry(meant) ? readBridge(meant) : undefined;
    const told = (header: string) => ({ server: meant.name, header });
    return [
      ...(bridge?.headers ?? [])
        .filter(({ text }) => /\s/.test(text))
        .map(({ index, header }) => ({ key: `args/${index}`, args: told(header) })),
      ...(bridge?.ignored ?? []).map(({ index, header }) => ({
        key: `args/${index}`,
        args: { ...told(header), isIgnored: true as const },
      })),
    ];
  },
  fix: ({ key, args: { header, isIgnored } }, entry, { client }) => {
    if (isIgnored === true) {
      const { command, args } = programOf(entry);
      const index = Number(keyParts(key)[1]);
      const found = readBridge({ command, args })?.ignored.find((each) => each.index === index);
      if (found === undefined) return undefined;
      const isBehind = args[index]?.startsWith('-') === false && args[index - 1]?.startsWith('-');
      const from = isBehind === true ? 1 : 0;
      const next = args.toSpliced(index - from, 1 + from, ...found.instead);
      return writeProgram(entry, client.schema, 'Write it behind "--header"', {
        command,
        args: next,
      });
    }
    const value = textAt(entry, key);
    if (value === undefined || !isRecord(entry.value)) return undefined;
    const env = valueAt(entry.value, ['env']);
    const values = isRecord(env) ? env : {};
    const variable = Object.hasOwn(values, 'AUTH')
      ? `${header.toUpperCase().replace(/\W+/g, '_')}_HEADER`
      : 'AUTH';
    if (Object.hasOwn(values, variable)) return undefined;
    const content = inEnvironment(
      client.abilities.variables,
      fillIn(value.slice(value.indexOf(':') + 1).trim(), values),
    );
    const text = `${header}:\${${variable}}`;
    return {
      label: `Write ${text}`,
      edits: [
        { kind: 'set', path: pathOfValue(entry, key), value: text },
        { kind: 'set', path: [...entry.path, 'env', variable], value: content },
      ],
    };
  },
  page: {
    why: 'Cursor, Claude Desktop and Claude Code on Windows do not quote the arguments of npx: a header with a space is cut in two. mcp-remote itself puts variables of its environment in place of ${NAME}.',
    sources: ['https://www.npmjs.com/package/mcp-remote', docs.mcp],
    example: {
      wrong: {
        '.mcp.json': mcp(
          '"acme-crm": {\n  "command": "npx",\n  "args": ["-y", "mcp-remote", "https://mcp.acme.example.com/crm", "--header", "Authorization: Bearer ${TOKEN}"]\n}',
        ),
      },
      right: {
        '.mcp.json': mcp(
          '"acme-crm": {\n  "command": "npx",\n  "args": ["-y", "mcp-remote", "https://mcp.acme.example.com/crm", "--header", "Authorization:${AUTH}"],\n  "env": { "AUTH": "Bearer ${TOKEN}" }\n}',
        ),
      },
    },
  },
};

// mcp-remote replaces no variable in a variable: the client has to, or somebody puts the value there.
function inEnvironment(syntax: VariableSyntax, text: string): string {
  return text.replace(
    /\$\{([A-Za-z_]\w*)\}/g,
    (whole, name: string) =>
      writtenFor(syntax, 'env', { form: 'braces', name, text: whole }) ?? standIn(name),
  );
}

interface Args {
  server: string;
  header: string;
  /** It stands in a form that mcp-remote does not know. */
  isIgnored?: true;
}
