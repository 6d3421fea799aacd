/** How plugins are laid out for one agent. */
export interface PluginFormat {
  id: string;
  /** As people call the agent. */
  name: string;
  /**
   * Where a plugin says what it is, from its root; the first that is there counts. One that lies in no folder of its
   * own counts where a marketplace of the format lists the plugin: other programs have files of such names.
   */
  manifests: readonly string[];
  /** Where a marketplace for it lies, from the root of its repository; the first that is there counts. */
  marketplaces: readonly string[];
  /** The programs that can add such a marketplace. */
  addedBy: readonly Program[];
  /** Files at the root of a plugin that hold its servers, beside those that the manifest names. */
  serverFiles: readonly string[];
}

/** A program that adds marketplaces and installs plugins of them. */
export type Program = 'claude-code' | 'codex' | 'copilot-cli' | 'vs-code';
