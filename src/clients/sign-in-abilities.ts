/** What one client can do when somebody signs in, with the source of each answer. */
export interface SignInAbilities {
  /** Whether it makes itself known to a server that lets clients register. */
  registers: Ability;
  /** Whether it is known by a document that its maker publishes (CIMD). */
  document: Ability;
  /** Whether it takes the id of an OAuth client that somebody registered. */
  ownClient: Ability;
  /** Whether it takes the port of the redirect address. */
  callbackPort: Ability;
  /** Whether it sends headers, such as a key. */
  headers: Ability;
  /** Whether a local program has to stand between it and every remote server. */
  bridge?: true;
  /** Whether it is Claude itself, whose own settings hold the connectors of Claude’s directory. */
  directory?: true;
  /** The redirect address to register for it; PORT where one chooses it. */
  redirect?: Redirect;
}

/** An answer with its source, and what to know of it; unknown where no source was found. */
export type Ability =
  { is: 'yes' | 'no'; source: string; checked: string; note?: string } | { is: 'unknown' };

/** A redirect address, with its source. */
export interface Redirect {
  address: string;
  source: string;
  checked: string;
}

/** No source was found that says so or denies it. */
export const unknown: Ability = { is: 'unknown' };

/** It does, by a source that was read on the day. */
export function yes(source: string, note?: string): Ability {
  return { is: 'yes', source, checked: READ, ...(note !== undefined && { note }) };
}

/** It does not, by a source that was read on the day, and why. */
export function no(source: string, note?: string): Ability {
  return { is: 'no', source, checked: READ, ...(note !== undefined && { note }) };
}

/** The redirect address to register for it, by a source that was read on the day. */
export function redirect(address: string, source: string): Redirect {
  return { address, source, checked: READ };
}

const READ = '2026-11-28';
