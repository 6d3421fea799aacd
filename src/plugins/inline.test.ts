import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText, splitOutside, withoutBrackets } from './inline.ts';

test('plain text has no marks, links, escapes or HTML', () => {
  assert.equal(
    plainText('**[Slack](https://slack.com)** and `tool_name` <b>x</b>'),
    'Slack and tool_name x',
  );
  assert.equal(plainText('`mcp__slack__*`, **mcp__box__**'), 'mcp__slack__*, mcp__box__');
  assert.equal(plainText('_one_ snake_case __two__ \\* three[^1]'), 'one snake_case two * three');
  assert.equal(plainText('a<br>b\nc'), 'a b c');
});

test('splits outside brackets, full-width ones too', () => {
  assert.deepEqual(
    splitOutside('Gmail, Microsoft 365 (Outlook, Teams)、飞书（聊天，文档）', /[,、，]/y),
    ['Gmail', 'Microsoft 365 (Outlook, Teams)', '飞书（聊天，文档）'],
  );
  assert.deepEqual(splitOutside('a (b, c', /,/y), ['a (b, c']);
});

test('text without brackets', () => {
  assert.equal(withoutBrackets('Documents (e.g., Box) （网盘）'), 'Documents');
});
