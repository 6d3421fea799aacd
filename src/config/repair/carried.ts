import type { Client } from '../../clients/client.ts';
import { isOfOpenFile } from '../../clients/variable-forms.ts';
import { standIn } from '../../clients/variables.ts';
import { replaceBraces } from '../../protocol/reference.ts';
import { isSecretName, optionBefore, pairName } from '../../protocol/secret.ts';
import type { Server } from '../../protocol/server.ts';

/** Servers as another client is to have them, where what stands for a value is not the same there; what changes is told. */
export function carriedTo(
  servers: readonly Server[],
  from: Client | undefined,
  to: Client,
): Carried {
  const open = withoutOpenFile(servers, from, to);
  const files = withFiles(open.servers, from, to);
  const kept = withoutKeyDefaults(files.servers, to);
  return { servers: kept.servers, notes: [...open.notes, ...files.notes, ...kept.notes] };
}

/**
 * Servers with a place to fill in for whatever an editor takes of the file that is open in it, where another client
 * knows nothing of that; each is told.
 */
function withoutOpenFile(
  servers: readonly Server[],
  from: Client | undefined,
  to: Client,
): Carried {
  if (!fillsIn(from) || fillsIn(to)) return { servers: [...servers], notes: [] };
  const told = createNotes();
  const written = servers.map((server) =>
    mapTexts(server, (text) =>
      replaceBraces(text, (inner, whole) => {
        if (!isOfOpenFile(inner)) return whole;
        const place = standIn(inner.replaceAll(/[A-Z]/g, '_$&').toUpperCase());
        told.add(
          server,
          `\${${inner}} is not carried over: ${to.name} fills in nothing of the kind. Put a value of your own in place of ${place}, or take it out.`,
        );
        return place;
      }),
    ),
  );
  return { servers: written, notes: told.all() };
}

/**
 * Servers with what a client reads from a file in the words of another that does so too, or with a place to fill in, where
 * that one reads none; each is told.
 */
function withFiles(servers: readonly Server[], from: Client | undefined, to: Client): Carried {
  const [own, other] = [from, to].map(fileForm);
  const told = createNotes();
  if (own === undefined && other !== undefined) {
    const { written } = fileForms[other];
    for (const server of servers) {
      for (const [whole] of JSON.stringify(server).matchAll(written)) {
        told.add(server, `${to.name} takes ${whole} for what that file holds.`);
      }
    }
  }
  if (own === undefined || own === other) return { servers: [...servers], notes: told.all() };
  const written = servers.map((server) =>
    mapTexts(server, (text, key) =>
      text.replace(fileForms[own].written, (whole, path: string) => {
        if (other !== undefined) {
          if (needsFiles(to)) {
            told.add(
              server,
              `where the file ${path} is missing, ${to.name} takes nothing of its configuration.`,
            );
          }
          return fileForms[other].write(path);
        }
        const place = standIn(/^\d*$/.test(key) ? 'VALUE' : key.toUpperCase().replace(/\W/g, '_'));
        told.add(
          server,
          `${whole} is not carried over: ${to.name} reads no value from a file. Put what the file holds in place of ${place}.`,
        );
        return place;
      }),
    ),
  );
  return { servers: written, notes: told.all() };
}

/** Servers without the defaults of keys, where the other would write them out: nobody is let in by them. */
function withoutKeyDefaults(servers: readonly Server[], to: Client): Carried {
  if (to.abilities.variables.fallbacks) return { servers: [...servers], notes: [] };
  const told = createNotes();
  const written = servers.map((server) =>
    mapTexts(server, (text, key, beside) =>
      replaceBraces(text, (inner, whole) => {
        const [, name = '', fallback = ''] = /^(\w{1,100}):-(.*)$/s.exec(inner) ?? [];
        if (fallback === '' || !letsIn({ name, whole, text, key, beside })) return whole;
        told.add(server, `"${fallback}", the default of ${name}, is no key and is left out.`);
        return `\${${name}}`;
      }),
    ),
  );
  return { servers: written, notes: told.all() };
}

/** Whether a variable is what lets somebody in: by its own name, or by that of the place where it stands. */
function letsIn({ name, whole, text, key, beside }: VariablePlace): boolean {
  const [before = ''] = text.split(whole);
  const [, parameter = ''] = /[?&]([\w-]{1,100})=$/.exec(before) ?? [];
  const option = Array.isArray(beside) ? (optionBefore(beside, Number(key)) ?? '') : '';
  return (
    [name, key, parameter, option, pairName(text) ?? ''].some(isSecretName) ||
    /^(?:proxy-)?authorization$/i.test(key) ||
    /\b(?:Bearer|Basic|Token)\s+$/i.test(before)
  );
}

interface VariablePlace {
  name: string;
  /** The reference as it stands in the text. */
  whole: string;
  text: string;
  key: string;
  /** What holds the text under that key. */
  beside: unknown;
}

const fileForms = {
  file: {
    written: /(?<!\$)\{file:([^{}\n]{1,200})\}/g,
    write: (path: string) => `{file:${path}}`,
  },
  'file-braces': {
    written: /\$\{file:([^{}\n]{1,200})\}/g,
    write: (path: string) => `\${file:${path}}`,
  },
} as const;

function fileForm(client: Client | undefined): keyof typeof fileForms | undefined {
  const { forms = [] } = client?.abilities.variables ?? {};
  return forms.find((form) => form === 'file' || form === 'file-braces');
}

function needsFiles(client: Client): boolean {
  return client.abilities.variables.needsFiles === true;
}

function fillsIn(client: Client | undefined): boolean {
  return client?.abilities.variables.forms?.includes('editor') === true;
}

function mapTexts(
  server: Server,
  map: (text: string, key: string, beside: unknown) => string,
): Server {
  // A function of its own, as what holds the text comes as `this`.
  return JSON.parse(JSON.stringify(server), function (this: unknown, key, value: unknown) {
    return typeof value === 'string' && key !== 'name' ? map(value, key, this) : value;
  }) as Server;
}

function createNotes() {
  const texts = new Map<string, Set<string>>();
  return {
    add: ({ name }: Server, text: string) =>
      texts.set(name, (texts.get(name) ?? new Set()).add(text)),
    all: (): CarriedNote[] =>
      [...texts].flatMap(([server, each]) => [...each].map((text) => ({ server, text }))),
  };
}

interface Carried {
  servers: Server[];
  notes: CarriedNote[];
}

/** What is told of each server, once. */
export function noteWords(notes: readonly CarriedNote[]): string[] {
  return [...new Set(notes.map(({ server, text }) => `${server}: ${text}`))];
}

/** What changes of one server. */
interface CarriedNote {
  server: string;
  text: string;
}
