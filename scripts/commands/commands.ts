import type { Command } from './command.ts';

/** The commands of `npm run catalog -- <command>`, each loaded when it is called. */
export const commands = {
  check: {
    summary:
      'Tells what is wrong with the catalog and with plugins; exit 0 clean, 1 errors found, 2 wrong usage.',
    load: async () => (await import('./check.ts')).check,
  },
  inspect: {
    summary: 'Prints the plugins as they were read and joined with the catalog, as JSON.',
    load: async () => (await import('./inspect.ts')).inspect,
  },
  coverage: {
    summary: 'Prints for each plugin which categories are ready, need set-up, are missing or open.',
    load: async () => (await import('./coverage.ts')).coverage,
  },
  stats: {
    summary:
      'Prints the figures of the catalog by category: connectors, endpoints, tools, and how much of each is known.',
    load: async () => (await import('./stats.ts')).stats,
  },
  config: {
    summary:
      'Prints the configuration the site shows; a connector is named by id, name, alias or endpoint id.',
    load: async () => (await import('./config.ts')).config,
  },
  repair: {
    summary:
      'Tells what is wrong with a client’s configuration, fixes it or turns it into another client’s; reads commands and install links too. Exit 0 clean, 1 where anything is found in a file, a note too, 2 wrong usage.',
    load: async () => (await import('./repair.ts')).repair,
  },
  permissions: {
    summary:
      'Prints which tools of connectors or of a plugin may run, for a client: those that read, those to ask about, those to refuse.',
    load: async () => (await import('./permissions.ts')).permissions,
  },
  policy: {
    summary:
      'Prints the file by which an administrator admits connectors and plugins and no others, for a client.',
    load: async () => (await import('./policy.ts')).policy,
  },
  mcp: {
    summary:
      'Serves the catalog to an agent as an MCP server over standard input and output; it only reads.',
    load: async () => (await import('./mcp.ts')).mcp,
  },
  add: {
    summary:
      'Asks a live server for its name and tools, writes its entry, and tells what is left to fill in.',
    load: async () => (await import('./add.ts')).add,
  },
  import: {
    summary:
      'Writes entries of the servers that an MCP registry lists, or of a server.json or an MCPB manifest; what is there already is compared and never changed.',
    load: async () => (await import('./import.ts')).importCommand,
  },
  verify: {
    summary:
      'Asks the endpoints of the catalog what they are, writes dated answers, tells where an entry differs; exit 1 where one does.',
    load: async () => (await import('./verify.ts')).verify,
  },
  refresh: {
    summary:
      'Compares entries with the lists that their vendors keep for programs, given as files or fetched with git; exit 1 where one differs.',
    load: async () => (await import('./refresh.ts')).refresh,
  },
  changes: {
    summary:
      'Writes what changed in the entries of the catalog, from the history of git, to changes.json, which pages and the feed are made of.',
    load: async () => (await import('./changes.ts')).changes,
  },
  build: {
    summary:
      'Builds the site, from the embedded marketplace or those given; where anything fails, the last good site stays.',
    makesPages: true,
    load: async () => (await import('./build.ts')).build,
  },
  'search-upload': {
    summary:
      'Gives the pages of a built site to the hosted search engine that MEILISEARCH_URL names; --records writes them to a file instead.',
    load: async () => (await import('./search-upload.ts')).searchUpload,
  },
  dev: {
    summary: 'Serves the site while you edit; a changed entry reloads the page.',
    makesPages: true,
    load: async () => (await import('./dev.ts')).dev,
  },
} as const satisfies Record<string, CommandRow>;

interface CommandRow {
  summary: string;
  /** Whether it needs all that makes pages. */
  makesPages?: true;
  load: () => Promise<Command>;
}
