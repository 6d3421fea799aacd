/** What one client can do when somebody signs in, with the source of each answer. */
export interface SignInAbilities {
  /** Whether it makes itself known to a server that lets clients register. */
  registers: Ability;
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
  redirect?: string;
}

/** An answer with its source, or why not; unknown where no source was found. */
export type Ability =
  { is: 'yes'; source: string; checked: string } | { is: 'no'; reason: string } | { is: 'unknown' };

/** No source was found that says so or denies it. */
export const unknown: Ability = { is: 'unknown' };

/** It does, by a source that was read on a day. */
export function yes(source: string, checked = '2026-11-28'): Ability {
  return { is: 'yes', source, checked };
}

/** It does not, and why or by which source. */
export function no(reason: string): Ability {
  return { is: 'no', reason };
}
