import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMentions } from './mentions.ts';

test('whole words in any case, with file, line and column', () => {
  const files = [
    { path: 'a.md', text: 'Use Slack.\nslackline, SLACK를 and `slack`' },
    { path: 'b.md', text: 'google\ncalendar and Google-Calendar' },
  ];
  assert.deepEqual(
    findMentions(files, ['slack', 'google calendar', '']).map(({ file, line, column, word }) => [
      file,
      line,
      column,
      word,
    ]),
    [
      ['a.md', 1, 5, 'slack'],
      ['a.md', 2, 12, 'slack'],
      ['b.md', 1, 1, 'google calendar'],
      ['b.md', 2, 14, 'google calendar'],
    ],
  );
});

test('names are no patterns', () => {
  assert.deepEqual(
    findMentions([{ path: 'a', text: 'monday.com mondayXcom C++' }], ['monday.com', 'C++']).map(
      ({ column }) => column,
    ),
    [1, 23],
  );
});
