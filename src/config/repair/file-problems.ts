import type { Client } from '../../clients/client.ts';
import { finding, type Finding } from '../../diagnostics/finding.ts';
import { jsonFindings, parseJson } from '../../plugins/json.ts';
import type { RepairEntry } from './entries.ts';
import type { Fix } from './fix.ts';
import { offsetOfLine } from './position.ts';
import type { Problem } from './problem.ts';
import type { Source } from './source.ts';

/** What is wrong with the text as a whole: no plain JSON where the client wants it, another client's keys. */
export function fileProblems(
  source: Source,
  client: Client,
  entries: readonly RepairEntry[],
  usual: Client | undefined,
): Problem[] {
  return [
    ...jsonProblems(source, client),
    ...flatProblems(source, client, entries),
    ...(entries.length > 0 ? [] : [emptyProblem(source, client, usual)]),
  ];
}

function jsonProblems(source: Source, client: Client): Problem[] {
  if (!/^jsonc?$/.test(source.format) || source.isPiece) return [];
  return jsonFindings(parseJson('', source.text), 'mcp-invalid').flatMap((each) => {
    const isSyntax = each.rule === 'mcp-invalid';
    if (isSyntax && client.format !== 'json') return [];
    const fix = isSyntax && source.format === 'jsonc' ? strictFix(source.text, each) : undefined;
    return [toProblem(source, each, fix)];
  });
}

// What JSON with comments allows and JSON does not is a comment or a comma.
function strictFix(text: string, each: Finding): Fix {
  const comments = text.charAt(offsetOf(text, each)) === '/';
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
  const problem = `Unexpected shape of ${usual.name}, expected that of ${client.name}; choose ${usual.name} above and turn it into ${client.name}'s.`;
  return toProblem(source, finding('mcp-invalid', start, { problem }));
}

function toProblem({ text }: Source, each: Finding, fix?: Fix): Problem {
  const { rule, severity, message, line } = each;
  return { rule, severity, message, line, offset: offsetOf(text, each), ...(fix && { fix }) };
}

function offsetOf(text: string, { line, column }: Finding): number {
  return offsetOfLine(text, line) + column - 1;
}

const start = { file: '', line: 1, column: 1 };
