import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from './finding.ts';
import { withoutIgnored } from './ignores.ts';

const ids = ['server-unknown', 'server-undocumented'];
const idsOf = (id: string) => (id === 'server-any' ? ids : ids.filter((each) => each === id));
const found = (file: string, line: number): Finding => ({
  rule: 'server-unknown',
  args: { server: 'x' },
  severity: 'info',
  file,
  line,
  column: 1,
});
const comment = '<!-- catalog-ignore server-unknown: it is our own -->';
const rest = (text: string, line: number) =>
  withoutIgnored([found('a.md', line)], [{ path: 'a.md', text }], null, idsOf).map(
    (each) => `${each.rule} ${each.line}`,
  );
const listed = (file: string, extra = '') =>
  withoutIgnored(
    [found('sales/.mcp.json', 3), found('support/.mcp.json', 3)],
    [],
    `{ "ignore": [{ "rule": "server-unknown", "file": "${file}", "reason": "ours"${extra} }] }`,
    idsOf,
  ).map((each) => `${each.rule} ${each.file}:${each.line}`);

test('a comment on the line, or alone above it', () => {
  assert.deepEqual(rest(`x ${comment}\ny`, 1), []);
  assert.deepEqual(rest(`x\n${comment}\ny`, 3), []);
  assert.deepEqual(rest(`${comment}\n<!-- catalog-ignore server-unknown: again -->\n\ny`, 4), []);
  assert.deepEqual(rest(`x ${comment}\ny`, 2), ['ignore-unused 1', 'server-unknown 2']);
  assert.deepEqual(rest(`${comment}\nx\ny`, 3), ['ignore-unused 1', 'server-unknown 3']);
});

test('several comments on one line, each with its rule', () => {
  const other = '<!-- catalog-ignore server-undocumented: it is our own -->';
  assert.deepEqual(rest(`x ${other} ${comment}`, 1), ['ignore-unused 1']);
  assert.deepEqual(rest(`${other}${comment}\nx`, 2), ['ignore-unused 1']);
  assert.deepEqual(rest(`x ${other} \`${comment}\``, 1), ['server-unknown 1', 'ignore-unused 1']);
});

test('a comment made to be slow is read', () => {
  const spaces = ' '.repeat(1900);
  assert.deepEqual(rest(`<!-- catalog-ignore${spaces}`, 1), ['server-unknown 1']);
  assert.deepEqual(rest(`<!--${spaces}catalog-ignore server-unknown: x -->`, 1), []);
});

test('an id that several rules had before them means each of them', () => {
  const former = comment.replace('server-unknown', 'server-any');
  assert.deepEqual(rest(`${former}\nx`, 2), []);
  assert.deepEqual(rest(`${former}\nx`, 3), ['ignore-unused 1', 'server-unknown 3']);
});

test('a rule that is none, or no reason, ignores nothing and is told', () => {
  const unknown = comment.replace('server-unknown', 'server-unknwon');
  assert.deepEqual(rest(`${unknown}\nx`, 2), ['ignore-rule-unknown 1', 'server-unknown 2']);
  const bare = '<!-- catalog-ignore server-unknown -->';
  assert.deepEqual(rest(`${bare}\nx`, 2), ['ignore-reason-missing 1', 'server-unknown 2']);
});

test('a comment shown as code is none', () => {
  assert.deepEqual(rest(`\`\`\`\n${comment}\n\`\`\`\nx`, 4), ['server-unknown 4']);
  assert.deepEqual(rest(`Write \`${comment}\` above it.`, 1), ['server-unknown 1']);
});

test('the file names a file or a folder', () => {
  assert.deepEqual(listed('sales/.mcp.json'), ['server-unknown support/.mcp.json:3']);
  assert.deepEqual(listed('sales/'), ['server-unknown support/.mcp.json:3']);
  assert.deepEqual(listed('sale'), [
    'ignore-unused .catalog-check.json:1',
    'server-unknown sales/.mcp.json:3',
    'server-unknown support/.mcp.json:3',
  ]);
  assert.equal(listed('sales', ', "line": 3')[0], 'ignore-entry-invalid .catalog-check.json:1');
});

test('a file that is no JSON, or holds something else, is told and ignores nothing', () => {
  for (const text of ['{', '[]', '{ "ignore": {} }', '']) {
    const left = withoutIgnored([found('a', 1)], [], text, idsOf).map(({ rule }) => rule);
    assert.deepEqual(left, ['ignore-file-invalid', 'server-unknown'], text);
  }
});
