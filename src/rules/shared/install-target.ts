/** What a command is to install, without the marketplace. */
export function targetOf(command: string): string {
  return /(?:\s|^\/)(?:add|install|i)\s+([^@\s]+)/i.exec(command)?.[1] ?? '';
}

/** The plugin and the marketplace that a command names together: `notes@team`, `notes --marketplace team`. */
export function pluginOfMarketplace(command: string): string[] {
  return (
    /(?:\s|^\/)(?:add|install|i)\s+([\w.-]+)(?:@|\s+--marketplace[\s=]+)([\w.-]+)(?=\s|$)/i.exec(
      command,
    ) ?? []
  );
}

/** A use of `--marketplace` that Claude Code 2.1.332 refuses: it takes a place, and of a plugin its bare name. */
export function misusedOption(
  command: string,
): { kind: 'option' | 'twice'; word: string } | undefined {
  const [, place = ''] = /^claude\s.*?\s--marketplace[\s=]+(\S+)/i.exec(command) ?? [];
  if (place === '' || /[<{[$]/.test(place)) return undefined;
  if (/\s(?:install|i)\s+\S+@/i.test(command)) return { kind: 'twice', word: place };
  return /^[\w-][\w.-]*$/.test(place) ? { kind: 'option', word: place } : undefined;
}

/**
 * Whether commands add the marketplace of another repository. Where somebody's home folder is all that they add, it is
 * the writer's own, and what it is called nobody knows here.
 */
export function addOthers(commands: readonly string[], source: string | undefined): boolean {
  const places = commands.flatMap((command) => {
    const place = /\bmarketplace\s+add\s+(\S+)/i.exec(command)?.[1];
    return place === undefined ? [] : [place];
  });
  return (
    places.some((place) => isOtherRepository(place, source)) ||
    (places.length > 0 && places.every((place) => home.test(place)))
  );
}

function isOtherRepository(place: string, source: string | undefined): boolean {
  const added = /^(?:https:\/\/github\.com\/)?(\w[\w.-]*\/[\w.-]+)/i.exec(place)?.[1];
  const repository = added?.replace(/\.git$/, '').toLowerCase();
  return (
    repository !== undefined &&
    !/^(?:your|my|owner|org|user)\b/.test(repository) &&
    repository !== source?.toLowerCase()
  );
}

const home =
  /^["']?(?:~|\$HOME|\$\{HOME\}|\/(?:Users|home)\/[^/]+|\/path\/to|[A-Z]:\\Users\\[^\\]+)[/\\]/i;

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

/**
 * Whether a target is the address of a repository that need not be the one a marketplace lies in: what the marketplace
 * in it is called, nobody knows here.
 */
export function isElsewhere(
  target: string,
  source: string | undefined,
  marketplace: string | undefined,
): boolean {
  if (!isAddress(target)) return false;
  const repository = repositoryOf(target).replace(/(?:\.git)?\/?$/, '');
  return source === undefined
    ? repository.slice(repository.lastIndexOf('/') + 1) !== marketplace
    : isOtherRepository(repository, source);
}

/** Whether a target is a repository, also by its bare name: `owner/name`. */
export function isRepository(target: string): boolean {
  return isAddress(target) || /^\w[\w.-]*\/\w[\w.-]*$/.test(target);
}

/**
 * A command that Claude Code does not have, in place of one that makes a marketplace known or installs from it, or one
 * that names the place of a marketplace in a form that it does not take.
 */
export function otherCommand(command: string): OtherCommand | undefined {
  const [, words = '', verb = '', place = ''] =
    /^((?:claude|\/)\s*(?:plugins?\s+)?marketplace\s+(add|install))\s+(\S+)/i.exec(command) ?? [];
  const isThere = verb.toLowerCase() === 'add' && /\bplugins?\s/i.test(words);
  const fitting = fittingPlace(place);
  if (isThere && fitting !== undefined) return { kind: 'place', word: place, place: fitting };
  if (isPlace(place) && !isThere) return { kind: 'command', word: words, place: fitting ?? place };
  const [, own = ''] = /^claude\s+install\s+(\S+)/i.exec(command) ?? [];
  if (!/[@/]/.test(own)) return undefined;
  return {
    kind: 'command',
    word: 'claude install',
    place: isPlace(own) && !own.includes('#') ? (fittingPlace(own) ?? own) : undefined,
  };
}

/** Whether a word leads to a marketplace: an address, a repository or a folder. */
function isPlace(word: string): boolean {
  return word.includes('/') || /^\.{1,2}$/.test(word);
}

/** The place of a marketplace as Claude Code 2.1.332 takes it, where it is written in a form that it refuses. */
function fittingPlace(place: string): string | undefined {
  if (/^\.{1,2}$/.test(place)) return `${place}/`;
  const repository =
    /^(?:(?:github|gh):|(?:git\+https:\/\/|ssh:\/\/git@|www\.)?github\.com\/|@)([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/i;
  return repository.exec(place)?.[1] ?? /^file:\/\/(\/.+)$/i.exec(place)?.[1];
}

export interface OtherCommand {
  /** There is no such command, or none that takes such a place. */
  kind: 'command' | 'place';
  /** What is written. */
  word: string;
  /** Where the marketplace lies; undefined where a plugin is named. */
  place: string | undefined;
}
