/**
 * Whether Claude Code loads a plugin whose manifest has a name: it becomes part of `/name:command` and
 * of paths. By which names it is installed, see `plugin-id.ts`.
 * @example isLoadableName('sales')     // => true
 * @example isLoadableName('My Plugin') // => false
 */
export function isLoadableName(name: string): boolean {
  return !refused.test(name) && name !== '.';
}

/**
 * Whether Claude Code installs a plugin whose manifest has a name, by an entry of another name.
 * @example isInstallableManifestName('sales@team') // => true
 * @example isInstallableManifestName('My Plugin')  // => false
 */
export function isInstallableManifestName(name: string): boolean {
  return !/[ \p{Cc}\p{Bidi_Control}]/u.test(name);
}

const refused = /[\s@:/\\\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]|\.\./u;
