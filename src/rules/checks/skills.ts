import { uncleanIn } from '../../diagnostics/hidden.ts';
import { isSetApart } from '../../plugins/connector-use.ts';
import { isToFillIn } from '../../plugins/inline.ts';
import { wordPattern } from '../../plugins/languages/languages.ts';
import { baseName, folderOf, joinPath, relativePath, resolvePath } from '../../plugins/path.ts';
import type { Plugin } from '../../plugins/plugin.ts';
import type { Skill } from '../../plugins/skill.ts';
import { finding, type CheckFinding } from '../rules.ts';
import { itemsOf, manifestsOf } from '../shared/declarations.ts';
import { placeOfWord } from '../shared/plugin-text.ts';
import type { PluginCheck } from './check.ts';

/** What is odd about the skills of a plugin: names, length, connectors without which they say nothing. */
export const checkSkills: PluginCheck = ({ plugin }) => {
  const texts = new Map(plugin.files.map(({ path, text }) => [path, text]));
  const skills = plugin.skills.filter((skill) => !isSample(skill));
  const each = skills.flatMap((skill) => {
    const text = texts.get(skill.path) ?? '';
    return [
      ...(skill.kind === 'skill' && !texts.has(skill.parent ?? '') ? checkName(skill, plugin) : []),
      ...(skill.kind === 'skill' && !isSampleIn(skill) ? checkLength(skill, text) : []),
      ...checkStandalone(skill, text),
    ];
  });
  return [...each, ...checkNested(skills, plugin)];
};

/** Whether a skill is one that another skill is tried with, or gives as a pattern. */
function isSample({ path, parent }: Skill): boolean {
  if (parent === null) return false;
  const between = path.slice(folderOf(parent).length).split('/');
  return between.some((folder) =>
    /^(?:_*tests?_*|fixtures?|testdata|evals?|assets|[\w-]+-template)$/i.test(folder),
  );
}

/** Whether a file lies right under skills/, which then is one skill. */
function isAllSkills({ path }: Skill, plugin: Plugin): boolean {
  return folderOf(path) === joinPath(plugin.path ?? '', 'skills');
}

/** Skills inside others, one finding for all inside one. */
function checkNested(skills: readonly Skill[], plugin: Plugin): CheckFinding[] {
  const byPath = new Map(skills.map((skill) => [skill.path, skill]));
  const outermost = (skill: Skill): Skill => {
    const parent = byPath.get(skill.parent ?? '');
    return parent === undefined ? skill : outermost(parent);
  };
  const named = new Set(
    manifestsOf(plugin)
      .flatMap(({ value }) => itemsOf(value('skills')))
      .flatMap((each) => resolvePath(plugin.path ?? '', String(each.value)) ?? []),
  );
  const nested = skills.filter(
    (skill) =>
      byPath.has(skill.parent ?? '') &&
      !named.has(folderOf(skill.path)) &&
      !isSampleIn(skill) &&
      !isNote(skill),
  );
  return [...Map.groupBy(nested, outermost)].flatMap(([outer, [first, ...others]]) => {
    if (first === undefined) return [];
    const { path: file, line, name } = first;
    const isAll = isAllSkills(outer, plugin);
    const args = { name, inside: outer.name, folder: outer.dirName, others: others.length, isAll };
    const found = finding('skill-nested', { file, line, column: 1 }, args);
    return [isAll ? { ...found, severity: 'warning' as const } : found];
  });
}

/** Whether a skill is shown by the one around it, as a template or an example. */
function isSampleIn({ parent, path }: Skill): boolean {
  return (
    parent !== null &&
    relativePath(folderOf(parent), path)
      .split('/')
      .slice(0, -1)
      .some((folder) => samples.test(folder))
  );
}

/** Whether a file beside others that is called `skill.md` tells of skills: it has neither the name nor the form of one. */
function isNote({ path, hasFrontmatter }: Skill): boolean {
  return !hasFrontmatter && baseName(path) === 'skill.md';
}

const samples =
  /^(?:[\w-]*-)?(?:templates?|examples?|samples?|fixtures?|references?|assets|resources|docs?|tests?)$/i;

function checkName(skill: Skill, plugin: Plugin): CheckFinding[] {
  const { name, dirName, path: file, line } = skill;
  const at = { file, line, column: 1 };
  if (!skill.hasFrontmatter || name === dirName || isToFillIn(name)) return [];
  // By `name-unclean`, with what is wrong.
  const isTold = uncleanIn(name) !== undefined;
  // The folder of a plugin that is one skill has the name of the plugin, or of a checkout.
  const isRoot = folderOf(file) === plugin.path;
  const folder = isRoot || isAllSkills(skill, plugin) ? undefined : dirName;
  if (!isTold && !isSkillName(name)) {
    const args = { name, folder: folder !== undefined && isSkillName(folder) ? folder : undefined };
    return [finding('skill-name-invalid', at, args)];
  }
  return folder === undefined ? [] : [finding('skill-name-mismatch', at, { name, folder })];
}

function isSkillName(name: string): boolean {
  return name.length <= 64 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
}

function checkLength({ path: file }: Skill, text: string): CheckFinding[] {
  const lines = text.replace(/\n$/, '').split('\n').length;
  return lines <= maximumLines
    ? []
    : [finding('skill-too-long', { file, line: maximumLines + 1, column: 1 }, { lines })];
}

/** A skill that stops without a connector, or uses a placeholder as if always connected, and knows no other way. */
function checkStandalone(skill: Skill, text: string): CheckFinding[] {
  const [required] =
    skill.standalone.length === 0 && !withoutTools.test(text) ? skill.requires : [];
  if (required !== undefined) {
    const name = required.labels.join(' or ') || 'a connector';
    const at = { file: skill.path, line: required.line, column: 1 };
    const [word = ''] =
      /\b(?:stop|abort|halt|cannot|can['’]t|do(?:es)?(?: not|n['’]t))/i.exec(required.text) ?? [];
    return [
      finding('skill-requires-connector', placeOfWord(text.split('\n'), at, word), {
        name,
        kind: skill.kind,
        stops: true,
      }),
    ];
  }
  const first = skill.placeholders.find(({ definedIn }) => definedIn === 'plugin');
  if (first === undefined || skill.standalone.length > 0) return [];
  const isOptional =
    skill.connectors.some(isSetApart) ||
    otherWay.test(text) ||
    condition.test(text.split('\n')[first.line - 1] ?? '');
  return isOptional
    ? []
    : [
        finding(
          'skill-requires-connector',
          { file: skill.path, line: first.line, column: first.column },
          { name: first.name, kind: skill.kind, stops: false },
        ),
      ];
}

const maximumLines = 500;
const condition = wordPattern('if', String.raw`(?<![\p{L}\p{N}])`);
const withoutTools = /\b(?:pasted?|upload|csv|standalone|fall ?back|by hand|manual(?:ly)?)\b/i;
const otherWay =
  /\b(?:if (?:available|connected|no|not|none|any|possible)|(?:is|are|isn't|aren't|not) (?:connected|available|configured)|when (?:available|connected)|without|manual(?:ly)?|pasted?|upload(?:ed)?|optional(?:ly)?|standalone|fall ?back|otherwise|unavailable|ask (?:the user|you|for)|(?:user|you) (?:can )?provides?|accepts?)\b|approximat\w+|\(or\b|alternative\w*|연결|없(?:는|을|으면)|수동|붙여|업로드|요청|如(?:果|未|不|没)|若|没有|未(?:连接|接入)|否则|可用|粘贴|上传|手动|询问|ない|場合|手動|貼り付け|アップロード|(?<!\p{L})(?:colar|cole|enviar|manualmente|pegar|subir|coller|einfügen|hochladen|oder|ou|sinon|sonst|senão)(?!\p{L})/iu;
