import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding, Place } from '../diagnostics/finding.ts';
import { finding, grade } from '../rules/rules.ts';
import { groupFindings, splitFindings } from './finding-groups.ts';

test('findings stand by rule, errors first, in the order they came', () => {
  const unused = (line: number) =>
    grade(finding('placeholder-unused', at(line), { names: ['chat'] }));
  const other = grade(finding('placeholder-unused', at(4), { names: ['chat'] }, 'error'));
  const groups = groupFindings([
    unused(1),
    grade(finding('claude-md-ignored', at(2), {})),
    unused(3),
    other,
  ]);
  assert.deepEqual(
    groups.map(({ rule, severity, findings }) => [
      rule,
      severity,
      findings.map(({ line }) => line),
    ]),
    [
      ['placeholder-unused', 'error', [4]],
      ['placeholder-unused', 'info', [1, 3]],
      ['claude-md-ignored', 'info', [2]],
    ],
  );
});

test('of many infos three are shown at once, of others ten, never all but one', () => {
  assert.deepEqual(sizesOf(many('info', 4)), [4]);
  assert.deepEqual(sizesOf(many('info', 5)), [3, 2]);
  assert.deepEqual(sizesOf(many('warning', 11)), [11]);
  assert.deepEqual(sizesOf(many('warning', 40)), [10, 30]);
});

function at(line: number): Place {
  return { file: 'README.md', line, column: 1 };
}

function many(severity: 'info' | 'warning', count: number): Finding[] {
  return Array.from({ length: count }, (_, line) =>
    grade(finding('placeholder-unused', at(line + 1), { names: ['chat'] }, severity)),
  );
}

function sizesOf(group: readonly Finding[]): number[] {
  return splitFindings(group).map(({ length }) => length);
}
