import { variablesIn } from '../../protocol/secret.ts';
import type { Server } from '../../plugins/server.ts';
import { finding, type CheckFinding } from '../rules.ts';
import { placeOfValue, type PluginCheck } from './check.ts';
import { isEntry } from './servers.ts';

/** What is wrong with the values of a plugin's servers: secrets, variables, white space. */
export const checkValues: PluginCheck = ({ servers, plugin }) =>
  servers.flatMap(({ server }) =>
    [server, ...server.also].filter(isEntry).flatMap((each) => {
      const values = valuesOf(each);
      return [
        ...values.flatMap((value) => checkSecret(each, value)),
        ...checkVariables(each, values, plugin.readme?.text ?? ''),
        ...values.flatMap((value) => checkSpace(each, value)),
      ];
    }),
  );

/** The texts of a server in which variables are replaced, with the keys of their places. */
export function valuesOf({ type, url, command, args, env, headers, oauth }: Server): Value[] {
  return [
    ...oneValue('type', type),
    ...oneValue('url', url),
    ...oneValue('command', command),
    ...args.map((value, index) => ({ key: `args/${index}`, name: `args[${index}]`, value })),
    ...manyValues('env', env),
    ...manyValues('headers', headers),
    ...manyValues('oauth', oauth ?? {}),
  ];
}

function oneValue(key: string, value: string | null): Value[] {
  return value === null ? [] : [{ key, name: key, value }];
}

function manyValues(key: string, values: Record<string, unknown>): Value[] {
  return Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'string' ? [{ key: `${key}/${name}`, name, value }] : [],
  );
}

function checkSecret(server: Server, { key, name, value }: Value): CheckFinding[] {
  if (name === 'clientId' || key === 'type' || !holdsSecret(name, value)) return [];
  const variable = `${server.name}_${name.replace(/^args.*/, 'token')}`
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_');
  const args = { server: server.name, name, variable };
  return [finding('server-secret-literal', placeOfValue(server, key), args)];
}

/** Whether a value is a secret written out: a known kind of token, or a long random run in a field for secrets. */
function holdsSecret(name: string, value: string): boolean {
  const literal = value.slice(0, maximumValue).replace(/\$\{[^}]*\}/g, ' ');
  if (knownToken.test(literal)) return true;
  const inUrl = /[?&](?:[\w-]*(?:key|token|secret))=([^&\s]+)/i.exec(literal)?.[1] ?? '';
  if (looksRandom(inUrl)) return true;
  if (/^[a-z]+:\/\/[^/\s:@]+:[^/\s@]+@/i.test(literal)) return true;
  if (!secretField.test(name) && !/^--?[\w-]*(?:key|token|secret)=/i.test(literal)) return false;
  return literal
    .replace(/^--?[\w-]+=/, '')
    .split(/\s+/)
    .some(looksRandom);
}

function looksRandom(text: string): boolean {
  return (
    text.length >= 16 &&
    /^[\w+/=.:~-]+$/.test(text) &&
    /\d/.test(text) &&
    /[A-Za-z]/.test(text) &&
    !/x{4}|your|example|placeholder|\.{3}/i.test(text)
  );
}

function checkVariables(server: Server, values: readonly Value[], readme: string): CheckFinding[] {
  const told = new Set(readme.match(/\w+/g));
  const seen = new Set<string>();
  return values.flatMap(({ key, value }) =>
    variablesIn(value.replace(/\$\{[^}]*:-[^}]*\}/g, '')).flatMap((variable) => {
      const isAsked = /\$\{user_config\./.test(value) || told.has(variable);
      if (alwaysSet.has(variable) || isAsked || seen.has(variable)) return [];
      seen.add(variable);
      const args = { server: server.name, variable };
      return [finding('server-variable-unset', placeOfValue(server, key), args)];
    }),
  );
}

function checkSpace(server: Server, { key, name, value }: Value): CheckFinding[] {
  if (value === value.trim() || value.trim() === '') return [];
  return [finding('server-whitespace', placeOfValue(server, key), { server: server.name, name })];
}

const maximumValue = 4096;
const knownToken =
  /\b(?:gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abpr]-[\w-]{10,}|sk-[\w-]{20,}|sk_(?:live|test)_\w{16,}|AKIA[A-Z0-9]{16}|AIza[\w-]{30,}|ya29\.[\w-]{20,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]*)/;
const secretField = /key|token|secret|passw|\bpat\b|_pat$|credential|^authorization$|cookie/i;
const alwaysSet = new Set(
  'CLAUDE_PLUGIN_ROOT CLAUDE_PLUGIN_DATA CLAUDE_PROJECT_DIR HOME USER PATH PWD TMPDIR'.split(' '),
);

/** One text of a server: the key of its place and its name as shown. */
interface Value {
  key: string;
  name: string;
  value: string;
}
