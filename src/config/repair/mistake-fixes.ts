import { ownKey, wordFor, type EntrySchema } from '../../clients/entry-schema.ts';
import { isRecord } from '../../protocol/record.ts';
import { readBridge } from '../../coverage/bridge.ts';
import { isTty } from '../../rules/server-docker-tty.ts';
import { restoreBackslashes } from '../../rules/server-escapes.ts';
import { tilde } from '../../rules/server-home-path.ts';
import { findLateYes } from '../../rules/server-npx-yes.ts';
import type { RuleId } from '../../rules/rules.ts';
import { splitWords } from '../../shell/split-words.ts';
import { valueAt, type Edit } from './edit.ts';
import { keyParts, pathOfValue, type RepairEntry } from './entries.ts';
import type { MakePlan, Plan } from './plan.ts';

/** How everyday mistakes are put right. */
export const mistakeFixes: Partial<Record<RuleId, MakePlan>> = {
  'server-command-line': (_, entry, { client: { schema } }) => {
    const { command = '', args = [] } = programOf(entry);
    const [first = '', ...rest] = splitWords(command.trim());
    return program(entry, schema, `Write "${first}" and its arguments`, first, [...rest, ...args]);
  },
  'server-npx-yes': (_, entry, { client: { schema } }) => {
    const { command = '', args = [] } = programOf(entry);
    const late = findLateYes(args);
    if (late === undefined) return undefined;
    const rest = args.filter((_arg, index) => index !== late.index);
    return program(
      entry,
      schema,
      `Write "${late.option}" before ${late.name}`,
      command,
      rest.toSpliced(late.at, 0, late.option),
    );
  },
  'server-windows-npx': (_, entry, { client: { schema } }) => {
    const { command = '', args = [] } = programOf(entry);
    return program(entry, schema, `Write "cmd" and "/c" before ${command.trim()}`, 'cmd', [
      '/c',
      command.trim(),
      ...args,
    ]);
  },
  'server-docker-tty': ({ key }, entry, { client: { schema } }) => {
    const { command = '', args = [] } = programOf(entry);
    const index = key === '' ? -1 : Number(keyParts(key)[1]);
    const option = args[index] ?? '';
    if (index === -1) {
      const at = args.indexOf('run') + 1;
      return program(entry, schema, 'Write "-i" behind run', command, args.toSpliced(at, 0, '-i'));
    }
    if (!isTty(option)) return undefined;
    const short = option.startsWith('--') ? '' : option.replaceAll('t', '');
    const isOpen = args.some(
      (arg, at) => at !== index && (arg === '-i' || arg === '--interactive'),
    );
    const next = short.length > 1 ? [short] : isOpen ? [] : ['-i'];
    return program(
      entry,
      schema,
      next.length === 0 ? `Remove "${option}"` : `Write "${next.join(' ')}"`,
      command,
      args.toSpliced(index, 1, ...next),
    );
  },
  'server-home-path': ({ key, finding }, entry) => {
    const { variable } = finding.args as { variable?: string };
    const value = textAt(entry, key);
    if (variable === undefined || value === undefined) return undefined;
    return setText(
      entry,
      key,
      value.replace(tilde, (_, before: string) => `${before}${variable}`),
    );
  },
  'server-escapes': ({ key }, entry) => {
    const value = textAt(entry, key);
    const path = value === undefined ? undefined : restoreBackslashes(value);
    return path === undefined ? undefined : setText(entry, key, path);
  },
  'server-bearer': ({ key, finding }, entry) => {
    const { fault } = finding.args as { fault: string };
    const value = textAt(entry, key)?.trim();
    // Of an empty one only a person knows the token.
    if (value === undefined || fault === 'empty') return undefined;
    const token = value
      .replace(/^(["'])(.*)\1$/s, '$2')
      .replace(/^(?:(?:token|basic|bearer)(?:\s*[:=]\s*|\s+))+/i, '');
    const isOther = fault === 'quoted' && !/^["']\s*bearer\s/i.test(value);
    const next = isOther ? value.slice(1, -1) : `Bearer ${token}`;
    return { ...setText(entry, key, next), label: bearerLabels[fault] ?? 'Write it anew' };
  },
  'server-variable-syntax': ({ key, finding }, entry) => {
    const { text, expected } = finding.args as { text: string; expected?: string };
    const value = textAt(entry, key);
    if (expected === undefined || value === undefined) return undefined;
    const plan = setText(entry, key, value.split(text).join(expected));
    return { ...plan, label: `Write ${expected}`, isSafe: !text.startsWith('${input:') };
  },
  'server-bridge': ({ finding }, entry, { client: { schema }, resolver }) => {
    const { expected } = finding.args as { expected?: string };
    const bridge = entry.declared && readBridge(entry.declared);
    if (bridge === undefined || schema === undefined || !isRecord(entry.value)) return undefined;
    const url = expected ?? bridge.url;
    const [urlKey] = ownKey(schema, 'url') ?? [];
    const [headersKey] = ownKey(schema, 'headers') ?? [];
    if (urlKey === undefined || (bridge.headers.length > 0 && headersKey === undefined))
      return undefined;
    const type = resolver.endpointOfUrl(url)?.endpoint.type ?? 'http';
    const word = wordFor(schema, type);
    const env = entry.declared?.env ?? {};
    const headers = bridge.headers.map(({ header, value }) => [header, fillIn(value, env)]);
    const rest = Object.entries(entry.value).filter(
      ([key]) => key !== 'type' && schema.keys[key]?.side !== 'local',
    );
    const value = Object.fromEntries([
      ...(word === undefined ||
      (schema.type.missing === 'taken' && type === 'http' && schema.keys[urlKey]?.means === 'http')
        ? []
        : [['type', word]]),
      [urlKey, url],
      ...(headers.length > 0 ? [[headersKey, Object.fromEntries(headers)]] : []),
      ...rest,
    ]) as Record<string, unknown>;
    return {
      label: `Write ${url} itself`,
      edits: [{ kind: 'set', path: entry.path, value }],
      // Who signed in there signs in anew here, and options may have been there for a reason.
      isSafe: false,
    };
  },
  'server-bridge-header': ({ key, finding }, entry) => {
    const { header } = finding.args as { header: string };
    const value = textAt(entry, key);
    if (value === undefined || !isRecord(entry.value)) return undefined;
    const env = valueAt(entry.value, ['env']);
    const taken = isRecord(env) ? Object.keys(env) : [];
    const variable = taken.includes('AUTH')
      ? `${header.toUpperCase().replace(/\W+/g, '_')}_HEADER`
      : 'AUTH';
    if (taken.includes(variable)) return undefined;
    const content = fillIn(value.slice(value.indexOf(':') + 1).trim(), isRecord(env) ? env : {});
    return {
      label: `Write ${header}:\${${variable}}`,
      edits: [
        { kind: 'set', path: pathOfValue(entry, key), value: `${header}:\${${variable}}` },
        { kind: 'set', path: [...entry.path, 'env', variable], value: content },
      ],
    };
  },
};

const bearerLabels: Readonly<Record<string, string>> = {
  bare: 'Write "Bearer" before it',
  double: 'Write "Bearer" once',
  colon: 'Write a space behind "Bearer"',
  quoted: 'Remove the quotes inside',
};

function programOf({ declared }: RepairEntry): { command?: string; args?: readonly string[] } {
  return declared === undefined ? {} : { command: declared.command ?? '', args: declared.args };
}

/** The entry with another program: a list in some clients, two keys in others. */
function program(
  entry: RepairEntry,
  schema: EntrySchema | undefined,
  label: string,
  command: string,
  args: readonly string[],
): Plan | undefined {
  const [key, form] = (schema && ownKey(schema, 'command')) ?? [];
  if (key === undefined || form === undefined) return undefined;
  if (form.value === 'texts') {
    return {
      label,
      edits: [{ kind: 'set', path: [...entry.path, key], value: [command, ...args] }],
    };
  }
  const argsKey = (schema && ownKey(schema, 'args')?.[0]) ?? 'args';
  const edits: Edit[] = [];
  if (valueAt(entry.value, [key]) !== command)
    edits.push({ kind: 'set', path: [...entry.path, key], value: command });
  edits.push({ kind: 'set', path: [...entry.path, argsKey], value: args });
  return { label, edits };
}

function textAt(entry: RepairEntry, key: string): string | undefined {
  const path = pathOfValue(entry, key);
  const value = valueAt(entry.value, path.slice(entry.path.length));
  return typeof value === 'string' ? value : undefined;
}

function setText(entry: RepairEntry, key: string, value: string): Plan {
  return {
    label: `Write ${value}`,
    edits: [{ kind: 'set', path: pathOfValue(entry, key), value }],
  };
}

// What mcp-remote would put in.
function fillIn(value: string, env: Readonly<Record<string, unknown>>): string {
  return value.replace(/\$\{(\w+)\}/g, (whole, name: string) => {
    const own = Object.hasOwn(env, name) ? env[name] : undefined;
    return typeof own === 'string' ? own : whole;
  });
}
