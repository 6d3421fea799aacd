import { member, nodeValue } from '../diagnostics/json.ts';
import { placeOf, type Plugin, type Agent } from './plugin.ts';
import type { PluginDraft } from './plugin-draft.ts';
import { finding, type PluginFinding } from './findings.ts';
import { mergeDetails } from './details.ts';
import { frontmatterOf, frontmatterText, readFrontmatter } from './frontmatter.ts';
import { findSkillsAtRoot } from './misplaced.ts';
import { baseName, folderOf, joinPath } from './path.ts';
import { parentSkill } from './parts.ts';
import type { PlaceholderMatcher } from './placeholder.ts';
import { readReadme } from './readme.ts';
import { readPlaceholders, readSkill, type Skill } from './skill.ts';
import { isTextAbout } from './text-about.ts';

/** Completes a plugin with its skills, commands, agents, README and placeholders. */
export function readPlugin(
  draft: PluginDraft,
  directory: string,
  matcher: PlaceholderMatcher,
): { plugin: Plugin; findings: PluginFinding[] } {
  const { root, entry, manifest, parts, files } = draft;
  const findings = [...draft.findings];
  const textOf = new Map(files.map(({ path, text }) => [path, text]));
  const skills: Skill[] = [];
  const readAs = (path: string, kind: Skill['kind'], name?: string) => {
    const text = textOf.get(path);
    if (text === undefined) return;
    const read = readSkill(path, text, kind, matcher);
    skills.push(name === undefined ? read.skill : { ...read.skill, name, dirName: name });
    findings.push(...read.findings);
  };
  for (const { path } of parts.skills) readAs(path, 'skill');
  for (const { path, name } of parts.commands) readAs(path, 'command', name);
  const skillOf = new Map(parts.skills.toReversed().map(({ path }) => [folderOf(path), path]));
  for (const skill of skills)
    if (skill.kind === 'skill') skill.parent = parentSkill(skill.path, skillOf);
  const unread = new Set([
    ...parts.unreadSkills,
    ...skills.flatMap(({ parent, path }) => (parent === null ? [] : path)),
  ]);
  for (const each of findings)
    if (each.rule === 'frontmatter-not-yaml' && unread.has(each.file)) {
      each.args = { ...each.args, isRead: 'never' };
      each.severity = 'warning';
    }
  // One inside another or in other letters is not loaded: that is told, and nothing else of it is amiss.
  for (const { kind, hasFrontmatter, parent, path: file } of skills)
    if (kind === 'skill' && !hasFrontmatter && parent === null && baseName(file) === 'SKILL.md')
      findings.push(
        finding('frontmatter-missing', { file, line: 1, column: 1 }, { what: 'skill' }),
      );
  findings.push(...findSkillsAtRoot(root, parts, skills, textOf, entry !== null));
  for (const command of parts.inlineCommands) {
    const { skill } = readSkill(command.file, command.content, 'command', matcher);
    skills.push({
      ...atLine(skill, command.line),
      name: command.name,
      dirName: command.name,
      description: command.description ?? skill.description,
    });
  }

  const agents = parts.agents.flatMap(({ path }): Agent[] => {
    const text = textOf.get(path);
    if (text === undefined) return [];
    const front = readFrontmatter(path, text);
    findings.push(...front.findings);
    // In a folder that nothing calls a plugin they may be those of another program.
    const isPlugin = root === '' || entry !== null || manifest !== null;
    // Of an index of the agents it is told that it becomes one.
    if (!front.found && isPlugin && !isTextAbout(path))
      findings.push(
        finding('frontmatter-missing', { file: path, line: 1, column: 1 }, { what: 'agent' }),
      );
    const name = frontmatterText(front.data.name) ?? baseName(path).replace(/\.md$/i, '');
    const description = frontmatterText(front.data.description);
    return [{ name, path, description, frontmatter: frontmatterOf(front) }];
  });

  const readme = files.find(
    ({ path }) => folderOf(path) === root && /^readme\.mdx?$/i.test(baseName(path)),
  );
  const connectorsPath = draft.connectorsFile?.path ?? null;
  const readAlready = new Map(skills.map((skill) => [skill.path, skill.placeholders]));
  const placeholders = files
    .filter(({ path }) => path !== connectorsPath && !draft.translatedTables.includes(path))
    .flatMap(({ path, text }) =>
      (readAlready.get(path) ?? readPlaceholders(text, matcher)).map((use) => ({
        ...use,
        file: path,
      })),
    );

  const details = mergeDetails(entry?.details ?? null, manifest?.details ?? null);
  return {
    plugin: {
      ...details,
      name: manifest?.name ?? entry?.name ?? (root === '' ? directory : baseName(root)),
      entryName: entry?.name ?? null,
      manifestName: manifest?.name ?? null,
      category: entry?.category ?? null,
      tags: entry?.tags ?? [],
      path: root,
      source: 'local',
      formats: draft.formats,
      folderFormats: draft.folderFormats,
      hasLanguageServer: hasLanguageServer(draft),
      external: null,
      entry: entry === null ? null : placeOf(entry),
      entryServers: nodeValue(member(entry?.node, 'mcpServers')) ?? null,
      entryDetails: entry?.details ?? null,
      ownEntryDetails: draft.ownEntryDetails,
      manifestDetails: manifest?.details ?? null,
      manifestFile: manifest?.file ?? null,
      manifestJson: manifest?.json ?? null,
      hookFiles: draft.hookFiles,
      buildTexts: draft.buildTexts,
      manifestPlace: manifest?.namePlace ?? null,
      servers: draft.servers,
      mcpFile: draft.mcpFile,
      categories: draft.categories,
      connectorsFile: connectorsPath,
      looseManifest: draft.looseManifest,
      skills,
      unreadSkills: unread,
      agents,
      placeholders,
      readme: readme === undefined ? null : readReadme(readme.path, readme.text, matcher),
      files,
      paths: draft.paths,
    },
    findings,
  };
}

/** Whether it brings a server of the Language Server Protocol, which is no connector. */
function hasLanguageServer({ root, paths, entry, manifest }: PluginDraft): boolean {
  return (
    paths.includes(joinPath(root, '.lsp.json')) ||
    manifest?.hasLanguageServer === true ||
    entry?.parts.some(({ key }) => key === 'lspServers') === true
  );
}

// The text of an inline command stands in one line of JSON.
function atLine(skill: Skill, line: number): Skill {
  return {
    ...skill,
    line,
    connectors: skill.connectors.map((use) => ({ ...use, line })),
    placeholders: skill.placeholders.map((use) => ({ ...use, line, column: 1 })),
    standalone: skill.standalone.map((statement) => ({ ...statement, line })),
    requires: skill.requires.map((requirement) => ({ ...requirement, line })),
  };
}
