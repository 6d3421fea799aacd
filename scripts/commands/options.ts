/** `--plugins` of every command that reads plugins; for most, the embedded marketplace stands in for none. */
export const pluginsOption = {
  type: 'string',
  multiple: true,
  default: [] as string[],
  value: 'DIR',
  about: 'a marketplace, a plugin or a folder of plugins',
} as const;
