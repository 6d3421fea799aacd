import type { Client } from '../../clients/client.ts';
import { parseJson, type JsonProblem } from '../../diagnostics/json.ts';
import { findDoubled } from './find-doubled.ts';
import { jsonFinding } from '../../plugins/json-findings.ts';
import { readLeniently } from './lenient.ts';
import { start, toProblem, type Placed } from './placed.ts';
import type { Problem } from './problem.ts';
import { finding } from './rules.ts';

/** What of a text the client does not take as JSON. */
export function jsonProblems(source: Placed, client: Client, path = '-'): Problem[] {
  // What is pasted may be a piece of a file; a file may not.
  if (!/^jsonc?$/.test(source.format) || (source.isPiece && path === '-')) return [];
  const { broken } = source;
  const read = { ...source, text: broken ?? source.text };
  const json = parseJson('', read.text, client.abilities);
  const isRead = broken !== undefined && readLeniently(broken, client) !== undefined;
  // A list, or a sign that is passed over where files are read.
  const isUntold = broken !== undefined && json.problems.length === 0;
  if (isUntold && json.root?.type === 'array') {
    const args = { found: 'array', expected: 'file' } as const;
    return [toProblem(source, client, finding('mcp-not-object', start, args))];
  }
  return (isUntold ? [unnamed] : certainOf(json.problems)).map((problem) => {
    const each = jsonFinding(json, problem);
    // All servers under the first of the two are lost.
    if (problem.kind === 'duplicate') {
      const isRoot = problem.what === client.root?.[0][0];
      // The offset is that of what was pasted.
      const doubled = broken === undefined ? findDoubled(json.root, problem.offset) : undefined;
      const found = isRoot ? { ...each, severity: 'error' as const } : each;
      const whole = doubled && { ...doubled, path: [...source.prefix, ...doubled.path] };
      return toProblem(read, client, found, { doubled: whole });
    }
    if (each.rule !== 'json-invalid') return toProblem(read, client, each);
    const args = { ...each.args, client: client.name };
    const found = isRead
      ? { ...each, args: { ...args, isRead }, severity: 'warning' as const }
      : { ...each, args };
    const { isPiece } = source;
    return toProblem(read, client, found, {
      isPiece,
      excess: broken === undefined && !isPiece ? problem : undefined,
    });
  });
}

/** Behind a sign that cannot stand there, what looks like a comment or a comma may be a part of a text. */
function certainOf(problems: readonly JsonProblem[]): JsonProblem[] {
  const broken = problems.find(({ kind }) => kind === 'syntax')?.offset ?? Infinity;
  return problems.filter(({ kind, offset }) => kind === 'duplicate' || offset <= broken);
}

const unnamed: JsonProblem = {
  kind: 'syntax',
  offset: 0,
  what: 'no object, or a sign that cannot stand there',
};
