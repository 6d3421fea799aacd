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
