import { baseName, folderOf, joinPath, relativePath } from '../plugins/path.ts';
import type { Rule } from './rule.ts';
import { docs, skill } from './shared/examples.ts';

export const skillFileName: Rule<Args> = {
  severity: 'warning',
  title: 'Skill lies in a file that Claude Code does not read',
  message: ({ path, wanted }) =>
    `Claude Code does not load ${path}: a skill is a folder with a SKILL.md in capitals. Move the file to ${wanted}.`,
  checkPlugin: ({ plugin: { path: root, source, paths, files } }) => {
    if (source !== 'local' || root === null) return [];
    const described = new Set(files.filter(({ text }) => isSkill(text)).map(({ path }) => path));
    return paths.flatMap((file) => {
      const path = relativePath(root, file);
      const wanted = wantedPath(path);
      if (wanted === undefined || !(described.has(file) || bearsName.test(path))) return [];
      if (paths.includes(joinPath(root, wanted))) return [];
      return [{ at: { file, line: 1, column: 1 }, args: { path, wanted } }];
    });
  },
  page: {
    why: 'Commands are single files, skills are folders. Claude Code on Linux and on most servers does not find a skill that is written otherwise, and says nothing.',
    sources: [docs.skills, docs.plugins],
    example: {
      wrong: { 'skills/prep.md': skill('prep', 'Ask.') },
      right: { 'skills/prep/SKILL.md': skill('prep', 'Ask.') },
    },
  },
};

/** Whether a text begins as a skill does; notes for contributors do not. */
function isSkill(text: string): boolean {
  return /^---\r?\n(?:[^\n]{0,2000}\n){0,20}?(?:name|description):/.test(text);
}

/** Where a file belongs that looks like a skill; undefined for one that is right or no skill. */
function wantedPath(path: string): string | undefined {
  const flat = /^skills\/([^/]+)\.md$/i.exec(path)?.[1];
  if (flat !== undefined) {
    return /^(?:readme|index|changelog|contributing|license|skill|(?:skill[-_])?template)$/i.test(
      flat,
    )
      ? undefined
      : `skills/${flat.replace(/[-_ ]skill$/i, '')}/SKILL.md`;
  }
  // The file bears the name of its folder.
  const [, folder, own] = /^skills\/([^/]+)\/([^/]+)\.md$/i.exec(path) ?? [];
  if (folder !== undefined && folder.toLowerCase() === own?.toLowerCase()) {
    return `skills/${folder}/SKILL.md`;
  }
  const isOther = bearsName.test(path) && baseName(path) !== 'SKILL.md';
  return isOther ? joinPath(folderOf(path), 'SKILL.md') : undefined;
}

// The name of a skill's file in other letters, whatever it begins with.
const bearsName = /^skills\/[^/]+\/skill\.md$/i;

interface Args {
  path: string;
  wanted: string;
}
