/** What a command is to install, without the marketplace. */
export function targetOf(command: string): string {
  return /(?:\s|^\/)(?:add|install|i)\s+([^@\s]+)/i.exec(command)?.[1] ?? '';
}

/** The plugin and the marketplace that a command names together: `notes@team`. */
export function pluginOfMarketplace(command: string): string[] {
  return /(?:\s|^\/)(?:add|install|i)\s+([\w.-]+)@([\w.-]+)(?=\s|$)/i.exec(command) ?? [];
}

/** Whether a target is the address of a repository. */
export function isAddress(target: string): boolean {
  return /^(?:github:|https?:\/\/)/i.test(target);
}

/** The folder that a target names behind its repository: `github:owner/name/folder`. */
export function folderInRepository(target: string): string | undefined {
  return /^github:[^/]+\/[^/]+\/(.+)$/i.exec(target)?.[1];
}

/** The repository that a target names, without a folder of it. */
export function repositoryOf(target: string): string {
  const named = target.replace(/^github:/i, '');
  return named === target ? target : named.split('/').slice(0, 2).join('/');
}

/** Whether a target is a repository, also by its bare name: `owner/name`. */
export function isRepository(target: string): boolean {
  return isAddress(target) || /^\w[\w.-]*\/\w[\w.-]*$/.test(target);
}

/** A command that Claude Code does not have, in place of one that makes a marketplace known or installs from it. */
export function otherCommand(command: string): OtherCommand | undefined {
  const [, words = '', verb = '', place = ''] =
    /^((?:claude|\/)\s*(?:plugins?\s+)?marketplace\s+(add|install))\s+(\S+)/i.exec(command) ?? [];
  const isThere = verb.toLowerCase() === 'add' && /\bplugins?\s/i.test(words);
  if (isPlace(place) && !isThere) return { kind: 'command', word: words, place };
  const [, own = ''] = /^claude\s+install\s+(\S+)/i.exec(command) ?? [];
  if (!/[@/]/.test(own)) return undefined;
  return {
    kind: 'command',
    word: 'claude install',
    ...(isPlace(own) && !own.includes('#') && { place: own }),
  };
}

/** Whether a word leads to a marketplace: an address, a repository or a folder. */
function isPlace(word: string): boolean {
  return word.includes('/') || /^\.{1,2}$/.test(word);
}

interface OtherCommand {
  kind: 'command';
  /** What is written. */
  word: string;
  /** Where the marketplace lies; undefined where a plugin is named. */
  place?: string;
}

export type { OtherCommand };
