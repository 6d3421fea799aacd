import { isSecretName, replaceSecret } from '../../protocol/secret.ts';
import { variablesOf, type Server } from '../../protocol/server.ts';
import { keyParts } from './entries.ts';

/** The server with a variable in place of the secret under a key. */
export function hideSecret(
  server: Server,
  key: string,
  known: Readonly<Record<string, string>>,
): Hidden | undefined {
  const [part, inside] = keyParts(key);
  const taken = new Set(variablesOf([server]).map(({ name }) => name));
  const hide = (value: string, name: string, isField: boolean) => {
    const given = /\$\{(\w+)\}/.exec(known[name] ?? '')?.[1];
    const variable = given ?? freeVariable(variableName(server.name, name), taken);
    const next = replaceSecret(value, `\${${variable}}`, isField);
    return next === undefined ? undefined : { variable, next };
  };
  if (server.type !== 'stdio') {
    if (part === 'url') {
      const hidden = hide(server.url, 'token', false);
      return hidden && { variable: hidden.variable, server: { ...server, url: hidden.next } };
    }
    if (part !== 'headers') return undefined;
    const hidden = hide(server.headers?.[String(inside)] ?? '', String(inside), true);
    if (hidden === undefined) return undefined;
    const headers = withKey(server.headers ?? {}, String(inside), hidden.next);
    return { variable: hidden.variable, server: { ...server, headers } };
  }
  if (part === 'env') {
    const name = String(inside);
    const isName = /^[A-Za-z_]\w*$/.test(name);
    const value = server.env?.[name] ?? '';
    // A program looks for it under this name, so it has this name outside as well.
    const variable = isName ? name : variableName(server.name, name);
    const next = replaceSecret(value, `\${${variable}}`, true);
    if (next === undefined) return undefined;
    return { variable, server: { ...server, env: withKey(server.env ?? {}, name, next) } };
  }
  if (part === 'args' && typeof inside === 'number') {
    const hidden = hide(server.args?.[inside] ?? '', optionOf(server.args ?? [], inside), false);
    if (hidden === undefined) return undefined;
    const args = server.args?.with(inside, hidden.next);
    return { variable: hidden.variable, server: { ...server, args } };
  }
  return undefined;
}

// `--api-key x` and `--api-key=x` => api-key
function optionOf(args: readonly string[], index: number): string {
  const option = /^--?([A-Za-z][\w-]*)/;
  const own = option.exec(args[index] ?? '') ?? option.exec(args[index - 1] ?? '');
  const name = own?.[1] ?? '';
  return isSecretName(name) ? name : 'token';
}

// Two secrets in one variable would both become the same.
function freeVariable(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}_${number}`;
  return free;
}

function variableName(server: string, name: string): string {
  const words = `${server}_${name.toLowerCase() === 'authorization' ? 'token' : name}`;
  return words
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_+|(?<!_)_+$/g, '')
    .replace(/^(?=\d)|^$/, 'MCP_');
}

function withKey(values: Readonly<Record<string, string>>, key: string, value: string) {
  return Object.fromEntries(
    Object.entries(values).map(([each, old]) => [each, each === key ? value : old]),
  );
}

interface Hidden {
  variable: string;
  server: Server;
}
