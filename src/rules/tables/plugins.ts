import type { Rule } from './rule.ts';

/** Rules about plugin directories. */
export const pluginRules = {
  'marketplace-invalid': {
    severity: 'error',
    title: 'Marketplace file or entry breaks the format',
    message: ({ problem }: { problem: string }) => problem,
  },
  'manifest-invalid': {
    severity: 'error',
    title: 'Plugin manifest cannot be read as one',
    message: ({ problem }: { problem: string }) => problem,
  },
  'manifest-missing': {
    severity: 'info',
    title: 'Local plugin has no manifest',
    message: ({ plugin }: { plugin: string }) =>
      `Unexpected plugin "${plugin}" without .claude-plugin/plugin.json, expected a manifest; without it only the default folders load, and what the entry names. Add one to set its version and author.`,
  },
  'mcp-invalid': {
    severity: 'error',
    title: 'MCP configuration breaks the format',
    message: ({ problem }: { problem: string }) => problem,
  },
  'mcp-flat': {
    severity: 'info',
    title: 'MCP configuration has no mcpServers wrapper',
    message: () =>
      'Unexpected servers at the top level, expected them under "mcpServers"; Claude Code reads both, other clients only the wrapper.',
  },
  'mcp-servers-key': {
    severity: 'warning',
    title: 'MCP configuration in the shape of another client',
    message: () =>
      'Unexpected key "servers", expected "mcpServers"; this is the shape of VS Code and Claude Code does not load it. Rename the key.',
  },
  'json-key-duplicate': {
    severity: 'warning',
    title: 'Key occurs twice in one JSON object',
    message: ({ key }: { key: string }) =>
      `Unexpected second key "${key}", expected each key once; the last one wins and the others are lost. Remove or rename one.`,
  },
  'byte-order-mark': {
    severity: 'warning',
    title: 'File starts with a byte order mark',
    message: () =>
      'Unexpected byte order mark, expected plain UTF-8; strict readers refuse the file. Save it without the mark.',
  },
  'source-ref-missing': {
    severity: 'info',
    title: 'Source of a plugin is pinned without its branch',
    message: ({ plugin }: { plugin: string }) =>
      `Unexpected source of plugin "${plugin}" with "sha" but no "ref", expected the branch or tag of the commit too; without it nobody can tell where the next version is to come from.`,
  },
  'entry-parts-external': {
    severity: 'info',
    title: 'Entry declares the parts of a plugin that lies elsewhere',
    message: ({ plugin, fields }: { plugin: string; fields: string }) =>
      `Unexpected ${fields} beside "strict": false for "${plugin}", whose files lie elsewhere, expected its own manifest to declare them; the plugin stops loading when it gets one. Agree with its authors on one place.`,
  },
  'folder-name-mismatch': {
    severity: 'info',
    title: 'Plugin has another name than its folder',
    message: ({ name, folder }: { name: string; folder: string }) =>
      `Unexpected plugin name "${name}", expected "${folder}", the name of its folder; commands and tools start with the name, so the folder misleads. Rename one of them.`,
  },
  'name-unclean': {
    severity: 'warning',
    title: 'Name does not show what it is',
    message: ({ what, name, unclean }: { what: string; name: string; unclean: string }) =>
      `Unexpected ${unclean} in the ${what} "${name}", expected plain words; pages and terminals show it as something else. Rename it.`,
  },
  'source-missing': {
    severity: 'error',
    title: 'Marketplace entry points to nothing',
    message: ({ plugin, source }: { plugin: string; source: string }) =>
      `Unexpected source "${source}" of plugin "${plugin}", expected a directory of this marketplace; correct the path or remove the entry.`,
  },
  'frontmatter-invalid': {
    severity: 'warning',
    title: 'Frontmatter cannot be read as YAML',
    message: ({ problem }: { problem: string }) => problem,
  },
  'frontmatter-missing': {
    severity: 'error',
    title: 'Skill has no frontmatter',
    message: ({ what }: { what: string }) =>
      `Unexpected ${what} without frontmatter, expected "---", name and description in the first lines; without them Claude cannot tell when to use it.`,
  },
  'file-too-large': {
    severity: 'warning',
    title: 'File is too large to read',
    message: ({ size, limit }: { size: number; limit: number }) =>
      `Unexpected size of ${size} bytes, expected at most ${limit}; the file is not read. Split it.`,
  },
  'file-unreadable': {
    severity: 'warning',
    title: 'File or folder cannot be read',
    message: ({ reason }: { reason: string }) =>
      `Unexpected ${reason}, expected a readable file or folder; it is left out.`,
  },
  'link-outside': {
    severity: 'info',
    title: 'Symbolic link leads out of the directory',
    message: () =>
      'Unexpected symbolic link to a place outside, expected a file of this directory; links are not followed there. Copy the file.',
  },
} as const satisfies Record<string, Rule<never>>;
