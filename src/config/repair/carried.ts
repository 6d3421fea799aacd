import type { Client } from '../../clients/client.ts';
import { isOfOpenFile } from '../../clients/variable-forms.ts';
import { standIn } from '../../clients/variables.ts';
import { replaceBraces } from '../../protocol/reference.ts';
import { isSecretName } from '../../protocol/secret.ts';
import type { Server } from '../../protocol/server.ts';

/** Servers as another client is to have them, where what stands for a value is not the same there; what changes is told. */
export function carriedTo(
  servers: readonly Server[],
  from: Client | undefined,
  to: Client,
): { servers: Server[]; notes: string[] } {
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
): { servers: Server[]; notes: string[] } {
  if (!fillsIn(from) || fillsIn(to)) return { servers: [...servers], notes: [] };
  const notes = new Set<string>();
  const written = servers.map((server) =>
    mapTexts(server, (text) =>
      replaceBraces(text, (inner, whole) => {
        if (!isOfOpenFile(inner)) return whole;
        const place = standIn(inner.replaceAll(/[A-Z]/g, '_$&').toUpperCase());
        notes.add(
          `${server.name}: \${${inner}} is not carried over: ${to.name} fills in nothing of the kind. Put a value of your own in place of ${place}, or take it out.`,
        );
        return place;
      }),
    ),
  );
  return { servers: written, notes: [...notes] };
}

/**
 * Servers with what a client reads from a file in the words of another that does so too, or with a place to fill in, where
 * that one reads none; each is told.
 */
function withFiles(
  servers: readonly Server[],
  from: Client | undefined,
  to: Client,
): { servers: Server[]; notes: string[] } {
  const [own, other] = [from, to].map(fileForm);
  const notes = new Set<string>();
  if (own === undefined && other !== undefined) {
    const { written } = fileForms[other];
    for (const server of servers) {
      for (const [whole] of JSON.stringify(server).matchAll(written)) {
        notes.add(`${server.name}: ${to.name} takes ${whole} for what that file holds.`);
      }
    }
  }
  if (own === undefined || own === other) return { servers: [...servers], notes: [...notes] };
  const written = servers.map((server) =>
    mapTexts(server, (text, key) =>
      text.replace(fileForms[own].written, (whole, path: string) => {
        if (other !== undefined) {
          if (needsFiles(to)) {
            notes.add(
              `${server.name}: where the file ${path} is missing, ${to.name} takes nothing of its configuration.`,
            );
          }
          return fileForms[other].write(path);
        }
        const place = standIn(/^\d*$/.test(key) ? 'VALUE' : key.toUpperCase().replace(/\W/g, '_'));
        notes.add(
          `${server.name}: ${whole} is not carried over: ${to.name} reads no value from a file. Put what the file holds in place of ${place}.`,
        );
        return place;
      }),
    ),
  );
  return { servers: written, notes: [...notes] };
}

/** Servers without the defaults of keys, where the other would write them out: nobody is let in by them. */
function withoutKeyDefaults(
  servers: readonly Server[],
  to: Client,
): { servers: Server[]; notes: string[] } {
  if (to.abilities.variables.fallbacks) return { servers: [...servers], notes: [] };
  const notes = new Set<string>();
  const written = servers.map((server) =>
    mapTexts(server, (text) =>
      replaceBraces(text, (inner, whole) => {
        const [, name = '', fallback = ''] = /^(\w{1,100}):-(.*)$/s.exec(inner) ?? [];
        if (fallback === '' || !isSecretName(name)) return whole;
        notes.add(
          `${server.name}: "${fallback}", the default of ${name}, is no key and is left out.`,
        );
        return `\${${name}}`;
      }),
    ),
  );
  return { servers: written, notes: [...notes] };
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

function mapTexts(server: Server, map: (text: string, key: string) => string): Server {
  return JSON.parse(JSON.stringify(server), (key, value: unknown) =>
    typeof value === 'string' && key !== 'name' ? map(value, key) : value,
  ) as Server;
}
