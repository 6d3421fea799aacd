import { isLoadableName } from '../plugins/plugin-name.ts';
import { baseName } from '../plugins/path.ts';
import { standsForAnyPlugin } from './shared/any-plugin.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { manifest } from './shared/plugin-examples.ts';

export const folderNameMismatch: Rule<Args> = {
  severity: 'info',
  title: 'Plugin has another name than its folder',
  message: ({ name, folder }) =>
    `The plugin is called "${name}" and lies in the folder "${folder}". Its commands and tools start with the name, so the folder misleads: rename one of them.`,
  checkPlugin: ({ plugin }, { coverages }) => {
    const { path, source, manifestPlace, entry, name } = plugin;
    const at = manifestPlace ?? entry;
    // The folder that was given to read may be a checkout of any name.
    if (source !== 'local' || path === null || path === '' || at === null) return [];
    // A hidden folder is called after what it is for, and others after a version.
    if (/^\.|^v?\d{1,4}(?:\.\d{1,4}){0,3}$/i.test(baseName(path))) return [];
    // A name that does not load is told as that, and one that stands for any is to be replaced.
    if (!isLoadableName(name) || (entry === null && standsForAnyPlugin(name))) return [];
    const others = coverages.filter((each) => each.plugin !== plugin);
    // Who looks for the only one of a marketplace finds it.
    if (entry !== null && others.length === 0) return [];
    const isShared = others.some(({ plugin: other }) => lieIn(other.path, path));
    // A folder that is called after the agent it is made for has its name from elsewhere.
    if (isShared || isNamedAfter(name, path) || agentFolder.test(baseName(path))) return [];
    // Names that all of a team's plugins have before or behind that of their folder mislead nobody.
    const affix = affixOf(name, path);
    if (
      affix !== undefined &&
      others.some(({ plugin: other }) => affixOf(other.name, other.path) === affix)
    )
      return [];
    return [{ at, args: { name, folder: baseName(path) } }];
  },
  page: {
    why: 'Commands are typed with the name of the plugin in front, and tools are named after it. Who knows the folder looks for a name that is not there.',
    sources: [docs.plugins],
    example: {
      wrong: { 'sales/.claude-plugin/plugin.json': '{\n  "name": "sales-team"\n}\n' },
      right: { 'sales/.claude-plugin/plugin.json': manifest },
    },
  },
};

const agentFolder =
  /^(?:claude(?:[-_](?:code|plugin|cowork|desktop))?|cowork|codex|cursor|gemini|copilot|opencode|plugin)$/i;

/** Whether a plugin lies in a folder or below it: that cannot be called after one of them. */
function lieIn(path: string | null, folder: string): boolean {
  return path !== null && (path === folder || path.startsWith(`${folder}/`));
}

/** Whether a name is that of the folder, also with those above it in front, or with "plugin" or "skills" left out. */
function isNamedAfter(name: string, path: string): boolean {
  const folders = path.split('/').map(fold);
  const own = folders.at(-1) ?? '';
  const names = folders.map((_, at) => folders.slice(at).join('-'));
  return (
    [...names, withoutPlugin(own)].includes(fold(name)) ||
    withoutPlugin(own) === withoutPlugin(fold(name)) ||
    lettersOf(own) === lettersOf(fold(name))
  );
}

/**
 * What a name has before or behind that of its folder, `ol-sales` in `sales` has "ol-", or the folder before or
 * behind that of its plugin.
 */
function affixOf(name: string, path: string | null): string | undefined {
  const [own, folder] = [fold(name), fold(baseName(path ?? ''))];
  if (folder === '' || own === folder) return undefined;
  const ofFolder = affixIn(folder, own);
  return affixIn(own, folder) ?? (ofFolder && `/${ofFolder}`);
}

function affixIn(long: string, short: string): string | undefined {
  if (long.endsWith(`-${short}`)) return `${long.slice(0, -short.length)}*`;
  return long.startsWith(`${short}-`) ? `*${long.slice(short.length)}` : undefined;
}

function withoutPlugin(name: string): string {
  return name
    .split('-')
    .filter((word) => !/^(?:plugin|skill)s?$/.test(word))
    .join('-');
}

/** What is read of a name: `seo (by Ada)` and `SE-O.md` are `seo`. */
function lettersOf(name: string): string {
  return name.replace(/\([^()]*\)|[.-](?:md|json)$|[^\p{L}\p{N}]/gu, '');
}

/** A name as people take it in: `My_Plugin` is `my-plugin`. */
function fold(name: string): string {
  return name.toLowerCase().replace(/[_ .]/g, '-');
}

interface Args {
  name: string;
  folder: string;
}
