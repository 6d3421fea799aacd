import type { Plugin } from './plugin.ts';

/**
 * Whether a folder is no plugin but a project with a configuration of its own: nothing but servers makes one
 * of it. Its variables are those of whoever works there, and nobody installs it.
 */
export function isProjectFile(plugin: Plugin): boolean {
  const { entry, manifestFile, connectorsFile, skills, agents, hookFiles } = plugin;
  return (
    entry === null &&
    manifestFile === null &&
    connectorsFile === null &&
    skills.length + agents.length + hookFiles.length === 0 &&
    !plugin.hasLanguageServer
  );
}
