/** `--catalog` of every command that reads the catalog. */
export const catalogOption = {
  type: 'string',
  multiple: true,
  default: [] as string[],
  value: 'DIR',
  about: 'a directory that adds entries and overrides of your own to the catalog',
} as const;

/** `--only` of the commands that make the site. */
export const onlyOption = {
  type: 'string',
  value: 'approved',
  about: 'leaves out all connectors that are not approved',
} as const;

/** `--plugins` of every command that reads plugins; for most, the embedded marketplace stands in for none. */
export const pluginsOption = {
  type: 'string',
  multiple: true,
  default: [] as string[],
  value: 'DIR',
  about: 'a marketplace, a plugin or a folder of plugins',
} as const;
