import type { Client } from '../../clients/client.ts';
import type { RawFinding } from '../../diagnostics/finding.ts';
import type { Path } from '../../protocol/data.ts';
import type { WholeFile } from '../../rules/fix/plan.ts';
import { lineAt, offsetOfLine } from './position.ts';
import type { Problem } from './problem.ts';
import { describe, grade, planFileFix } from './rules.ts';
import type { Source } from './source.ts';

/** What a finding about a file as a whole is to a reader, at the place of a value where one is given. */
export function toProblem(
  { text, offsets }: Placed,
  { root }: Client,
  each: RawFinding<OwnRuleId>,
  { isFlat = false, path, ...file }: Partial<WholeFile> & { path?: Path } = {},
): Problem {
  const { rule, line, column } = each;
  const { severity } = grade(each);
  const offset = (path && offsets?.(path)) ?? offsetOfLine(text, line) + column - 1;
  const fix = planFileFix(each, {
    root,
    isFlat,
    ...(path && { path }),
    ...file,
  });
  return {
    rule,
    severity,
    message: describe(each),
    line: lineAt(text, offset),
    offset,
    ...(fix && { fix: { isSafe: true, ...fix } }),
  };
}

/** A text with the places of its values. */
export interface Placed extends Source {
  offsets?: (path: Path) => number | undefined;
}

type OwnRuleId = Parameters<typeof grade>[0]['rule'];

/** The place of what is about all of a file. */
export const start = { file: '', line: 1, column: 1 };
