import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What `claude plugin marketplace add` takes for a checkout: `owner/name` on GitHub, else its https URL.
 * Undefined for a folder that is no checkout of a public repository.
 */
export async function findRemote(directory: string): Promise<string | undefined> {
  const config = await readFile(join(directory, '.git/config'), 'utf8').catch(() => '');
  return parseRemote(config);
}

/** The address of `origin` in the text of a `.git/config`. */
export function parseRemote(config: string): string | undefined {
  const section = /^\[remote "origin"\]$([^[]*)/m.exec(config)?.[1] ?? '';
  return shortenRepository(/^[ \t]*url\s*=\s*(\S+)[ \t]*$/m.exec(section)?.[1] ?? '');
}

/**
 * A repository as short as `claude plugin marketplace add` takes it; undefined for what is none. It takes no
 * `-`, `_` or `.` at the ends of an owner, nor another sign inside (Claude Code 2.1.332).
 * @example shortenRepository('https://github.com/owner/name.git') // => 'owner/name'
 */
export function shortenRepository(url: string): string | undefined {
  const [, address, short] =
    /^(?:https:\/\/(?:www\.)?github\.com\/|git@github\.com:)(([\w.-]+\/[\w.-]+?)(?:\.git)?)\/?$/.exec(
      url,
    ) ?? [];
  if (short !== undefined && /^[a-z\d](?:[a-z\d-]*[a-z\d])?\//i.test(short)) return short;
  if (short !== undefined) return `https://github.com/${address}`;
  return /^https:\/\/\w[\w.-]*\/[\w./-]+$/.test(url) ? url : undefined;
}
