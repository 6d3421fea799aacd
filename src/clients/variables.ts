import { listed } from '../diagnostics/sentence.ts';
import { writeFilledVariable } from './filled-variables.ts';
import { bracesIn, referencesIn, splitReferences, type Reference } from '../protocol/reference.ts';
import type { Server } from '../protocol/server.ts';

/** Rewrites the values of one server into the client's own syntax and remembers what was lost. */
export function createWriter(syntax: VariableSyntax, client: string, server: Server): Writer {
  const notes = new Set<string>();
  const standIns = new Map<ValuePlace, Set<string>>();
  const own = server.type === 'stdio' ? (server.ownVariables ?? []) : [];

  const write = (place: ValuePlace, value: string): string =>
    splitReferences(value)
      .map((part) => {
        if (typeof part === 'string') {
          if (syntax.places.includes(place) && syntax.takes?.test(part) === true) {
            notes.add(`${client} takes a part of ${quote(part)} for a variable of its own.`);
          }
          return writeLiteral(part);
        }
        if (own.includes(part.name)) return `\${${part.name}}`;
        return writeFilledIn(part.name, place) ?? writeReference(part, place);
      })
      .join('');

  // What an editor fills in, and no reference to a variable.
  const writeLiteral = (text: string): string => {
    const { forms = [] } = syntax;
    if (!forms.includes('editor')) {
      for (const { inner } of bracesIn(text)) {
        if (!/^(?:config|command):/.test(inner)) continue;
        notes.add(`${client} does not know \${${inner}}: put its value in its place.`);
      }
    }
    return forms.includes('separator') ? text : text.replaceAll('${/}', '/');
  };

  const writeFilledIn = (name: string, place: ValuePlace): string | undefined => {
    // Claude Code knows its own by name.
    if (syntax.pluginVariables === true && name === 'CLAUDE_PROJECT_DIR') return undefined;
    const { forms = [], folders } = syntax;
    const isRead = syntax.places.includes(place);
    // Nobody is asked for what the client knows.
    if (name === 'HOME' && isRead && forms.includes('input')) return folders?.home;
    const written = writeFilledVariable(name, {
      client,
      folders: isRead ? folders : undefined,
      hasFolders: isRead && forms.includes('folder'),
      hasSeparator: forms.includes('separator'),
      writeHome: () =>
        isRead ? syntax.write?.({ name: 'HOME', fallback: undefined }, place) : undefined,
    });
    if (written?.note !== undefined) notes.add(written.note);
    return written?.text;
  };

  const writeReference = (reference: Reference, place: ValuePlace): string => {
    const name = environmentName(reference.name);
    const { fallback } = reference;
    if (syntax.pluginVariables === true) {
      if (/^user_config\.|^CLAUDE_PLUGIN_/.test(reference.name)) {
        notes.add(`${client} knows \${${reference.name}} only inside a plugin.`);
      }
    } else {
      if (name !== reference.name) {
        notes.add(
          `\${${reference.name}} is asked for by a Claude plugin; here it is the variable ${name}.`,
        );
      } else if (name.startsWith('CLAUDE_PLUGIN_')) {
        notes.add(`\${${name}} is a folder of a Claude plugin: put the real path in its place.`);
      }
    }
    const known = syntax.pluginVariables === true ? reference.name : name;
    const isRead = syntax.places.includes(place);
    const hasDefault = fallback !== undefined && fallback !== '';
    if (isRead && (syntax.fallbacks || !hasDefault)) {
      const text = syntax.write?.({ name: known, fallback }, place);
      if (text !== undefined) {
        if (fallback === '' && !syntax.fallbacks) {
          notes.add(`${client} has no defaults: ${name} must be set, if only to nothing.`);
        }
        return text;
      }
    }
    if (hasDefault) {
      notes.add(
        `${isRead ? `${client} has no defaults for variables` : unread(client, place)}: ${quote(fallback)}, the default of ${name}, is written out.`,
      );
      return fallback;
    }
    standIns.set(place, (standIns.get(place) ?? new Set()).add(name));
    return standIn(name);
  };

  return {
    text: write,
    list: (place, values) => values?.map((value) => write(place, value)),
    record: (place, values) =>
      values &&
      Object.fromEntries(Object.entries(values).map(([key, value]) => [key, write(place, value)])),
    notes: () => [
      ...notes,
      ...[...standIns].map(
        ([place, names]) => `${unread(client, place)}: ${whatToPut([...names])}.`,
      ),
    ],
  };
}

function whatToPut(names: readonly string[]): string {
  const what = names.length === 1 ? `the value of ${names[0]}` : 'your values';
  return `put ${what} in place of ${listed(names.map(standIn))}`;
}

/** What stands where a client replaces no variables. */
export function standIn(name: string): string {
  return `YOUR_${name}`;
}

/** Reads the `YOUR_NAME` that stands where a client replaces no variables. */
export function readStandIns(text: string): string {
  return text.replace(/(?<![A-Za-z0-9_])YOUR_([A-Z]\w*)/g, (_, name: string) => `\${${name}}`);
}

/** Reads the `$NAME` of a client that takes it for a variable; money and passwords are in small letters or digits. */
export function readDollars(text: string): string {
  return text.replace(/(?<![\w$\\])\$([A-Z][A-Z0-9_]*)\b/g, (_, name: string) => `\${${name}}`);
}

/** Whether a value refers to a variable. */
export function hasReference(value: string): boolean {
  return referencesIn(value).length > 0;
}

/**
 * The environment variable for a reference.
 * @example
 * environmentName('user_config.api_key') // => 'API_KEY'
 */
export function environmentName(name: string): string {
  return name.startsWith('user_config.') ? name.slice('user_config.'.length).toUpperCase() : name;
}

function unread(client: string, place: ValuePlace): string {
  return `${client} replaces no variables in ${placeWords[place]}`;
}

function quote(text: string): string {
  return `"${text}"`;
}

const placeWords: Readonly<Record<ValuePlace, string>> = {
  url: 'a URL',
  headers: 'headers',
  command: 'a command',
  args: 'arguments',
  env: 'the environment of a program',
};

/** How a client refers to variables. */
export interface VariableSyntax {
  /** The values in which it replaces them. */
  places: readonly ValuePlace[];
  /** A reference in its syntax; undefined where this one cannot be written. */
  write?: (reference: Reference, place: ValuePlace) => string | undefined;
  /** Whether a reference can hold a default. */
  fallbacks: boolean;
  /** The forms of variables that it takes; unknown where absent. */
  forms?: readonly VariableForm[];
  /** It replaces them in what it signs in with as well. */
  inSignIn?: true;
  /** What it puts a folder in place of. */
  folders?: { home?: string; project?: string };
  /** Where it puts the home folder in place of a tilde that a value begins with. */
  tildes?: readonly StartPlace[];
  /** Where it takes the value of a variable by its name, in keys of its own. */
  named?: readonly ('headers' | 'env')[];
  /** One of its programs replaces none, and reads the same file. */
  isPartial?: true;
  /** Whether it knows the variables of Claude plugins. */
  pluginVariables?: boolean;
  /** A file whose contents it is to fill in and that is not there costs the whole configuration. */
  needsFiles?: true;
  /** Literal text that it would take for a reference. */
  takes?: RegExp;
  /** Text in its syntax with `${NAME}` references instead. */
  read: (text: string) => string;
}

/** Where a tilde may stand for the home folder. */
export type StartPlace = ValuePlace | 'cwd';

export type ValuePlace = 'url' | 'headers' | 'command' | 'args' | 'env';

export interface Writer {
  text: (place: ValuePlace, value: string) => string;
  list: (place: ValuePlace, values: readonly string[] | undefined) => string[] | undefined;
  record: (
    place: ValuePlace,
    values: Readonly<Record<string, string>> | undefined,
  ) => Record<string, string> | undefined;
  notes: () => string[];
}

/**
 * A way to write a variable: `braces` is ${NAME}, `env` ${env:NAME}, `input` ${input:name}, `env-curly`
 * {env:NAME}, `dollar` $NAME, `folder` ${workspaceFolder} and its like, `separator` ${/}, `editor` ${config:name} and
 * ${command:name}, `option` ${user_config.name} of a Claude plugin, `shell` $env:NAME, %NAME%, ${{ secrets.NAME }},
 * process.env.NAME, ${inputs:NAME} and a ${NAME without its end, `shell-folder` $(pwd), `file` {file:path}, for what a file holds, `file-braces` the same as
 * ${file:path}, `output` $(command) and ${secret:name}, which no client fills in.
 */
export type VariableForm =
  | 'braces'
  | 'env'
  | 'input'
  | 'env-curly'
  | 'dollar'
  | 'folder'
  | 'separator'
  | 'editor'
  | 'option'
  | 'shell'
  | 'shell-folder'
  | 'file'
  | 'file-braces'
  | 'output';
