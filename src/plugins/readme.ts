import { wordPattern } from './languages/languages.ts';
import { findColumns } from './columns.ts';
import { findConnectorContent } from './connector-content.ts';
import { rankConnectors, type ConnectorUse } from './connector-use.ts';
import { plainText } from './inline.ts';
import { parseMarkdown } from './markdown.ts';
import { parseNames } from './names.ts';
import { markPlaceholders, type PlaceholderMatcher } from './placeholder.ts';
import { cleanText } from '../diagnostics/text.ts';

/** Reads the facts of a README that can be checked: install commands, connectors it names, needs. */
export function readReadme(file: string, text: string, matcher: PlaceholderMatcher): Readme {
  const clean = cleanText(text);
  const blocks = parseMarkdown(markPlaceholders(clean, matcher));
  const needs: SkillNeed[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const columns = findColumns(block);
    const required = columns.get('need');
    if (
      required === undefined ||
      !requiredWords.test(plainText(block.header[required]?.text ?? ''))
    )
      continue;
    const optional = block.header.findIndex((cell) => optionalWords.test(plainText(cell.text)));
    for (const row of block.rows) {
      needs.push({
        name: plainText(row.cells[0]?.text ?? '').replace(/^\//, ''),
        required: needNames(row.cells[required]?.text ?? ''),
        optional: optional === -1 ? [] : needNames(row.cells[optional]?.text ?? ''),
        line: row.line,
      });
    }
  }
  return {
    file,
    text,
    installs: findInstalls(clean),
    connectors: rankConnectors(findConnectorContent(blocks).connectors),
    needs,
  };
}

/** Lines that tell how to install a plugin, as written. */
function findInstalls(text: string): InstallLine[] {
  let leads: Lead[] = [];
  let isCode = false;
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const source = withNext(line, lines[index + 1]);
    const isFence = /^\s*(?:```|~~~)/.test(line);
    if (isFence) isCode = !isCode;
    const level = isFence ? leadLevels.comment : levelOfLead(source, isCode);
    if (level !== undefined) leads = leads.filter((lead) => lead.level < level);
    if (level !== undefined && !isFence) leads.push({ text: source, level });
    const match = installCommand.exec(source);
    if (match === null || isOfOtherAgent(match[0], source.slice(0, match.index), leads)) return [];
    return [{ text: match[0].trim(), line: index + 1, column: match.index + 1 }];
  });
}

/** A heading, or what stands for one, with how deep it is below others. */
interface Lead {
  text: string;
  level: number;
}

// Below headings, of which there are six levels; a comment holds within its block of code alone.
const leadLevels = { bold: 7, comment: 8 };

/** A command that goes on in the next line, in one. */
function withNext(line: string, next: string | undefined): string {
  return next !== undefined && line.endsWith('\\') && /\bplugins?\b/.test(line)
    ? `${line.slice(0, -1).trimEnd()} ${next.trim()}`
    : line;
}

/** How deep a heading is, or a line in bold that stands for one; undefined for other lines. */
function levelOfLead(line: string, isCode: boolean): number | undefined {
  const match = /^\s*(?:[-*+]\s+)?(?:(#{1,6})\s|\*\*[^*]+\*\*:?\s*$|<summary>)/.exec(line);
  if (match === null) return undefined;
  return isCode ? leadLevels.comment : (match[1]?.length ?? leadLevels.bold);
}

/**
 * Whether a slash command is one of another agent that has the same: by what its own line says before it, else by
 * the nearest of what is above it that names any. The title of a README is its subject, and counts beside nothing else.
 */
function isOfOtherAgent(command: string, before: string, leads: readonly Lead[]): boolean {
  if (!command.startsWith('/')) return false;
  const above = leads.filter(({ level }, at) => level > 1 || at === leads.length - 1);
  const told = [before, ...above.map(({ text }) => text).reverse()];
  const nearest = told.find((text) => otherAgents.test(text) || /claude/i.test(text));
  return nearest !== undefined && !/claude/i.test(nearest);
}

/** Agents of the command line that have plugins of their own. */
const otherAgents =
  /\b(?:kimi|copilot|codex|cursor|gemini|qwen|droid|opencode|grok|devin|antigravity|windsurf|amp|kilo|kiro|trae|codebuddy|iflow|cline|augment|auggie|goose|vs ?code)\b/i;

function needNames(cell: string): string[] {
  return parseNames(
    cell.replace(/(?<!\s)\s*\((?:any one|any|one of)\)/gi, '').replace(/,\s*or\s+/gi, ', '),
  ).names;
}

/** Also what people write for the commands that there are. */
const installCommand =
  /(?:claude\s+(?:plugins?\s+)?marketplace\s+(?:add|install)\s|claude\s+plugins?\s+(?:add|install|i)\s|claude\s+install\s|\/plugins?\s+(?:add|install|marketplace\s+(?:add|install))\s|(?<![\w/.-])\/(?:install|marketplace\s+add)\s)[^`"'\n]{1,200}/i;

export interface InstallLine {
  text: string;
  line: number;
  column: number;
}

/** What a README's table says a skill or command needs. */
export interface SkillNeed {
  name: string;
  required: string[];
  optional: string[];
  line: number;
}

export interface Readme {
  file: string;
  text: string;
  installs: InstallLine[];
  connectors: ConnectorUse[];
  needs: SkillNeed[];
}

const requiredWords = wordPattern('required', '^');
const optionalWords = wordPattern('optional', '^');
