import { replaceSecret } from '../../protocol/secret.ts';
import { secretVariable } from '../../protocol/secret-variable.ts';
import { variablesOf, type Server } from '../../protocol/server.ts';
import { keyParts } from './entry.ts';

/** The server with a variable in place of the secret under a key. */
export function hideSecret(
  server: Server,
  key: string,
  known: Readonly<Record<string, string>>,
): Hidden | undefined {
  const [part, inside] = keyParts(key);
  const taken = new Set(variablesOf([server]).map(({ name }) => name));
  const hide = (value: string, name: string | number | undefined, isField: boolean) => {
    const given = /\$\{(\w+)\}/.exec(known[String(name)] ?? '')?.[1];
    const args = server.type === 'stdio' ? (server.args ?? []) : [];
    const place = { server: server.name, part: String(part), name, args };
    const variable = secretVariable(place, { known: given, taken });
    const next = replaceSecret(value, `\${${variable}}`, isField);
    return next === undefined ? undefined : { variable, next };
  };
  if (server.type !== 'stdio') {
    if (part === 'url') {
      const hidden = hide(server.url, undefined, false);
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
    const hidden = hide(server.env?.[name] ?? '', name, true);
    if (hidden === undefined) return undefined;
    const { variable, next } = hidden;
    return { variable, server: { ...server, env: withKey(server.env ?? {}, name, next) } };
  }
  if (part === 'args' && typeof inside === 'number') {
    const hidden = hide(server.args?.[inside] ?? '', inside, false);
    if (hidden === undefined) return undefined;
    const args = server.args?.with(inside, hidden.next);
    return { variable: hidden.variable, server: { ...server, args } };
  }
  return undefined;
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
