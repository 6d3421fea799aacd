import type { InstallLink, Reason } from './client.ts';
import { writeEntries, type Fields, type WriterSpec } from './write-entries.ts';
import { isOpaque, isPrivateName } from '../protocol/secret.ts';
import type { Server } from '../protocol/server.ts';
import { hasReference } from './variables.ts';

/** The install link for one server, or why there is none. */
export function writeLink(
  server: Server,
  spec: WriterSpec,
  href: (name: string, entry: Fields) => string,
  asksForValues = false,
): InstallLink | Reason {
  const { entries, notes, unsupported } = writeEntries([server], spec);
  const [written] = entries;
  if (written === undefined) return { reason: unsupported[0]?.reason ?? '' };
  const reason = findLinkReason(server, asksForValues) ?? findClientReason(server, written[1]);
  if (reason) return reason;
  // Half of a surrogate pair cannot be percent-encoded.
  if (/\\ud[89a-f]/i.test(JSON.stringify(written))) {
    return { reason: 'It holds broken text.' };
  }
  return { href: href(...written), label: `Add to ${spec.client}`, documented: true, notes };
}

/**
 * Why a server may not travel in a link, or undefined where it may. Headers and environment values
 * are secrets or stand for them, so they stay out unless the client asks for them when it installs.
 */
function findLinkReason(server: Server, asksForValues: boolean): Reason | undefined {
  if (server.type === 'stdio') {
    if (server.command.trim() === '') return { reason: 'It has no command yet.' };
    if ([server.command, ...(server.args ?? [])].some(isPersonal)) {
      return { reason: 'Its command holds values of your own, which stay out of links.' };
    }
    return findValueReason(server.env, 'an environment', asksForValues);
  }
  if (server.url.trim() === '') return { reason: 'It has no URL yet.' };
  if (/[{}]/.test(server.url)) {
    return { reason: 'Its URL has parts to fill in, which stay out of links.' };
  }
  if (!URL.canParse(server.url)) return { reason: 'Its URL is none.' };
  const { username, password, pathname, searchParams } = new URL(server.url);
  if (
    username !== '' ||
    password !== '' ||
    [...searchParams.keys()].some(isPrivateName) ||
    [...searchParams.values(), ...pathname.split('/')].some(isOpaque)
  ) {
    return { reason: 'Its URL holds a secret, which stays out of links.' };
  }
  return findValueReason(server.headers, 'headers', asksForValues);
}

// The dialog of Claude asks for the id itself, and its link holds none.
function findClientReason(server: Server, entry: Fields): Reason | undefined {
  if ('client_id' in entry) {
    return { reason: 'It needs an OAuth client, for which the link has no place.' };
  }
  const isOwn = server.type !== 'stdio' && hasReference(server.oauth?.clientId ?? '');
  if (!isOwn || !('auth' in entry || 'oauth' in entry)) return undefined;
  return { reason: 'It needs an OAuth client of your own, which stays out of links.' };
}

/**
 * Base64 of a text as UTF-8, percent-encoded for a query.
 * @example
 * encodeBase64('{}') // => 'e30%3D'
 */
export function encodeBase64(text: string): string {
  const bytes = isAscii.test(text)
    ? text
    : Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
  return encodeURIComponent(btoa(bytes));
}

/** Joins parameters percent-encoded, spaces as %20. */
export function encodeQuery(parameters: readonly (readonly [string, string])[]): string {
  return parameters
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
    .join('&');
}

const isAscii = /^[ -~]*$/;

function findValueReason(
  values: Readonly<Record<string, string>> | undefined,
  what: string,
  asksForValues: boolean,
): Reason | undefined {
  const given = Object.values(values ?? {});
  if (given.length === 0) return undefined;
  if (asksForValues && given.every(isAskedFor)) return undefined;
  return { reason: `It needs ${what} with values of your own, which stay out of links.` };
}

// `Bearer ${TOKEN}` becomes a question; a literal value may be a secret.
function isAskedFor(value: string): boolean {
  return /^(?:[A-Za-z]+ )?\$\{\w+\}$/.test(value);
}

function isPersonal(word: string): boolean {
  const isOption = /^-|=/.test(word) && isPrivateName(word);
  return hasReference(word) || /[{}]/.test(word) || isOption || isOpaque(word);
}
