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
