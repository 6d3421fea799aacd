import type { Plugin } from './plugin.ts';

/**
 * Whether a folder is no plugin but a project with a configuration of its own: nothing but servers makes one
 * of it. Its variables are those of whoever works there, and nobody installs it.
 */
export function isProjectFile(plugin: Plugin): boolean {
  return plugin.manifestFile === null && hasServersAlone(plugin);
}

/**
 * Whether a manifest at the root of a marketplace is of the marketplace itself: it is not listed there, and has
 * nothing of a plugin but a configuration of servers, as projects have one for those who work on them.
 */
export function isOfMarketplace(plugin: Plugin, marketplace: object | null): boolean {
  return marketplace !== null && plugin.path === '' && hasServersAlone(plugin);
}

function hasServersAlone(plugin: Plugin): boolean {
  const { entry, connectorsFile, skills, agents, hookFiles, hasLanguageServer } = plugin;
  const parts = skills.length + agents.length + hookFiles.length;
  return entry === null && connectorsFile === null && parts === 0 && !hasLanguageServer;
}
