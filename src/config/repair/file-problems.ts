import type { Client } from '../../clients/client.ts';
import type { RawFinding } from '../../diagnostics/finding.ts';
import { parseJson, type JsonProblem } from '../../diagnostics/json.ts';
import { jsonFinding } from '../../plugins/json-findings.ts';
import type { RepairEntry } from './entries.ts';
import type { Fix } from './plan.ts';
import { offsetOfLine } from './position.ts';
import type { Problem } from './problem.ts';
import { describe, finding, grade } from './rules.ts';
import type { Source } from './source.ts';

/** What is wrong with the text as a whole: no plain JSON where the client wants it, another client's keys. */
export function fileProblems(
  source: Source,
  client: Client,
  entries: readonly RepairEntry[],
  usual: Client | undefined,
): Problem[] {
  return [
    ...markProblems(source, client),
    ...jsonProblems(source, client),
    ...flatProblems(source, client, entries),
    ...(entries.length > 0 ? [] : [emptyProblem(source, client, usual)]),
  ];
}

// What JSON with comments allows and JSON does not is a comment or a comma.
function takes({ abilities }: Client, { kind }: JsonProblem): boolean {
  return kind === 'comment' ? abilities.comments : abilities.trailingCommas;
}

// Whose reader takes the mark has nothing to hear of it.
function markProblems(source: Source, { abilities }: Client): Problem[] {
  if (!source.hasMark || abilities.byteOrderMark) return [];
  // The mark is not in the text that is edited.
  const fix: Fix = { label: 'Remove the mark', edits: [], isSafe: true };
  return [toProblem(source, finding('byte-order-mark', start, undefined, 'error'), fix)];
}

function jsonProblems(source: Source, client: Client): Problem[] {
  if (!/^jsonc?$/.test(source.format) || source.isPiece) return [];
  const json = parseJson('', source.text);
  return json.problems.flatMap((problem) => {
    const each = jsonFinding(json, problem);
    const isSyntax = each.rule === 'json-invalid';
    if (isSyntax && source.format === 'jsonc' && takes(client, problem)) return [];
    const fix = isSyntax && source.format === 'jsonc' ? strictFix(problem) : undefined;
    return [toProblem(source, each, fix)];
  });
}

function strictFix({ kind }: JsonProblem): Fix {
  const comments = kind === 'comment';
  return {
    label: comments ? 'Remove the comments' : 'Remove the comma',
    edits: [{ kind: 'strict', comments }],
    // A comment is somebody's words: only where asked.
    isSafe: !comments,
  };
}

function flatProblems(
  source: Source,
  { root }: Client,
  entries: readonly RepairEntry[],
): Problem[] {
  const [key] = root?.[0] ?? [];
  const isFlat = entries.length > 0 && entries.every(({ path }) => path.length === 1);
  if (!isFlat || key === undefined) return [];
  const isAll = Object.keys(source.data).length === entries.length;
  const fix: Fix = {
    label: `Write them under "${key}"`,
    edits: [{ kind: 'wrap', key }],
    isSafe: true,
  };
  return [toProblem(source, finding('mcp-flat', start, undefined), isAll ? fix : undefined)];
}

function emptyProblem(source: Source, client: Client, usual: Client | undefined): Problem {
  if (client.abilities.readsPlugins && usual?.root?.[0].join('.') === 'servers') {
    const fix: Fix = {
      label: 'Rename the key to "mcpServers"',
      edits: [{ kind: 'rename', path: ['servers'], name: 'mcpServers' }],
      isSafe: true,
    };
    return toProblem(source, finding('mcp-servers-key', start, undefined), fix);
  }
  if (usual === undefined || usual.id === client.id) {
    return toProblem(source, finding('servers-empty', start, undefined));
  }
  const args = { found: usual.name, client: client.name };
  return toProblem(source, finding('mcp-other-client', start, args));
}

function toProblem({ text }: Source, each: RawFinding<OwnRuleId>, fix?: Fix): Problem {
  const { rule, line, column } = each;
  const { severity } = grade(each);
  const offset = offsetOfLine(text, line) + column - 1;
  return { rule, severity, message: describe(each), line, offset, ...(fix && { fix }) };
}

type OwnRuleId = Parameters<typeof grade>[0]['rule'];

const start = { file: '', line: 1, column: 1 };
