import { folderOf } from './path.ts';
import type { Plugin } from './plugin.ts';
import type { PluginDraft } from './plugin-draft.ts';

/**
 * Of copies of one plugin for several agents only the first, with the agents of all: they have one name and
 * no agent in common. What a marketplace lists is never a copy.
 */
export function mergeCopies(slots: readonly (PluginDraft | Plugin)[]): (PluginDraft | Plugin)[] {
  const byName = new Map<string, PluginDraft>();
  return slots.flatMap((slot): (PluginDraft | Plugin)[] => {
    if (!('root' in slot)) return [slot];
    const name = slot.entry?.name ?? slot.manifest?.name;
    if (name === undefined || name === null) return [slot];
    const first = byName.get(name);
    if (first === undefined) {
      byName.set(name, slot);
      return [slot];
    }
    const isCopy =
      slot.entry === null && !slot.formats.some((format) => first.formats.includes(format));
    if (!isCopy) return [slot];
    first.formats.push(...slot.formats);
    return [];
  });
}

/**
 * Leaves out folders of one skill that a listed plugin has word for word: the place that its skills are copied from
 * is no plugin beside it.
 */
export function withoutSources(slots: readonly (PluginDraft | Plugin)[]): (PluginDraft | Plugin)[] {
  const listed = new Set(
    slots.flatMap((slot) => ('root' in slot && slot.entry !== null ? skillTexts(slot) : [])),
  );
  return slots.filter((slot) => {
    if (!('root' in slot) || slot.entry !== null || slot.manifest !== null) return true;
    const [only] = slot.parts.skills;
    const isAlone = only !== undefined && folderOf(only.path) === slot.root && !hasMore(slot);
    return !(isAlone && skillTexts(slot).every((text) => listed.has(text)));
  });
}

function hasMore({ parts, servers }: PluginDraft): boolean {
  return parts.skills.length > 1 || parts.commands.length > 0 || servers.length > 0;
}

function skillTexts({ parts, files }: PluginDraft): string[] {
  const paths = new Set(parts.skills.map(({ path }) => path));
  return files.flatMap(({ path, text }) => (paths.has(path) ? text : []));
}
