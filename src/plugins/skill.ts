import type { PluginFinding } from './findings.ts';
import { findConnectorContent } from './connector-content.ts';
import {
  rankConnectors,
  type ConnectorUse,
  type Requirement,
  type Statement,
} from './connector-use.ts';
import {
  frontmatterOf,
  frontmatterText,
  readFrontmatter,
  type Frontmatter,
} from './frontmatter.ts';
import { plainText } from './inline.ts';
import { addMentioned } from './mentioned.ts';
import { withoutNotDone } from './not-done.ts';
import { withoutOtherConnectors } from './other-connectors.ts';
import { parseMarkdown } from './markdown.ts';
import type { Block } from './markdown-block.ts';
import { baseName, folderOf } from './path.ts';
import {
  findPlaceholders,
  isExampleName,
  markPlaceholders,
  type PlaceholderMatch,
  type PlaceholderMatcher,
} from './placeholder.ts';
import { cleanText, placesIn } from '../diagnostics/text.ts';

/** Reads a `SKILL.md` or a command: who it is, what it does alone, and what each connector adds. */
export function readSkill(
  file: string,
  text: string,
  kind: Skill['kind'],
  matcher: PlaceholderMatcher,
): SkillRead {
  const front = readFrontmatter(file, text);
  const placeholders = readPlaceholders(text, matcher);
  const blocks = parseMarkdown(markPlaceholders(front.body, matcher));
  const description = frontmatterText(front.data.description);
  const folder = baseName(folderOf(file));
  const own = withoutNotDone(withoutOtherConnectors(blocks, description, folder));
  const content = findConnectorContent(own);
  for (const block of own) addMentioned(content, block);
  const uses = placeholders.map(({ name, line }) => ({
    label: name,
    adds: null,
    evidence: 'placeholder' as const,
    line,
    isNamed: true,
  }));
  const ownName = kind === 'skill' ? folder : baseName(file).replace(/\.[^.]*$/, '');
  return {
    skill: {
      name: frontmatterText(front.data.name) ?? ownName,
      kind,
      path: file,
      dirName: ownName,
      title: titleOf(blocks),
      description: description ?? describedBy(blocks),
      line: front.lines.name ?? 1,
      hasFrontmatter: front.found,
      frontmatter: frontmatterOf(front),
      connectors: rankConnectors([...content.connectors, ...uses]),
      placeholders,
      standalone: content.standalone,
      requires: content.requires,
      parent: null,
    },
    findings: front.findings,
  };
}

/** Finds the placeholders of a text with their lines and columns. */
export function readPlaceholders(text: string, matcher: PlaceholderMatcher): PlaceholderUse[] {
  const clean = cleanText(text);
  if (!clean.includes('~~')) return [];
  const place = placesIn('', clean);
  const found = findPlaceholders(clean, matcher);
  const isAboutReplacing = found.some(
    ({ end, definedIn }) => definedIn !== 'plugin' && replaced.test(clean.slice(end, end + 12)),
  );
  return found.flatMap(({ name, offset, definedIn }) => {
    if (definedIn === null && isExampleName(name)) return [];
    if (definedIn !== 'plugin' && isAboutReplacing) return [];
    const { line, column } = place(offset);
    return [{ name, line, column, definedIn }];
  });
}

// "`~~chat` → `Acme Chat`" shows how a text is adapted.
const replaced = /^`?\s{0,2}(?:→|⇒|->|=>)\s{0,2}["`“](?!~~)/u;

function titleOf(blocks: readonly Block[]): string | null {
  const heading =
    blocks.find((block) => block.kind === 'heading' && block.depth === 1) ??
    blocks.find((block) => block.kind === 'heading');
  const words = heading?.kind === 'heading' ? plainText(heading.text) : '';
  return words === '' ? null : words;
}

/** A `description: …` paragraph, else the first paragraph. */
function describedBy(blocks: readonly Block[]): string | null {
  const paragraphs = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [plainText(block.text)] : [],
  );
  for (const words of paragraphs.slice(0, 3)) {
    const named = /^description\s*[:：]\s*(\S.*)$/is.exec(words)?.[1];
    if (named !== undefined) return named.trim();
  }
  return paragraphs.find((words) => words !== '') ?? null;
}

/** A skill or command of a plugin. */
export interface Skill {
  name: string;
  kind: 'skill' | 'command';
  path: string;
  /** The name of its folder, or of its file for a command. */
  dirName: string;
  title: string | null;
  description: string | null;
  /** The line of the `name` key. */
  line: number;
  hasFrontmatter: boolean;
  frontmatter: Frontmatter;
  connectors: ConnectorUse[];
  placeholders: PlaceholderUse[];
  standalone: Statement[];
  /** What it says it does not run without. */
  requires: Requirement[];
  /** The path of the skill that holds it. */
  parent: string | null;
}

export interface PlaceholderUse {
  name: string;
  line: number;
  column: number;
  definedIn: PlaceholderMatch['definedIn'];
}

interface SkillRead {
  skill: Skill;
  findings: PluginFinding[];
}
