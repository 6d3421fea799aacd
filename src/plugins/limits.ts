/**
 * The most that is read of one directory or one plugin. The largest public marketplaces have a tenth of it; without
 * a limit, a directory that somebody made to be slow would be.
 */
export const limits = {
  /** Files of a directory. */
  files: 200_000,
  /** Plugins of a directory. */
  plugins: 5_000,
  /** Servers of a plugin. */
  servers: 1_000,
  /** Skills of a plugin; its commands, its agents. */
  skills: 2_000,
  commands: 2_000,
  agents: 2_000,
  /** Bytes of all Markdown of a plugin. */
  text: 32 * 1024 * 1024,
} as const;

/**
 * The most that plugins of a directory may have in common: entries that name one folder, and links to one, each have
 * all of it. Counted from the second time on; beyond it no more plugins are read.
 */
export const sharedLimits = {
  files: 200_000,
  text: 512 * 1024 * 1024,
} as const;

export type LimitedKind = keyof typeof limits;
