/**
 * Whether Claude Code takes a name for a plugin or a marketplace: it becomes part of
 * `name@marketplace`, of `/name:command`, and of paths.
 * @example isInstallableName('sales')     // => true
 * @example isInstallableName('My Plugin') // => false
 */
export function isInstallableName(name: string): boolean {
  return !refused.test(name) && name !== '.';
}

/** What a name must not hold, in words for a finding. */
export const installableName = 'a name without spaces, "@", ":", "/", "\\" and ".."; rename it';

const refused = /[\s@:/\\\p{Cc}\p{Bidi_Control}]|\.\./u;
