/** How plugins are laid out for one agent. */
export interface PluginFormat {
  id: string;
  /** As people call the agent. */
  name: string;
  /** Where a plugin says what it is, from its root; the first that is there counts. */
  manifests: readonly string[];
  /** Files at the root of a plugin that hold its servers, beside those that the manifest names. */
  serverFiles: readonly string[];
}
