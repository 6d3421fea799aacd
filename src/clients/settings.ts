import type { Server, ServerSettings } from '../protocol/server.ts';
import type { EntryCursor } from './entry-cursor.ts';
import {
  keysThatHold,
  ownKey,
  type EntrySchema,
  type KeyForm,
  type SettingPart,
} from './entry-schema.ts';
import type { VariableSyntax } from './variables.ts';

/** Takes how a server is used out of its entry, by the keys of the client's schema. */
export function readSettings(
  schema: EntrySchema,
  syntax: VariableSyntax,
  cursor: EntryCursor,
): ServerSettings {
  const settings: ServerSettings = {};
  const flag = (part: SettingPart) => takeFirst(schema, part, (key) => cursor.flag(key));
  const [enabled, disabled] = [flag('enabled'), flag('disabled')];
  if (!(enabled ?? disabled !== true)) settings.isOff = true;
  for (const part of ['cwd', 'envFile'] as const) {
    const text = takeFirst(schema, part, (key) => cursor.text(key));
    if (text !== undefined) settings[part] = syntax.read(text);
  }
  for (const part of ['timeout', 'startup'] as const) {
    const time = takeFirst(schema, part, (key, { unit, within }) => {
      const inside = within === undefined ? undefined : cursor.nested(key)?.number(within);
      const number = inside ?? cursor.number(key);
      return number === undefined ? undefined : toMilliseconds(number, unit);
    });
    if (time !== undefined) settings[part] = time;
  }
  for (const part of ['allow', 'deny'] as const) {
    const names = takeFirst(schema, part, (key) => cursor.list(key));
    if (names !== undefined && names.length > 0) settings[part] = names;
  }
  return settings;
}

/** The keys in which a client holds the settings of a server, and what it has no key for. */
export function writeSettings(
  { settings = {} }: Server,
  { schema }: { schema?: EntrySchema },
  writeText: (text: string) => string,
): { fields: Record<string, unknown>; left: string[] } {
  const fields: Record<string, unknown> = {};
  const left: string[] = [];
  const put = (part: Exclude<SettingPart, 'enabled' | 'disabled'>, value: unknown) => {
    if (value === undefined) return;
    const found = schema && ownKey(schema, part);
    if (found === undefined) {
      left.push(`${words[part]} (${shown(value)})`);
      return;
    }
    const [key, form] = found;
    const written =
      typeof value === 'number'
        ? fromMilliseconds(value, form)
        : typeof value === 'string'
          ? writeText(value)
          : value;
    fields[key] = form.within === undefined ? written : { [form.within]: written };
  };
  if (settings.isOff === true && schema !== undefined) {
    const [disabled] = ownKey(schema, 'disabled') ?? [];
    const [enabled] = ownKey(schema, 'enabled') ?? [];
    if (disabled !== undefined) fields[disabled] = true;
    else if (enabled !== undefined) fields[enabled] = false;
  }
  put('cwd', settings.cwd);
  put('envFile', settings.envFile);
  put('timeout', settings.timeout);
  put('startup', settings.startup);
  put('allow', settings.allow);
  put('deny', settings.deny);
  return { fields, left };
}

/** Whether a client's file can hold a server that is switched off. */
export function canSwitchOff(schema: EntrySchema | undefined): boolean {
  return (
    schema !== undefined &&
    (ownKey(schema, 'disabled') !== undefined || ownKey(schema, 'enabled') !== undefined)
  );
}

function takeFirst<Value>(
  schema: EntrySchema,
  part: SettingPart,
  take: (key: string, form: KeyForm) => Value | undefined,
): Value | undefined {
  return keysThatHold(schema, part)
    .map(([key, form]) => take(key, form))
    .find((value) => value !== undefined);
}

function toMilliseconds(number: number, unit: KeyForm['unit']): number {
  return unit === 's' ? Math.round(number * 1000) : number;
}

function fromMilliseconds(number: number, { unit, value }: KeyForm): number {
  if (unit !== 's') return number;
  return value === 'count' || value === 'whole' ? Math.ceil(number / 1000) : number / 1000;
}

function shown(value: unknown): string {
  if (typeof value === 'number') return `${value / 1000} s`;
  return Array.isArray(value) ? value.join(', ') : String(value);
}

const words: Readonly<Record<Exclude<SettingPart, 'enabled' | 'disabled'>, string>> = {
  cwd: 'the folder to start in',
  envFile: 'the file with variables',
  timeout: 'the time that one call may take',
  startup: 'the time that the start may take',
  allow: 'the list of the only tools allowed',
  deny: 'the list of tools that are not allowed',
};
